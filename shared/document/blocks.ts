import type { Level } from './level.ts'

/** A figure as it stands in a text: resolved to the words that are printed. */
export interface FigureMention {
  readonly figureId: string
  /** Where the words begin in the block's (or cell's) text, in UTF-16 units. */
  readonly at: number
  readonly text: string
  /** The ledger's version that was resolved; absent in live text. */
  readonly version?: number
}

/** Half-open range of UTF-16 units `[from, to)`. */
export type Range = readonly [from: number, to: number]

export interface Paragraph {
  /** The element's Yjs id, `client:clock`. Versions keep it; `paragraphId` and `paragraphs` name it. */
  readonly id: string
  readonly kind: 'paragraph'
  readonly level?: Level
  readonly text: string
  readonly bold?: readonly Range[]
  readonly figures: readonly FigureMention[]
}

export interface Cell {
  /** Paragraphs of the cell joined by `\n`. */
  readonly text: string
  readonly header?: true
  readonly colSpan?: number
  readonly rowSpan?: number
  readonly bold?: readonly Range[]
}

export interface Table {
  readonly id: string
  readonly kind: 'table'
  /** Cells joined by `\t`, rows by `\n`. */
  readonly text: string
  readonly rows: readonly (readonly Cell[])[]
  readonly figures: readonly FigureMention[]
}

/** What a section's body is made of, independent of Yjs and ProseMirror. */
export type Block = Paragraph | Table

/** The text alone: blocks joined by `\n`, figures resolved, no computed numbers. */
export const plainText = (blocks: readonly Block[]): string => blocks.map(b => b.text).join('\n')

/** How many characters count against a word budget: all but white space. */
export const characterCount = (blocks: readonly Block[]): number =>
  blocks.reduce((sum, b) => sum + [...b.text.replace(/\s/gu, '')].length, 0)

export const isEmptyText = (blocks: readonly Block[]): boolean => characterCount(blocks) === 0
