import { z } from 'zod'
import { WARNING_CODES } from './warnings.ts'

const cellSchema = z.object({
  /** Paragraphs of the cell joined by `\n`. */
  text: z.string(),
  colSpan: z.exactOptional(z.int().min(2)),
  rowSpan: z.exactOptional(z.int().min(2)),
})

const tableSchema = z.object({
  /** How many of the section's paragraphs stand before the table. */
  after: z.int().min(0),
  rows: z.array(z.array(cellSchema)),
})

const sectionSchema = z.object({
  tempId: z.string(),
  parentTempId: z.string().nullable(),
  level: z.int().min(1),
  /** As printed, e.g. `（一）`; empty for a heading without number and for text directly under a heading. */
  number: z.string(),
  /** As printed after the number, with the full stop if there is one; empty for text directly under a heading. */
  title: z.string(),
  paragraphs: z.array(z.string()),
  tables: z.exactOptional(z.array(tableSchema)),
})

const warningSchema = z.object({
  line: z.exactOptional(z.int().min(1)),
  /** How `line` is counted: lines of a text file, paragraphs of a Word file. */
  unit: z.exactOptional(z.enum(['line', 'paragraph'])),
  code: z.enum(WARNING_CODES),
  /** What it is about, for words in other languages. */
  data: z.record(z.string(), z.union([z.string(), z.number()])),
  /** In Chinese, with the line. */
  message: z.string(),
})

/** What was read out of last year's report: the answer of `POST /api/imports` without its `importId`. */
export const importedReportSchema = z.object({
  title: z.string(),
  docNumber: z.exactOptional(z.string()),
  addressee: z.exactOptional(z.string()),
  preamble: z.array(z.string()),
  signatory: z.exactOptional(z.string()),
  date: z.exactOptional(z.string()),
  /** Depth first, in reading order. */
  sections: z.array(sectionSchema),
  warnings: z.array(warningSchema),
})

export type Cell = z.infer<typeof cellSchema>
export type ImportedTable = z.infer<typeof tableSchema>
export type ImportedSection = z.infer<typeof sectionSchema>
export type ImportWarning = z.infer<typeof warningSchema>
export type ImportedReport = z.infer<typeof importedReportSchema>
