import type { Words } from '../../words.ts'
import type { banner as zh } from '../../zh-CN/editor/banner.ts'

export const banner = {
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
    all_one: '{{count}} character you wrote is only on this page and device. Please do not close this page.',
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
    submitted_one: 'This section was submitted {{time}}; what you wrote in {{count}} place was not taken in.',
    submitted_other:
      'This section was submitted {{time}}; what you wrote in {{count}} places was not taken in.',
    closed_one: 'What you wrote in {{count}} place was not taken in: the section had been closed meanwhile.',
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
} satisfies Words<typeof zh>
