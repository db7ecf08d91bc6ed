import type { Words } from '../../words.ts'
import type { dialogs as zh } from '../../zh-CN/approval/dialogs.ts'

export const dialogs = {
  dialog: {
    back: 'Go on reading',
    settling: 'Please look at what you are about to do',
    opinion: 'Opinion (optional)',
    reason: 'Reason (required)',
    reasonMissing: 'Please give the reason.',
    stale: 'The report moved on while you were at it; this can no longer be done.',
    staleText: 'What you wrote is still here to be copied. Please look at how the report stands now.',
    copy: 'Copy what I wrote',
    copied: 'Copied',
    as: 'As {{who}}',
  },
  sign: {
    title: {
      sign: 'Sign version {{n}} of the report',
      check: 'Pass version {{n}} of the report',
      review: 'Approve version {{n}} of the report',
      issue: 'Issue version {{n}} of the report',
    },
    covers_one: 'The letter and {{count}} section, hash',
    covers_other: 'The letter and {{count}} sections, hash',
    shown: 'The whole text is in the preview on this page',
    as: {
      sign: ', signing for {{unit}}.',
      check: ', checking for {{unit}}.',
      review: ', approving for {{unit}}.',
      issue: ', issuing for {{unit}}.',
    },
    leads: {
      unit_sign: 'The office checks it next.',
      office_check: 'The head of the office approves it next.',
      office_head: 'The deputy leader signs it next.',
      deputy_sign: 'The leader issues it next.',
      issue: 'The letter bears the day of this signature; it is then read once more, numbered and printed.',
    },
    voids: 'If the report is returned and changed, this signature is void and it has to be signed again.',
    confirm: { sign: 'Sign now', check: 'Pass now', review: 'Approve now', issue: 'Issue now' },
  },
  refer: {
    title: 'Ask the executive meeting to hear version {{n}}',
    means:
      'This is no signature. Once the clerk has recorded the result it goes to {{stage}}, or back to be compiled where changes are wanted.',
    note: 'A version goes before the meeting once.',
    confirm: 'Ask for the meeting',
  },
  return: {
    title: 'Return version {{n}} of the report',
    target: 'Return it to',
    targetNote: {
      compiling: 'the coordinator changes the letter or opens sections, and sends it again',
      stage: 'the text stays; it is signed again from there on',
    },
    sections: 'Sections to open again (optional)',
    sectionsNote_one:
      '{{count}} section goes back to its drafters; the report is collected and compiled again.',
    sectionsNote_other:
      '{{count}} sections go back to their drafters; the report is collected and compiled again.',
    sectionsNone: 'Where none is ticked the report goes back to be compiled, and sections stay as they are.',
    voids:
      'Signatures from {{stage}} on become void and stay on record. The coordinator and the signers are told the reason.',
    voidsAll:
      'All signatures on version {{n}} become void and stay on record. The coordinator and the signers are told the reason.',
    confirm: 'Return to {{stage}}',
    confirmSections_one: 'Return, and open {{count}} section again',
    confirmSections_other: 'Return, and open {{count}} sections again',
    back: 'Do not return it',
  },
  met: {
    title: 'Record what the meeting resolved',
    date: 'Day of the meeting',
    dateMissing: 'Please give the day of the meeting, not later than today.',
    decision: 'Result',
    decisionMissing: 'Please choose the result.',
    approved: 'Approved',
    approvedNote: 'goes to {{stage}}',
    revise: 'Changes wanted',
    reviseNote: 'goes back to be compiled; all signatures on version {{n}} become void',
    confirm: {
      none: 'Record the result',
      approved: 'Record: approved',
      revise: 'Record: changes wanted, signatures void',
    },
    back: 'Not yet',
  },
  submit: {
    title: 'Send for signature',
    means_one:
      'The letter and the signed version of {{count}} section become version {{n}} of the report, which the head of {{unit}} signs first.',
    means_other:
      'The letter and the signed versions of {{count}} sections become version {{n}} of the report, which the head of {{unit}} signs first.',
    frozen:
      'After that, letter, outline and sections cannot be changed; whoever signs may return it to be changed.',
    secrecy:
      'The report must hold nothing classified. Please make sure that letter and sections have no state or work secrets and no personal data that may not be made public.',
    missing: 'The letter lacks the following; it can be sent once that is filled in',
    field: {
      title: 'Title',
      addressee: 'Addressee',
      signatory: 'Issued by',
      disclosure: 'Disclosure',
      unsaved: 'The letter has changes that are not saved',
    },
    go: 'Fill in',
    goOf: 'Fill in: {{field}}',
    confirm: 'Nothing classified: send for signature',
    blocked: 'It can be sent once the letter is filled in',
    back: 'Not yet',
  },
  abandon: {
    title: 'End the report',
    means:
      'Nothing more can be done with an ended report, and it cannot be taken up again. Sections, signatures and records stay and can be read.',
    typed: 'Type the report’s title “{{title}}” to confirm',
    typedMissing: 'This is not the report’s title.',
    confirm: 'End this report for good',
    back: 'Do not end it',
  },
  done: {
    title: {
      submit: 'Sent for signature',
      sign: 'Signed',
      check: 'Draft passed',
      review: 'Approved',
      issue: 'Issued',
      refer: 'Put before the executive meeting',
      return: 'Returned',
      met: 'The result is recorded',
      abandon: 'The report is ended',
    },
    who: 'By',
    at: 'At',
    version: 'Report',
    hash: 'Hash',
    desk: 'Back to my tasks',
    stay: 'Stay here',
  },
} satisfies Words<typeof zh>
