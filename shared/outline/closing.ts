import type { Block, TextBlock } from './block.ts'
import type { Warnings } from './warnings.ts'

/** What stands below the text of a letter. */
export interface Closing {
  /** The text itself. */
  readonly body: readonly Block[]
  readonly signatory?: string
  readonly date?: string
  /** Annexes that follow the date, each with the line that names it. */
  readonly annexes: readonly (readonly Block[])[]
}

const DATE =
  /^[（(]?\s*(?:\d{4}|[〇○零一二三四五六七八九]{4})\s*年\s*[\d一二三四五六七八九十]{1,2}\s*月\s*[\d一二三四五六七八九十]{1,3}\s*日\s*[）)]?$/u
const SIGNATORY_AND_DATE =
  /^(\S.{1,38}?)\s+((?:\d{4}|[〇○零一二三四五六七八九]{4})\s*年\s*\S{1,2}\s*月\s*\S{1,3}\s*日)$/u
const ORGAN = /(?:政府|委员会|办公室|委|局|厅|室|院|校|学|中心)$/u
const ATTACHMENTS = /^附\s*件\s*[:：]/u
const ANNEX = /^附\s*(?:件|表|录)\s*[\d一二三四五六七八九十]*\s*[:：]?/u

const MAX_SIGNATORIES = 6
const MAX_SIGNATORY = 40
/** More lines than this after a date, before any annex, mean that it is not the letter's date. */
const MAX_AFTER_DATE = 12

/** Whether a line is a date and nothing else. */
export const isDate = (text: string): boolean => DATE.test(text)

/**
 * Reads the end of a letter: the list of attachments, who signs, the date, annexes. What the import has no field for
 * is quoted in a warning.
 */
export function readClosing(blocks: readonly Block[], warnings: Warnings): Closing {
  const dateAt = findDate(blocks)
  const dateBlock = dateAt === undefined ? undefined : blocks[dateAt]
  const oneLine = dateBlock?.kind === 'paragraph' ? SIGNATORY_AND_DATE.exec(dateBlock.text) : null
  const before = blocks.slice(0, dateAt)
  const signatories = oneLine === null ? countSignatories(before, dateAt !== undefined) : 0
  const signed = before.slice(before.length - signatories).map(b => (b.kind === 'paragraph' ? b.text : ''))
  const signatory = oneLine?.[1] ?? signed.join(' ')
  const date = oneLine?.[2] ?? (dateBlock?.kind === 'paragraph' ? dateBlock.text : undefined)
  return {
    body: withoutAttachments(before.slice(0, before.length - signatories), warnings),
    ...(signatory === '' ? {} : { signatory }),
    ...(date === undefined ? {} : { date: date.replace(/\s+/gu, '') }),
    annexes: dateAt === undefined ? [] : readAnnexes(blocks.slice(dateAt + 1), warnings),
  }
}

/** The first line that is a date, signed above or at the end of the file, with no text of the report after it. */
function findDate(blocks: readonly Block[]): number | undefined {
  const at = blocks.findIndex((block, i) => {
    if (block.kind !== 'paragraph' || block.marker !== undefined) return false
    const one = SIGNATORY_AND_DATE.test(block.text)
    if (!one && !isDate(block.text)) return false
    const after = blocks.slice(i + 1, i + 2 + MAX_AFTER_DATE)
    const annex = after.findIndex(startsAnnex)
    const between = annex === -1 ? after : after.slice(0, annex)
    if (
      between.length > MAX_AFTER_DATE ||
      between.some(b => b.kind === 'paragraph' && b.marker !== undefined)
    )
      return false
    return one || between.length === 0 || countSignatories(blocks.slice(Math.max(0, i - 1), i), true) > 0
  })
  return at === -1 ? undefined : at
}

/** How many lines at the end name who signs. Without a date below them only an organ's name counts. */
function countSignatories(blocks: readonly Block[], dated: boolean): number {
  const isName = (block: Block) =>
    block.kind === 'paragraph' &&
    block.marker === undefined &&
    block.styleLevel === undefined &&
    block.text.length <= MAX_SIGNATORY &&
    !/[。；：，！？、：:”）)]$|[。，；：:]/u.test(block.text) &&
    (dated || ORGAN.test(block.text))
  let count = 0
  for (const block of blocks.toReversed()) {
    if (count === MAX_SIGNATORIES || !isName(block)) break
    count++
  }
  return count
}

/** Takes the list 附件：1.… from the end of the text. */
function withoutAttachments(blocks: readonly Block[], warnings: Warnings): readonly Block[] {
  const at = blocks.findLastIndex(b => b.kind === 'paragraph' && ATTACHMENTS.test(b.text))
  const list = at === -1 ? [] : blocks.slice(at)
  const isEntry = (b: Block): b is TextBlock => b.kind === 'paragraph' && !/[。；]$/u.test(b.text)
  if (
    list.length === 0 ||
    !list.every(isEntry) ||
    list.slice(1).some(b => b.marker !== undefined && b.marker.kind !== 'digit')
  )
    return blocks
  for (const entry of list) warnings.add('attachments', entry.line, { text: entry.text })
  return blocks.slice(0, at)
}

const startsAnnex = (block: Block): boolean =>
  block.kind === 'table' || (block.kind === 'paragraph' && ANNEX.test(block.text))

/** After the date: notes such as 附注 and 抄送 are quoted; an annex, or a table, is kept with all that follows it. */
function readAnnexes(blocks: readonly Block[], warnings: Warnings): (readonly Block[])[] {
  const first = blocks.findIndex(startsAnnex)
  const notes = first === -1 ? blocks : blocks.slice(0, first)
  for (const note of notes)
    if (note.kind === 'paragraph') warnings.add('after_date', note.line, { text: note.text })
  const annexes: Block[][] = []
  for (const block of first === -1 ? [] : blocks.slice(first)) {
    if (block.kind === 'paragraph' && ANNEX.test(block.text) && block.text.length <= MAX_SIGNATORY)
      annexes.push([block])
    else if (annexes.length === 0) annexes.push([block])
    else annexes.at(-1)?.push(block)
  }
  for (const [head] of annexes)
    if (head?.kind === 'paragraph') warnings.add('annex', head.line, { title: head.text })
    else warnings.add('annex_table', head?.line)
  return annexes
}
