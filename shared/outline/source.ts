import type { Cell, ImportWarning } from './imported.ts'
import type { LineUnit } from './warnings.ts'

/** What the reader of a file hands over: its lines, and what it could not carry into them, quoted in warnings. */
export interface Source {
  readonly lines: readonly SourceLine[]
  readonly unit: LineUnit
  readonly warnings: readonly ImportWarning[]
}

/**
 * One printed line, or a table, in reading order; blank lines may be there or not.
 * `line` is what a person would count: the line of a text file, the paragraph of a Word file, from 1.
 */
export type SourceLine = SourceParagraph | SourceTable

export interface SourceParagraph {
  readonly kind: 'paragraph'
  readonly line: number
  readonly text: string
  /** The number that a word processor prints before the text without it being part of the text. */
  readonly autoNumber?: string
  /** The level of a heading style or of a `#` heading, from 1. */
  readonly styleLevel?: number
  /** `title`: marked as the document's title; `contents`: a line of a generated table of contents. */
  readonly role?: 'title' | 'contents'
}

export interface SourceTable {
  readonly kind: 'table'
  readonly line: number
  readonly rows: readonly (readonly Cell[])[]
}

/** What prints nothing: white space, control characters, zero-width marks. Everything else must survive an import. */
const BLANK = /[\s\p{Cc}\u200b\u2060\ufeff\u00ad]/gu
const UNPRINTABLE = /[^\P{Cc}\t]|[\u200b\u2060\ufeff\u00ad]/gu

/** The characters that count: a text without its blanks. */
export const printed = (text: string): string => text.replace(BLANK, '')

/** A text as it is kept: trimmed, without invisible characters, tabs as spaces. */
export const tidy = (text: string): string => text.replace(/\t+/gu, ' ').replace(UNPRINTABLE, '').trim()

/** All printed text of a line, in reading order. */
export const textOf = (line: SourceLine): string =>
  line.kind === 'paragraph'
    ? (line.autoNumber ?? '') + line.text
    : line.rows.flatMap(row => row.map(cell => cell.text)).join('\n')
