import type { Level } from '../document/level.ts'
import type { GovDoc, LetterTable, Run } from './govDoc.ts'

/** What a draft bears on every page and in its file's name. */
export const DRAFT_MARK = '送审稿'

/** Words of one look. `level` is set on the words of a heading and gives their typeface: 黑体, 楷体, 仿宋, 仿宋. */
export interface PrintedRun extends Run {
  readonly level?: Level
}

export type Role =
  | 'docNumber'
  | 'title'
  | 'addressee'
  /** A heading that stands alone. */
  | 'heading'
  /** Body text, with the heading before it when that runs in. */
  | 'body'
  | 'gap'
  | 'signatory'
  | 'date'

/** One printed paragraph. */
export interface Line {
  readonly kind: 'line'
  readonly role: Role
  /** The level of a heading, standing alone or run in. */
  readonly level?: Level
  readonly sectionId?: string
  readonly runs: readonly PrintedRun[]
}

export type Printed = Line | LetterTable

/**
 * The letter paragraph by paragraph in printing order. The `.docx` and the preview are both made from it, so that they
 * hold the same words; each decides on looks by `role` and `level` alone.
 */
export function* printed(doc: GovDoc): Generator<Printed, void> {
  if (doc.docNumber !== undefined) yield line('docNumber', doc.docNumber)
  for (const text of doc.title) yield line('title', text)
  if (doc.addressee !== '') yield line('addressee', `${doc.addressee}：`)
  for (const text of doc.preamble) yield line('body', text)
  for (const node of doc.nodes) yield printedNode(node)
  if (doc.signatory !== '') yield line('signatory', doc.signatory)
  if (doc.date !== undefined) yield line('date', printedDate(doc.date))
}

const line = (role: Role, text: string): Line => ({ kind: 'line', role, runs: [{ text }] })

function printedNode(node: GovDoc['nodes'][number]): Printed {
  switch (node.kind) {
    case 'table':
      return node
    case 'gap':
      return { ...line('gap', node.text), sectionId: node.sectionId }
    case 'text':
      return { kind: 'line', role: 'body', sectionId: node.sectionId, runs: node.runs }
    case 'heading': {
      const { level, sectionId, runIn } = node
      const title = [{ text: node.number }, ...node.title].map((run): PrintedRun => ({ ...run, level }))
      const role = runIn === undefined ? 'heading' : 'body'
      return { kind: 'line', role, level, sectionId, runs: [...title, ...(runIn ?? [])] }
    }
  }
}

/** `2026-11-09` as letters print it: 2026年11月9日. */
export const printedDate = (date: string): string => {
  const [year, month, day] = date.split('-').map(Number)
  return `${year}年${month}月${day}日`
}

/** The letter's text, one entry a paragraph; a cell's paragraphs each count. */
export function printedText(doc: GovDoc): string[] {
  return [...printed(doc)].flatMap(item =>
    item.kind === 'line'
      ? [textOf(item.runs)]
      : item.rows.flatMap(cells => cells.flatMap(cell => cell.paragraphs.map(textOf))),
  )
}

const textOf = (runs: readonly PrintedRun[]): string => runs.map(run => run.text).join('')

/** Most characters of a file's name, so that it stays under the 255 bytes that file systems allow. */
const NAME_LENGTH = 56

/** The file's name as a person would give it: the title, and 送审稿 for a draft. */
export function letterFileName(doc: GovDoc, extension: string): string {
  const title = [...doc.title.join('').replace(/[\\/:*?"<>|]/gu, '_')].slice(0, NAME_LENGTH).join('')
  return `${title}${doc.draft ? `（${DRAFT_MARK}）` : ''}.${extension}`
}
