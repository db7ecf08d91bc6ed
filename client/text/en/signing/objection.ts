import type { Words } from '../../words.ts'
import type { objection as zh } from '../../zh-CN/signing/objection.ts'

export const objection = {
  title: {
    return: 'Return the whole text for revision',
    change: 'Ask the lead unit for changes',
    disagree: 'Disagree with this version',
  },
  titleSome: {
    return: 'Return paragraph {{list}} for revision',
    change: 'Ask for changes of paragraph {{list}}',
    disagree: 'Disagree with paragraph {{list}}',
  },
  titleReview: 'Return to review',
  listBetween: ', ',
  pick: 'Tick paragraphs in the text, several if needed; none means the whole. ',
  voids: 'Review, countersignatures and signature of version {{n}} become void.',
  voidsReview: 'The review of version {{n}} becomes void; countersignatures stay.',
  recorded: 'The lead unit receives it, and it goes on record.',
  reason: {
    return: 'Reason (required)',
    change: 'What should change (required)',
    disagree: 'Why you disagree (required)',
  },
  missing: {
    return: 'Please give the reason; the drafter works by it.',
    change: 'Please say what should change.',
    disagree: 'Please say why you disagree.',
  },
  target: 'Return to',
  drafting: 'Drafting: {{who}} revise and submit again',
  review: 'Review: to be reviewed again only',
  count: 'The return goes on record. Times returned before: {{count}}.',
  countNone: 'The return goes on record. This section has not been returned before.',
  confirm: {
    return: 'Return the whole',
    change: 'Ask for changes',
    disagree: 'Disagree',
  },
  confirmSome: {
    return: 'Return paragraphs: {{count}}',
    change: 'Ask for changes, paragraphs: {{count}}',
    disagree: 'Disagree, paragraphs: {{count}}',
  },
  cancel: { return: 'Do not return', change: 'Not now', disagree: 'Go on reading' },
} satisfies Words<typeof zh>
