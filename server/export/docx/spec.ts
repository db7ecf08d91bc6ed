import type { Level } from '../../../shared/document/schema.ts'

/**
 * Every measure of the printed letter (GB/T 9704-2012), in Word's units: twips (1/20 pt) for lengths, half points for
 * type sizes. Nothing else in this folder holds a number of its own.
 */

const twips = (millimetres: number): number => Math.round((millimetres * 1440) / 25.4)

/** 5.1: A4. 5.2: the type area is 156 × 225 mm, 37 mm from the top and 28 mm from the binding side. */
export const PAGE = {
  width: 11906,
  height: 16838,
  top: twips(37),
  bottom: twips(35),
  left: twips(28),
  right: twips(26),
  /** Page edge to the header's line. */
  header: twips(22),
  /** Page edge to the page number's line, so that its dash stands 7 mm below the type area. */
  footer: twips(25.5),
} as const

export const TEXT_WIDTH = PAGE.width - PAGE.left - PAGE.right

/**
 * 22 lines a page. The pitch is exact: at 29 pt Word loses a line. A line grid alone would break LibreOffice, so every
 * style names this pitch itself.
 */
export const LINE = 579

/** 28 characters of 16 pt are 448 pt and the line has 442.2: each gives up a quarter of a point. */
export const SQUEEZE = -5

/** The width of one body character, squeezed: 一字. */
export const CHARACTER = 315

/** Type sizes: 2号, 3号, 4号, 小四. */
export const SIZE = { title: 44, body: 32, pageNumber: 28, table: 24 } as const

export const TITLE_LINE = 720
export const TABLE_LINE = 360

/** Blank lines: between document number and title, between title and addressee, before the seal. */
export const BLANK_LINES = { beforeTitle: 2, afterTitle: 1, beforeSignature: 2 } as const

/** 7.3.5.1: below a seal the date stands four characters from the right, the name centred over it. */
export const DATE_FROM_RIGHT = 4

export const INDENT = { firstLine: 2 * CHARACTER, firstLineChars: 200 } as const

/** 7.5: one 4号 character from the outer edge. */
export const PAGE_NUMBER_INDENT = SIZE.pageNumber * 10

export const TABLE = {
  /** Eighths of a point. */
  border: 4,
  cell: { top: 57, bottom: 57, left: 85, right: 85 },
  /** The line behind a table: it keeps two tables apart, which Word would join. */
  gap: 160,
  /** A column's narrowest and widest share, in characters. */
  narrowest: 3,
  widest: 14,
} as const

export type Face = 'fangsong' | 'kaiti' | 'heiti' | 'xiaobiaosong' | 'song'

/** The official faces by the names that government offices have installed. They are named, never embedded. */
export const FACES: Record<Face, string> = {
  fangsong: '仿宋_GB2312',
  kaiti: '楷体_GB2312',
  heiti: '黑体',
  xiaobiaosong: '方正小标宋简体',
  song: '宋体',
}

/** Digits and Latin letters within body text and headings. */
export const LATIN = 'Times New Roman'

/** 7.3.3: 一、黑体 （一）楷体 1.仿宋 （1）仿宋 */
export const HEADING_FACES: Record<Level, Face> = { 1: 'heiti', 2: 'kaiti', 3: 'fangsong', 4: 'fangsong' }
