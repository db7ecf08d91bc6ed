import type { Words } from '../words.ts'
import type { editor as zh } from '../zh-CN/editor.ts'

export const editor = {
  back: 'Back to the board',
  note: {
    due: 'Submit by {{date}}',
    lead: 'Lead: {{unit}}',
  },
  readOnly: 'Read only',
  people: { here: '{{name}} opened this section', left: '{{name}} left this section' },
  more: {
    label: 'More',
    versions: 'Compare submitted versions',
    download: 'Download a local copy',
  },
  outline: {
    label: 'Sections',
    fold: 'Fold the outline',
    unfold: 'Show the outline',
    mine: 'Yours to write',
    untitled: '(Text under the heading)',
  },
  paper: {
    label: '{{name}}, text',
    above: 'Above: {{unit}}, {{state}}, read only',
    below: 'Below: {{unit}}, {{state}}, read only',
    aboveMine: 'Above: yours to write, {{state}}',
    belowMine: 'Below: yours to write, {{state}}',
    aboveNobody: 'Above: no unit assigned yet',
    belowNobody: 'Below: no unit assigned yet',
    goto: 'Open',
    unseen: "The text is its units' own until it is accepted. Now with: {{turn}}",
    more: '…',
    unread: 'The text of this section cannot be read at the moment.',
    waiting:
      'The server cannot be reached, so the text is not here yet. It is tried again by itself; everything saved is on the server.',
    phone: 'On a phone you can read, not write. Please open this page on a computer.',
  },
  tools: {
    label: 'Editing tools',
    undo: 'Undo',
    redo: 'Redo',
    bold: 'Bold',
    level: 'Paragraph level',
    body: 'Body text',
    heading: 'Heading {{number}}',
    levels: { '1': '1', '2': '2', '3': '3', '4': '4' },
    table: 'Table',
    insertTable: 'Insert a table of 3 × 3',
    row: 'Row',
    column: 'Column',
    whole: 'Cells and table',
    addRowBefore: 'Insert a row above',
    addRowAfter: 'Insert a row below',
    addColumnBefore: 'Insert a column to the left',
    addColumnAfter: 'Insert a column to the right',
    deleteRow: 'Delete this row',
    deleteColumn: 'Delete this column',
    mergeCells: 'Merge the selected cells',
    splitCell: 'Split the cell',
    deleteTable: 'Delete the table',
    words: 'Length',
    count_one: '{{count}} character',
    count_other: '{{count}} characters',
    budget: '{{count}} / {{budget}} characters',
  },
  submit: {
    act: 'Submit',
    missing_one: '{{count}} thing missing',
    missing_other: '{{count}} things missing',
    offline: 'Submit when online',
    signedOut: 'Submit after signing in again',
    unsaved: 'Submit when saved',
    review: 'Review',
    countersign: 'Countersign',
    sign: 'Sign',
    title: 'Submit {{name}}',
    text: 'Submitting freezes version {{n}}: the text becomes read only. You may withdraw it until a reviewer has acted.',
    reviewers: '{{people}} of {{unit}} will review it. ',
    nobody:
      '{{unit}} has nobody else who may review. Please ask your administrator to register a reviewer first.',
    fourEyes: 'Nobody may be the only author of a version and its reviewer.',
    secrecy: 'This system is not classified: no state secrets may be handled in it.',
    note: 'A note to the reviewer',
    noteHint: 'May be left empty',
    confirm: 'Submit version {{n}}',
    later: 'Keep writing',
    waiting: 'Waiting for the text to be saved; it is submitted then. To stop, choose “Keep writing”.',
    stillUnsaved_one:
      '{{count}} character is not on the server yet, so it cannot be submitted. Please press again when it is saved.',
    stillUnsaved_other:
      '{{count}} characters are not on the server yet, so it cannot be submitted. Please press again when they are saved.',
    blocked: {
      offline:
        'The network is away, so it cannot be submitted now. Your note stays here; please press again when the network is back.',
      signedOut:
        'Your session has ended, so it cannot be submitted now. Your note stays here; please press again after signing in.',
      unsaved:
        'This section is not being saved, so it cannot be submitted now. The system keeps trying; please press again when it is saved.',
    },
  },
  withdraw: {
    act: 'Withdraw',
    title: 'Withdraw version {{n}} of {{name}}',
    text: 'The text goes back to drafting and can be changed. Version {{n}} stays in the history; submitting again makes a new one.',
    confirm: 'Withdraw version {{n}}',
    keep: 'Leave it submitted',
  },
  banner: {
    offline: {
      title: 'The network is away; you can go on writing.',
      unsaved_one:
        '{{count}} character written since is only on this device, not on the server. It is saved by itself when the network is back; please do not close this page.',
      unsaved_other:
        '{{count}} characters written since are only on this device, not on the server. They are saved by themselves when the network is back; please do not close this page.',
      saved: 'Everything written before is on the server; saving goes on by itself when the network is back.',
    },
    reading: {
      title: 'The network is away; the text is as it was before.',
      text: 'It is brought up to date when the network is back.',
    },
    unsaved: {
      title: 'This section is not being saved; the system keeps trying.',
      since_one:
        'Everything up to {{time}} is saved; {{count}} character since is only on this page and device. Please do not close this page.',
      since_other:
        'Everything up to {{time}} is saved; {{count}} characters since are only on this page and device. Please do not close this page.',
      all_one:
        '{{count}} character you wrote is only on this page and device. Please do not close this page.',
      all_other:
        '{{count}} characters you wrote are only on this page and device. Please do not close this page.',
      idleTitle: 'The server cannot save this section at the moment; the system keeps trying.',
      idle: 'Everything you wrote before is saved. You can go on writing; until it is saved it is only on this page and device.',
    },
    download: 'Download a local copy',
    locked: {
      freezing: 'This section is being submitted; the text is read only.',
      submitted: '{{name}} submitted this section {{time}}; the text is read only.',
      review:
        'Version {{n}}: {{state}}. To change it, ask a reviewer to return it, or its submitter to withdraw it before the review.',
      later:
        'Version {{n}}: {{state}}. To change it, ask who holds it to return it, or the coordinator to recall it.',
      changed: 'This section is no longer being drafted; the text is read only.',
    },
    refused: {
      submitted_one:
        'This section was submitted {{time}}; what you wrote in {{count}} place was not taken in.',
      submitted_other:
        'This section was submitted {{time}}; what you wrote in {{count}} places was not taken in.',
      closed_one:
        'What you wrote in {{count}} place was not taken in: the section had been closed meanwhile.',
      closed_other:
        'What you wrote in {{count}} places was not taken in: the section had been closed meanwhile.',
      text_one:
        'The text was not changed. Your {{count}} place is kept as a private draft that only you can see; it is not on the server.',
      text_other:
        'The text was not changed. Your {{count}} places are kept as a private draft that only you can see; it is not on the server.',
      show: 'Show my draft',
    },
    signedOut: {
      title: 'Your session has ended; you can go on writing.',
      unsaved_one:
        '{{count}} character is only on this page and device, not on the server. It is saved by itself once you have signed in again; please do not close this page.',
      unsaved_other:
        '{{count}} characters are only on this page and device, not on the server. They are saved by themselves once you have signed in again; please do not close this page.',
      saved:
        'Everything written before is on the server. What you write now stays on this page and device, and is saved by itself once you have signed in again.',
      readingTitle: 'Your session has ended; the text is as it was before.',
      reading: 'It is brought up to date once you have signed in again.',
      act: 'Sign in again',
    },
    old: {
      title: 'There is a new version of this page; please reload.',
      text: 'Nothing is lost: what is not on the server is kept on this device, and saved after reloading.',
      act: 'Reload this page',
    },
    closed: {
      title: 'This section cannot be reached at the moment.',
      text: 'Everything saved is on the server.',
      act: 'Connect again',
    },
  },
  unknown: {
    title: 'This section holds something that this page does not know; the text is read only.',
    text: 'Nothing was removed, and all words of the text are shown below. You cannot write or submit now, lest something be deleted by mistake. Reload this page first: a newer version of it may know how to go on. If it does not, tell the coordinator or the administrator the lines below. When this is settled, the page lets you write again by itself.',
    act: 'Reload this page',
    unknown_node: 'unknown element “{{what}}”',
    unknown_mark: 'unknown formatting “{{what}}”',
    unknown_attribute: 'unknown attribute “{{what}}”',
    too_deep: '“{{what}}”, nested too deep',
    inBlock: 'Paragraph {{n}}, {{part}}: {{quote}}',
    inEmpty: 'Paragraph {{n}}, {{part}}',
    inTable: 'In a table, {{part}}',
    more_one: '{{count}} more',
    more_other: '{{count}} more',
  },
  panel: {
    label: 'History, opinions and people of this section',
    open: 'History and opinions',
    history: 'History',
    opinions: 'Opinions',
    presence: 'Present',
    draft: 'My draft',
  },
  history: {
    version: 'Version {{n}}, {{time}}',
    submitted: 'Submitted by {{name}}',
    characters_one: '{{count}} character',
    characters_other: '{{count}} characters',
    returned: 'returned by {{name}}',
    reopened: 'reopened by {{name}}',
    recalled: 'recalled by {{name}}',
    compare: 'Compare',
    current: 'current version',
    empty: 'Not submitted yet.',
    footer: 'Submitted versions are kept for ever.',
  },
  opinions: {
    returned: 'Returned by {{name}}',
    reopened: 'Reopened by {{name}}',
    recalled: 'Recalled by {{name}}',
    noReason: 'No reason was given.',
    paragraph: 'Paragraph {{n}}',
    gone: 'That paragraph was deleted',
    agree: 'Agrees',
    change: 'Asks for changes',
    disagree: 'Disagrees',
    onVersion: 'on version {{n}}',
    empty: 'Nothing was returned, and no unit has given an opinion.',
  },
  presence: {
    empty: 'Nobody else is in this section now.',
    you: 'you',
    writing: 'writing',
    reading: 'reading',
  },
  draft: {
    title: '{{count}} not taken in {{time}}',
    why: 'Kept in this browser only; only you can see it.',
    deleted: 'You deleted this paragraph',
    added: 'A paragraph you added',
    copy: 'Copy',
    copied: 'Copied',
    apply: 'Write it in',
    applied: 'Written in',
    blocked: 'The text is read only; it can be written in after a return',
    discard: 'Delete the draft',
    discardTitle: 'Delete {{count}} not taken in',
    discardText: 'The draft is on this device only and cannot be brought back. The text is not affected.',
    keep: 'Keep it',
    download: 'Download the draft',
  },
  unseen: {
    title: 'This section belongs to {{unit}}',
    unassigned: 'This section is not assigned yet',
    text: 'A text in drafting is seen by its lead and co-units and the coordinator. If you need to know more, please ask {{people}}.',
    frozen:
      'A submitted version is seen by its lead and co-units and the coordinator, and by all units once accepted. If you need to know more, please ask {{people}}.',
    gone: 'You may not see this section any more',
    goneText:
      'Its lead unit or your post has changed. What was not taken in is kept as a draft; see the panel on the right.',
    board: 'Back to the board',
  },
  frozen: { label: '{{name}}, version {{n}}' },
  keys: {
    submit: 'Submit',
    panes: 'From outline to text to panel',
  },
  news: {
    offline: 'The network is away; you can go on writing',
    signedOut: 'Your session has ended; please sign in again. You can go on writing',
    unsaved: 'Not saved, trying again',
    over: { offline: 'The network is back', signedOut: 'Signed in again', unsaved: 'Saved' },
  },
} satisfies Words<typeof zh>
