/** A paragraph that evidence may be bound to. */
export interface Place {
  readonly id: string
  /** Its number in the text, from 1. */
  readonly n: number
  readonly text: string
}

/** Letters of a paragraph by which it is told from others in a list. */
const QUOTED = 14

export const quoteOf = ({ text }: Place): string =>
  [...text].length > QUOTED ? `${[...text].slice(0, QUOTED).join('')}…` : text

/** Paragraphs with words, of blocks in order. */
export const placesOf = (
  blocks: readonly { readonly id: string; readonly text: string }[],
): readonly Place[] =>
  blocks.flatMap(({ id, text }, i) => (text.trim() === '' ? [] : [{ id, n: i + 1, text }]))
