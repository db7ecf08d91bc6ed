import type { Source, SourceParagraph } from '../../shared/outline/source.ts'
import { Warnings } from '../../shared/outline/warnings.ts'

/** Lines end in LF, CR or CRLF. Soft breaks and page breaks part a line without being counted. */
export function readPlainText(text: string): Source {
  const warnings = new Warnings('行')
  const lines = numberedLines(text).flatMap(({ line, text }) =>
    text
      .split(/[\v\f\u0085\u2028\u2029]/u)
      .map((part): SourceParagraph => ({ kind: 'paragraph', line, text: part })),
  )
  noteUndecodable(lines, warnings)
  return { lines, unit: '行', warnings: warnings.inOrder() }
}

export interface NumberedLine {
  /** From 1. */
  readonly line: number
  readonly text: string
}

export const numberedLines = (text: string): NumberedLine[] =>
  text.split(/\r\n|\r|\n/u).map((part, i) => ({ line: i + 1, text: part }))

/** Names the lines in which bytes could not be decoded. */
export function noteUndecodable(lines: readonly NumberedLine[], warnings: Warnings): void {
  for (const { line, text } of lines)
    if (text.includes('\ufffd')) warnings.add('undecodable', line, { text: text.trim() })
}
