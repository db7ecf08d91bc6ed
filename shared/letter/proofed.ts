import type { Block, Cell, Paragraph, Range } from '../document/blocks.ts'
import type { ProofPlace } from '../report/approval/version.ts'
import type { LetterInput } from './assemble.ts'

/** A proof-reader's change in words (RP-06). */
export interface ProofedChange {
  readonly place: ProofPlace
  readonly before: string
  readonly after: string
}

/** What a place of the letter says; null when there is no such place. */
export function wordsIn(input: LetterInput, place: ProofPlace): string | null {
  switch (place.in) {
    case 'letter':
      return input.letter[place.field]
    case 'preamble':
      return input.letter.preamble[place.index] ?? null
    case 'title':
      return input.sections.find(s => s.id === place.sectionId)?.title ?? null
    case 'body':
      return input.bodies.get(place.sectionId)?.find(b => b.id === place.paragraphId)?.text ?? null
  }
}

/** The letter as it is printed: as it was signed, with the changes of the last proof, in their order. */
export const proofed = (input: LetterInput, changes: readonly ProofedChange[]): LetterInput =>
  changes.reduce(withChange, input)

function withChange(input: LetterInput, { place, before, after }: ProofedChange): LetterInput {
  const put = (text: string) => text.split(before).join(after)
  switch (place.in) {
    case 'letter':
      return { ...input, letter: { ...input.letter, [place.field]: put(input.letter[place.field]) } }
    case 'preamble': {
      const preamble = input.letter.preamble.map((text, i) => (i === place.index ? put(text) : text))
      return { ...input, letter: { ...input.letter, preamble } }
    }
    case 'title': {
      const sections = input.sections.map(s => (s.id === place.sectionId ? { ...s, title: put(s.title) } : s))
      return { ...input, sections }
    }
    case 'body': {
      const body = input.bodies.get(place.sectionId) ?? []
      const changed = body.map(block =>
        block.id === place.paragraphId ? withWords(block, before, after) : block,
      )
      return { ...input, bodies: new Map([...input.bodies, [place.sectionId, changed]]) }
    }
  }
}

function withWords(block: Block, before: string, after: string): Block {
  switch (block.kind) {
    case 'paragraph':
      return replaced(block, before, after)
    case 'table': {
      const rows = block.rows.map(row => row.map(cell => replaced(cell, before, after)))
      return { ...block, rows, text: block.text.split(before).join(after) }
    }
  }
}

/** Replaces words that stand once in a text, and moves what is marked behind them. */
function replaced<T extends Paragraph | Cell>(part: T, before: string, after: string): T {
  const at = part.text.indexOf(before)
  if (at < 0) return part
  const end = at + before.length
  const shift = after.length - before.length
  const moved = (offset: number) => (offset >= end ? offset + shift : Math.min(offset, at + after.length))
  const text = part.text.slice(0, at) + after + part.text.slice(end)
  const bold = part.bold
    ?.map(([from, to]): Range => [moved(from), moved(to)])
    .filter(([from, to]) => from < to)
  const figures =
    'figures' in part ? { figures: part.figures.map(figure => ({ ...figure, at: moved(figure.at) })) } : {}
  return { ...part, text, ...(bold === undefined ? {} : { bold }), ...figures }
}
