import type { Words } from '../../words.ts'
import type { redate as zh } from '../../zh-CN/board/redate.ts'

export const redate = {
  title_one: 'New due time: {{count}} section',
  title_other: 'New due time: {{count}} sections',
  how: 'How',
  date: 'One time for all',
  move: 'By working days',
  moveNote: 'Each from its own due day, over weekends and holidays, at the same hour',
  days: 'Working days',
  daysHint: 'A negative number brings it forward, such as -2',
  daysWrong: 'Enter a whole number from -60 to 60 other than 0.',
  row: '{{before}} → {{after}}',
  back: 'Not now',
  act_one: 'Change {{count}} section',
  act_other: 'Change {{count}} sections',
  refused_one: '{{count}} section cannot be changed so; the others are not affected',
  refused_other: '{{count}} sections cannot be changed so; the others are not affected',
  done_one: 'The due time of {{count}} section was changed.',
  done_other: 'The due times of {{count}} sections were changed.',
} satisfies Words<typeof zh>
