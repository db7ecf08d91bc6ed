import { z } from 'zod'
import { canonicalJson, sha256 } from '../document/canonical.ts'

/**
 * The whole letter as it is printed, independent of the file format: `.docx` and the preview on the page are made from
 * the same value. Numbers of headings are in it as text; what is layout alone (fonts, sizes, pages) is not.
 */

/** Words of one look. A `\n` inside is a line break within the paragraph. */
const runSchema = z.strictObject({ text: z.string().min(1), bold: z.exactOptional(z.literal(true)) })
const runsSchema = z.array(runSchema)

const levelSchema = z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)])

const headingSchema = z.strictObject({
  kind: z.literal('heading'),
  sectionId: z.string(),
  level: levelSchema,
  /** As printed: `（一）`. */
  number: z.string(),
  title: runsSchema.min(1),
  /** Body text that goes on in the heading's own paragraph: `1.标题。正文`. Levels 3 and 4 only. */
  runIn: z.exactOptional(runsSchema.min(1)),
})

const textSchema = z.strictObject({
  kind: z.literal('text'),
  sectionId: z.string(),
  runs: runsSchema.min(1),
})

/** A cell at its place in the grid; cells never overlap and fill each row, spans included. */
const cellSchema = z.strictObject({
  /** Column it begins in, from 0. */
  column: z.int().min(0),
  colSpan: z.int().min(1),
  rowSpan: z.int().min(1),
  header: z.boolean(),
  /** At least one; one without runs is an empty cell. */
  paragraphs: z.array(runsSchema).min(1),
})

const tableSchema = z.strictObject({
  kind: z.literal('table'),
  sectionId: z.string(),
  columns: z.int().min(1),
  /** How many of the first rows are repeated at the top of each page. */
  headerRows: z.int().min(0),
  rows: z.array(z.array(cellSchema)).min(1),
})

/** Drafts only: a leaf without an accepted version, said in words. */
const gapSchema = z.strictObject({ kind: z.literal('gap'), sectionId: z.string(), text: z.string().min(1) })

export const govDocSchema = z.strictObject({
  format: z.literal(1),
  /** Printed as 送审稿. */
  draft: z.boolean(),
  /** As printed: `望川府函〔2026〕136号`. */
  docNumber: z.exactOptional(z.string().min(1)),
  /** The title's lines, broken where a person chose. */
  title: z.array(z.string().min(1)).min(1),
  /** Without the colon; empty when not yet known. */
  addressee: z.string(),
  preamble: z.array(z.string().min(1)),
  nodes: z.array(z.discriminatedUnion('kind', [headingSchema, textSchema, tableSchema, gapSchema])),
  signatory: z.string(),
  /** Local date of the letter, `2026-11-19`. */
  date: z.exactOptional(z.iso.date()),
})

export type Run = z.infer<typeof runSchema>
export type Heading = z.infer<typeof headingSchema>
export type BodyText = z.infer<typeof textSchema>
export type LetterCell = z.infer<typeof cellSchema>
export type LetterTable = z.infer<typeof tableSchema>
export type Gap = z.infer<typeof gapSchema>
export type LetterNode = Heading | BodyText | LetterTable | Gap
export type GovDoc = z.infer<typeof govDocSchema>

/** The letter as RFC 8785 JSON: the same letter is always the same string. */
export const canonicalLetter = (doc: GovDoc): string => canonicalJson(doc)

export const letterHash = (doc: GovDoc): string => sha256(canonicalLetter(doc))
