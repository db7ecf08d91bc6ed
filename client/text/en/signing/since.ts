import type { Words } from '../../words.ts'
import type { since as zh } from '../../zh-CN/signing/since.ts'

/** What is new since the reader last looked. */
export const since = {
  list: 'Since you last looked',
  answers_one: '{{count}} opinion answered',
  answers_other: '{{count}} opinions answered',
  both: '{{text}}; {{answers}}',
  asked: {
    agree: '{{unit}} on version {{n}}',
    change: '{{unit}} asked for changes of version {{n}}',
    disagree: '{{unit}} disagreed with version {{n}}',
  },
  changed: '{{place}}, changed',
  deleted: 'removed: ',
  inserted: 'inserted: ',
} satisfies Words<typeof zh>
