import { type Block, readBlocks, type TextBlock } from './block.ts'
import { isDate } from './closing.ts'
import type { Warnings } from './warnings.ts'

/** What stands above the text of a letter. */
export interface Letterhead {
  readonly title: string
  readonly docNumber?: string
  readonly addressee?: string
  /** A date under the title, as reports to a congress have it. */
  readonly date?: TextBlock
  /** From the first paragraph of the text on. */
  readonly rest: readonly Block[]
}

const MAX_TITLE_LINES = 5
const MAX_TITLE_LINE = 60

const DOC_NUMBER = /^([\p{Script=Han}A-Za-z]{1,20})[〔［[（(【﹝](\d{4})[〕］\])）】﹞](第?\d{1,6}号)$/u
const SECRECY = /^(?:绝密|机密|秘密)(?:[★☆*].*)?$/u
const URGENCY = /^(?:特急|加急|急件|特提|平急)$/u
const COPY_NUMBER = /^\d{6}$/u
const ISSUER = /^签发人[:：]/u

/**
 * Reads the head of a letter: number, title over several lines, addressee. What is neither is quoted in a warning.
 * The text begins at the first heading, table, or sentence.
 */
export function readLetterhead(source: readonly Block[], warnings: Warnings): Letterhead {
  const blocks = withoutLayoutTable(source)
  const end = endOfHead(blocks)
  const head = blocks.slice(0, end).filter(b => b.kind === 'paragraph')
  const addresseeBlock = blocks[end]
  const addressee =
    addresseeBlock !== undefined && isAddressee(addresseeBlock) ? addresseeBlock.text : undefined
  const lines = readHeadLines(head, warnings)
  const rest = blocks.slice(addressee === undefined ? end : end + 1)
  if (lines.title === '') warnings.add('no_title', undefined)
  return {
    title: lines.title,
    ...(lines.docNumber === undefined ? {} : { docNumber: lines.docNumber }),
    ...(addressee === undefined ? {} : { addressee }),
    ...(lines.date === undefined ? {} : { date: lines.date }),
    rest: [...lines.overflow, ...rest],
  }
}

/** A table of one row above everything else only lays the head out: its cells are lines. */
function withoutLayoutTable(blocks: readonly Block[]): readonly Block[] {
  const [first, ...rest] = blocks
  const [row, ...others] = first?.kind === 'table' ? first.rows : []
  if (first === undefined || row === undefined || others.length > 0) return blocks
  const lines = row.flatMap(cell => cell.text.split('\n'))
  return [...readBlocks(lines.map(text => ({ kind: 'paragraph', line: first.line, text }))), ...rest]
}

/** Index of the first block that is no line of the head. */
function endOfHead(blocks: readonly Block[]): number {
  const end = blocks.findIndex((block, i) => !isHeadLine(block, isTitle(block, i, blocks)))
  return end === -1 ? blocks.length : end
}

const isHeadLine = (block: Block, title: boolean): boolean =>
  block.kind === 'paragraph' &&
  (title ||
    (block.marker === undefined &&
      block.styleLevel === undefined &&
      block.text.length <= MAX_TITLE_LINE &&
      (isMarkOrNumber(block) || !/[。；！？：:]|如下$/u.test(block.text))))

/** The document's title by its style, or the only heading of its level when it comes first. */
function isTitle(block: Block, i: number, blocks: readonly Block[]): boolean {
  if (block.kind !== 'paragraph') return false
  if (block.role === 'title') return true
  const { styleLevel, marker } = block
  if (styleLevel === undefined || marker !== undefined) return false
  const rivals = (b: Block) =>
    b.kind === 'paragraph' &&
    b.marker === undefined &&
    b.styleLevel !== undefined &&
    b.styleLevel <= styleLevel
  const headings = (b: Block) => b.kind === 'paragraph' && (b.marker ?? b.styleLevel) !== undefined
  const after = blocks.slice(i + 1)
  return blocks.slice(0, i).every(isMarkOrNumber) && !after.some(rivals) && after.some(headings)
}

