import type { ImportedReport, ImportedSection } from './imported.ts'
import { printed, type SourceLine, textOf } from './source.ts'
import { quotesLeftOut } from './warnings.ts'

/** Text of a source line that an import does not have. */
export interface MissingText {
  readonly line: number
  readonly text: string
}

/**
 * Which printed characters of the source an import lacks: those neither in its sections in their order, nor in a field
 * of its head or closing, nor quoted in a warning about their line. Each place of the import accounts for one place of
 * the source. It knows nothing of how the import was made, and takes time in proportion to the text unless much of it
 * is missing.
 */
export function textNotIn(lines: readonly SourceLine[], report: ImportedReport): MissingText[] {
  const account = new Account(report)
  return lines.flatMap(line => {
    const missing = account.settle(line.line, printed(textOf(line)))
    return missing === '' ? [] : [{ line: line.line, text: missing }]
  })
}

/** The texts of an import, taken off piece by piece as the source is read. */
class Account {
  private readonly head: readonly Track[]
  private readonly body: Track
  private readonly closing: readonly Track[]
  private readonly quotes = new Map<number, string>()

  constructor(report: ImportedReport) {
    const track = (text: string | undefined) => new Track(printed(text ?? ''))
    this.head = [report.docNumber, report.title, report.addressee].map(track)
    this.body = track(bodyText(report))
    this.closing = [report.signatory, report.date].map(track)
    for (const { line = 0, message } of report.warnings.filter(w => quotesLeftOut(w.code)))
      this.quotes.set(line, (this.quotes.get(line) ?? '') + printed(message))
  }

  /** Takes a source line off; the result is what was found nowhere. */
  settle(line: number, text: string): string {
    const quoted = this.quotes.get(line) ?? ''
    if (quoted.includes(text) || this.inOrder().some(track => track.takeNext(text))) return ''
    if (this.body.takeLater(text)) return ''
    return this.settlePieces(text, quoted)
  }

  /** The head comes before the body until all of it was seen. */
  private inOrder(): readonly Track[] {
    return this.head.every(track => track.isDone)
      ? [this.body, ...this.closing]
      : [...this.head, this.body, ...this.closing]
  }

  private pieceLength(track: Track, text: string): number {
    return track === this.body || track.isRestIn(text) ? track.prefixLength(text) : 0
  }

  /** Takes a line off in pieces, the longest first piece each time: whole fields, quotations, parts of the body. */
  private settlePieces(text: string, quoted: string): string {
    let missing = ''
    for (let at = 0; at < text.length; ) {
      const rest = text.slice(at)
      const lengths = this.inOrder().map(track => this.pieceLength(track, rest))
      const longest = Math.max(...lengths)
      const quotedLength = longestPrefixIn(quoted, rest)
      if (quotedLength < longest) this.inOrder()[lengths.indexOf(longest)]?.takeNext(rest.slice(0, longest))
      const length = Math.max(longest, quotedLength)
      if (length === 0) missing += rest.charAt(0)
      at += Math.max(1, length)
    }
    return missing
  }
}

/** Everything between addressee and signatory, in reading order. */
const bodyText = ({ preamble, sections }: ImportedReport): string =>
  [...preamble, ...sections.flatMap(sectionTexts)].join('\n')

function sectionTexts({ number, title, paragraphs, tables = [] }: ImportedSection): string[] {
  const tableTexts = (after: number) =>
    tables.filter(t => t.after === after).flatMap(t => t.rows.flatMap(row => row.map(cell => cell.text)))
  return [number, title, ...tableTexts(0), ...paragraphs.flatMap((text, i) => [text, ...tableTexts(i + 1)])]
}

/** How much of the start of `text` stands somewhere in `quoted`. */
function longestPrefixIn(quoted: string, text: string): number {
  let length = 0
  while (length < text.length && quoted.includes(text.slice(0, length + 1))) length++
  return length
}

/** A text that is read from front to back; what was taken is not found again. */
class Track {
  private position = 0

  constructor(private readonly text: string) {}

  get isDone(): boolean {
    return this.position === this.text.length
  }

  /** Whether `text` begins with all that is left here. */
  isRestIn(text: string): boolean {
    return text.startsWith(this.text.slice(this.position))
  }

  /** Takes `piece` if it comes next. */
  takeNext(piece: string): boolean {
    if (!this.text.startsWith(piece, this.position)) return false
    this.position += piece.length
    return true
  }

  /** Takes `piece` from wherever it comes later; what is skipped is not found any more. */
  takeLater(piece: string): boolean {
    const at = this.text.indexOf(piece, this.position)
    if (at === -1) return false
    this.position = at + piece.length
    return true
  }

  /** How much of the start of `text` comes next here. */
  prefixLength(text: string): number {
    let length = 0
    while (length < text.length && text.charAt(length) === this.text.charAt(this.position + length)) length++
    return length
  }
}
