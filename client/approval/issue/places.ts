import type { Block } from '../../../shared/document/blocks.ts'
import { placeKey } from '../../../shared/report/approval/decideProof.ts'
import type { ProofPlace } from '../../../shared/report/approval/version.ts'
import type { Letter } from '../../../shared/report/letter.ts'

/** A change of the last proof, as it is written. */
export interface WrittenChange {
  readonly place: ProofPlace
  readonly before: string
  readonly after: string
}

/** A place that can be put right, with what it says in the version that was signed. */
export interface PlaceWords {
  readonly key: string
  readonly place: ProofPlace
  readonly words: string
}

const at = (place: ProofPlace, words: string): PlaceWords[] =>
  words === '' ? [] : [{ key: placeKey(place), place, words }]

/** The places of the letter itself. */
export const placesOfLetter = ({ title, addressee, signatory, preamble }: Letter): PlaceWords[] => [
  ...at({ in: 'letter', field: 'title' }, title),
  ...at({ in: 'letter', field: 'addressee' }, addressee),
  ...preamble.flatMap((words, index) => at({ in: 'preamble', index }, words)),
  ...at({ in: 'letter', field: 'signatory' }, signatory),
]

/** The places of a section: its title, then the paragraphs of its body. */
export const placesOfSection = (
  { id, title }: { readonly id: string; readonly title: string },
  blocks: readonly Block[],
): PlaceWords[] => [
  ...at({ in: 'title', sectionId: id }, title),
  ...blocks.flatMap(block => at({ in: 'body', sectionId: id, paragraphId: block.id }, block.text)),
]

/** What a place says once the changes before have been made there. */
export const wordsAfter = ({ key, words }: PlaceWords, changes: readonly WrittenChange[]): string =>
  changes
    .filter(change => placeKey(change.place) === key)
    .reduce((text, { before, after }) => text.split(before).join(after), words)

/** A change in its sentence: what stands before it, the words that go, and what stands behind. */
export interface InSentence {
  readonly head: string
  readonly tail: string
}

const END = /[。！？；\n\t]/u

/** The sentence in which `before` stands; null where it does not stand once. */
export function sentenceOf(words: string, before: string): InSentence | null {
  const [left, right, more] = words.split(before)
  if (before === '' || left === undefined || right === undefined || more !== undefined) return null
  const from = [...left].findLastIndex(char => END.test(char))
  const end = right.search(END)
  return {
    head: [...left].slice(from + 1).join(''),
    tail: end < 0 ? right : right.slice(0, end + 1),
  }
}
