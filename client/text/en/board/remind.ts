import type { Words } from '../../words.ts'
import type { remind as zh } from '../../zh-CN/board/remind.ts'

export const remind = {
  open_one: 'Remind {{count}} unit',
  open_other: 'Remind {{count}} units',
  openNone: 'Remind',
  title: 'Reminder: who gets it, about what',
  means: 'Only who must act now is reminded. Nothing changes its state, and silence is never consent.',
  sum: 'Sections: {{sections}}, people: {{people}}',
  to: {
    write: 'To draft: {{people}}',
    review: 'To review: {{people}}',
    countersign: 'To countersign: {{people}}',
    dispose: 'To answer the opinions: {{people}}',
    revise: 'To send it back: {{people}}',
    consult: 'To consult: {{people}}',
    rule: 'To rule: {{people}}',
    close: 'To close: {{people}}',
    reassign: 'To reassign: {{people}}',
    rule_assignment: 'To rule on the assignment: {{people}}',
    confirm_evidence: 'To confirm new evidence: {{people}}',
    sign: 'To sign: {{people}}',
  },
  vacant: '{{units}}: nobody is in office to be reminded. Ask the administrator to enter a post.',
  chooseOne: 'Tick the sections to remind of.',
  nobody: 'Nobody is in office for the chosen sections.',
  back: 'Not now',
  act_one: 'Remind {{count}} unit',
  act_other: 'Remind {{count}} units',
  done: 'Reminded: units {{units}}, people {{people}}.',
} satisfies Words<typeof zh>
