import type { ImportedReport, ImportedSection } from '../imported.ts'
import { parseReport } from '../parse.ts'
import type { SourceParagraph } from '../source.ts'

/** The lines of a text file. */
export const linesOf = (text: string): SourceParagraph[] =>
  text.split(/\r\n|\r|\n/u).map((part, i) => ({ kind: 'paragraph', line: i + 1, text: part }))

/** Imports a text. */
export const parseText = (text: string): ImportedReport => parseReport(linesOf(text))

/** A section in one line: `2 （一） 标题 | 段落 | 段落`. */
export const outlineOf = ({ sections }: ImportedReport): string[] => sections.map(describeSection)

function describeSection({ level, number, title, paragraphs }: ImportedSection): string {
  return [`${level} ${number} ${title}`, ...paragraphs].join(' | ')
}

/** The warnings as `code@line`. */
export const warningsOf = ({ warnings }: ImportedReport): string[] =>
  warnings.map(({ code, line }) => (line === undefined ? code : `${code}@${line}`))
