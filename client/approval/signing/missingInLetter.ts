import type { SealedLetter } from '../../../shared/report/letter.ts'

/** What a letter cannot be sent without (RP-02, SC-01), in the order of the form. */
const NEEDED = ['title', 'addressee', 'signatory', 'disclosure'] as const
export type Needed = (typeof NEEDED)[number]

export const missingInLetter = (letter: Pick<SealedLetter, Needed>): readonly Needed[] =>
  NEEDED.filter(field => (letter[field] ?? '').trim() === '')
