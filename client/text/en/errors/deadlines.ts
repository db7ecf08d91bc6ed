import type { Words } from '../../words.ts'
import type { deadlines as zh } from '../../zh-CN/errors/deadlines.ts'

export const deadlines = {
  outdated_calendar: {
    title: 'The calendar has just changed.',
    text: 'Nothing was saved. Look at it again first.',
  },
  'DL-01': { title: 'This calendar cannot be saved yet.', text: 'Nothing has changed. Check the dates.' },
  'DL-01_other_year': {
    title: 'Some dates are of another year.',
    text: 'Nothing has changed. Enter one year at a time.',
  },
  'DL-01_both': { title: 'A day is both off and worked.', text: 'Nothing has changed. Check these dates.' },
  'DL-01_no_weekend': {
    title: 'A worked day is no weekend.',
    text: 'It is a working day anyhow. Check whether another was meant.',
  },
  'DL-03': { title: 'This cannot be put to somebody above now.', text: 'Nothing has changed.' },
  'DL-03_overdue': {
    title: 'It is not due yet.',
    text: 'Nothing has changed. Only what is late is put to somebody above.',
  },
  'DL-03_waiting': {
    title: 'It is your own unit’s turn.',
    text: 'Only who waits for another unit can do this.',
  },
  'DL-03_receiver': {
    title: 'It cannot be put to this person.',
    text: 'Choose the head of a unit that is waited for, or a leader.',
  },
  'DL-03_answer': { title: 'You have put it to them already.', text: 'It still stands on their desk.' },
  coordinator_or_heads_only: {
    title: 'Only the coordinator and heads of the units that take part can do this.',
    text: 'Nothing has changed.',
  },
} satisfies Words<typeof zh>
