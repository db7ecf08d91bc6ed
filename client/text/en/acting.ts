import type { Words } from '../words.ts'
import type { acting as zh } from '../zh-CN/acting.ts'

export const acting = {
  title: 'Acting posts',
  waits: 'For you to confirm: {{name}} acts as {{office}} ({{docNumber}})',
  period: '{{from}} to {{until}}, in force once confirmed',
  own: 'You act as {{office}} ({{docNumber}})',
  until: 'until {{until}}',
  unconfirmed: 'not confirmed',
  enterItem: 'Let act in a post',
  confirmItem: 'Confirm the acting post',
  endItem: 'End early',
  withdrawItem: 'Withdraw',
  enter: {
    title: '{{name}} acts in a post',
    post: 'Which post',
    choose: 'Choose a post',
    held: '{{post}} ({{name}})',
    vacant: '{{post}} (vacant, last {{name}})',
    docNumber: 'Document number',
    docNumberHint: 'Printed with each signature',
    from: 'From',
    until: 'Until',
    untilHint: 'That day included',
    needDay: 'Give a day',
    means:
      'Another administrator, the office head, the deputy leader or the leader has to confirm it. It is in force from then on, never for what is past. All acts of the post may be done; tasks go to its holder too; signatures are printed as acting, with the document.',
    act: 'Enter, to be confirmed',
    done: '{{name}} is entered as acting; it waits for confirmation',
  },
  confirm: {
    open: 'Check and confirm',
    title: 'Confirm that {{name}} acts in the post',
    what: '{{name}} acts as {{office}} from {{from}} to {{until}}, by {{docNumber}}.',
    means:
      'Entered by {{enteredBy}}. In force once you confirm; both of you stand in the record. Please check the document first.',
    act: 'Confirm',
    done: 'Confirmed: {{name}} acts as {{office}} until {{until}}',
  },
} satisfies Words<typeof zh>