const isMarkOrNumber = (block: Block): boolean =>
  block.kind === 'paragraph' && (isMarkLine(block.text) || findDocNumber(block.text) !== undefined)

const isAddressee = (block: Block): block is TextBlock =>
  block.kind === 'paragraph' &&
  block.marker === undefined &&
  block.text.length <= MAX_TITLE_LINE &&
  /^[^。；]+[：:]$/u.test(block.text) &&
  !/(?:如下|以下|下列|所述)[：:]$/u.test(block.text)

interface HeadLines {
  readonly title: string
  readonly docNumber?: string
  readonly date?: TextBlock
  /** Lines beyond any title's length: they are text. */
  readonly overflow: readonly TextBlock[]
}

function readHeadLines(head: readonly TextBlock[], warnings: Warnings): HeadLines {
  let docNumber: string | undefined
  let date: TextBlock | undefined
  let above: TextBlock[] = []
  let titleLines: TextBlock[] = []
  for (const block of head) {
    const number = docNumber === undefined ? findDocNumber(block.text) : undefined
    if (number !== undefined) {
      docNumber = number.normal
      above = titleLines
      titleLines = []
      if (number.original !== number.normal)
        warnings.add('doc_number_brackets', block.line, { original: number.original })
      if (number.others !== '') noteMarks(number.others, block.line, warnings)
    } else if (isMarkLine(block.text)) noteMarks(block.text, block.line, warnings)
    else if (isDate(block.text) && date === undefined) date = block
    else titleLines.push(block)
  }
  // Lines above the number are the letterhead's mark when a title follows it, and the title when none does.
  if (titleLines.length === 0) titleLines = above
  else for (const block of above) warnings.add('head_text', block.line, { text: block.text })
  const tooMany = titleLines.length > MAX_TITLE_LINES
  const kept = tooMany ? titleLines.slice(0, 1) : titleLines
  return {
    title: joinLines(kept.map(b => b.text)),
    ...(docNumber === undefined ? {} : { docNumber }),
    ...(date === undefined ? {} : { date }),
    overflow: titleLines.slice(kept.length),
  }
}

interface FoundNumber {
  readonly original: string
  /** Without blanks, with 〔〕. */
  readonly normal: string
  /** What else stands in the line. */
  readonly others: string
}

/** A document number that is a line by itself, or stands beside other marks of the head. */
function findDocNumber(text: string): FoundNumber | undefined {
  const whole = asDocNumber(text.replace(/\s+/gu, ''))
  if (whole !== undefined) return { original: text.replace(/\s+/gu, ''), normal: whole, others: '' }
  const words = text.split(/\s+/u)
  const at = words.findIndex(word => asDocNumber(word) !== undefined)
  const original = words[at]
  const normal = original === undefined ? undefined : asDocNumber(original)
  return original === undefined || normal === undefined
    ? undefined
    : { original, normal, others: words.filter((_, i) => i !== at).join(' ') }
}

function asDocNumber(text: string): string | undefined {
  const match = DOC_NUMBER.exec(text)
  return match === null ? undefined : `${match[1]}〔${match[2]}〕${match[3]}`
}

/** Copy number, secrecy, urgency, and who issues it: marks of a head that are no part of the title. */
const isMarkLine = (text: string): boolean =>
  ISSUER.test(text) ||
  text.split(/\s+/u).every(word => [SECRECY, URGENCY, COPY_NUMBER].some(pattern => pattern.test(word)))

function noteMarks(text: string, line: number, warnings: Warnings): void {
  const secret = text.split(/\s+/u).some(word => SECRECY.test(word))
  warnings.add(secret ? 'secrecy_mark' : 'head_text', line, { text })
}

/** Lines of one title: hanzi join without a gap, Latin words with one. */
function joinLines(lines: readonly string[]): string {
  return lines.reduce(
    (title, line) => title + (/[A-Za-z0-9]$/u.test(title) && /^[A-Za-z0-9]/u.test(line) ? ' ' : '') + line,
    '',
  )
}
