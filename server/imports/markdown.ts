import type { Cell } from '../../shared/outline/imported.ts'
import type { Source, SourceLine } from '../../shared/outline/source.ts'
import { Warnings } from '../../shared/outline/warnings.ts'
import { type NumberedLine, noteUndecodable, numberedLines } from './plainText.ts'

const HEADING = /^ {0,3}(#{1,6})(?:\s+|(?=[\p{Script=Han}（(]))(.*?)(?:\s+#+)?\s*$/u
const UNDERLINE = /^ {0,3}(=+|-+)\s*$/u
const RULE = /^ {0,3}(?:(?:-\s*){3,}|(?:\*\s*){3,}|(?:_\s*){3,})$/u
const FENCE = /^ {0,3}(?:```|~~~)/u
const LIST_OR_QUOTE = /^\s*(?:(?:[-*+]|>)\s+|>)+/u
const DELIMITER_ROW = /^\s*\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?\s*$/u

/**
 * Reads Markdown line by line: headings, pipe tables; quotes, list bullets, rules and emphasis marks are mark-up and
 * go. Numbers stay as they are typed: a Markdown parser would turn `1. 标题` into a list and lose its number, and join
 * lines that are paragraphs here.
 */
export function readMarkdown(text: string): Source {
  const warnings = new Warnings('行')
  const all = numberedLines(text)
  const lines = readLines(withoutFrontMatter(all, warnings))
  noteUndecodable(all, warnings)
  return { lines, unit: '行', warnings: warnings.inOrder() }
}

function readLines(source: readonly NumberedLine[]): SourceLine[] {
  const lines: SourceLine[] = []
  for (let i = 0; i < source.length; i++) {
    const current = source[i]
    if (current === undefined || FENCE.test(current.text)) continue
    const tableEnd = startsTable(source[i], source[i + 1]) ? endOfTable(source, i) : i
    if (tableEnd > i) {
      const rows = source.slice(i, tableEnd).filter((_, row) => row !== 1)
      lines.push({ kind: 'table', line: current.line, rows: rows.map(row => splitRow(row.text)) })
      i = tableEnd - 1
      continue
    }
    const underline = UNDERLINE.exec(source[i + 1]?.text ?? '')
    if (underline !== null && isPlain(current.text)) {
      lines.push(heading(current.line, current.text, underline[1]?.startsWith('=') ? 1 : 2))
      i++
    } else lines.push(readLine(current))
  }
  return lines
}

function readLine({ line, text }: NumberedLine): SourceLine {
  const match = HEADING.exec(text)
  if (match !== null) return heading(line, match[2] ?? '', match[1]?.length ?? 1)
  const plain = RULE.test(text) ? '' : inline(text.replace(LIST_OR_QUOTE, ''))
  return { kind: 'paragraph', line, text: plain }
}

const heading = (line: number, text: string, styleLevel: number): SourceLine => ({
  kind: 'paragraph',
  line,
  text: inline(text),
  styleLevel,
})

/** Whether a line of dashes below it makes a heading of it. */
const isPlain = (text: string): boolean =>
  text.trim() !== '' && !HEADING.test(text) && !LIST_OR_QUOTE.test(text)

/** A table begins with a header row and a row of dashes of as many cells. */
const startsTable = (head: NumberedLine | undefined, delimiter: NumberedLine | undefined): boolean =>
  head !== undefined &&
  delimiter !== undefined &&
  head.text.includes('|') &&
  DELIMITER_ROW.test(delimiter.text) &&
  splitRow(head.text).length === splitRow(delimiter.text).length

function endOfTable(source: readonly NumberedLine[], start: number): number {
  const end = source.findIndex(({ text }, i) => i > start + 1 && !text.includes('|'))
  return end === -1 ? source.length : end
}

const splitRow = (row: string): Cell[] =>
  row
    .trim()
    .replace(/^\||(?<!\\)\|$/gu, '')
    .split(/(?<!\\)\|/u)
    .map(cell => ({ text: inline(cell.replaceAll('\\|', '|').replace(/<br\s*\/?>/giu, '\n')) }))

/** Text without the marks of emphasis, and with escaped characters as themselves. */
const inline = (text: string): string =>
  text
    .replace(/(\*\*|__)(?=\S)([^*_]+)(?<=\S)\1/gu, '$2')
    .replace(/\\([!-/:-@[-`{-~])/gu, '$1')
    .replace(/\\$/u, '')
    .trim()

const PROPERTY = /^(?:\s|#|-\s|[\p{L}\p{N}_-]{1,30}\s*[:：]|$)/u

/** The properties between two lines of dashes at the very start. */
function withoutFrontMatter(lines: readonly NumberedLine[], warnings: Warnings): readonly NumberedLine[] {
  if (lines[0]?.text.trimEnd() !== '---') return lines
  const end = lines.findIndex(({ text }, i) => i > 0 && text.trimEnd() === '---')
  if (end === -1 || !lines.slice(1, end).every(({ text }) => PROPERTY.test(text))) return lines
  for (const { line, text } of lines.slice(1, end))
    if (text.trim() !== '') warnings.add('front_matter', line, { text: text.trim() })
  return lines.slice(end + 1)
}
