import * as Y from 'yjs'
import type { Block, Cell, FigureMention, Paragraph, Range, Table } from './blocks.ts'
import { isLevel, type Level } from './level.ts'
import { BODY, MAX_DEPTH, schema } from './schema.ts'
import { idOf, type Node, nameOf, textBelow } from './yNodes.ts'

/** Something in the document that the schema does not know. Reported on the section, never swallowed. */
export interface Problem {
  readonly code:
    | 'too_deep'
    | 'unknown_node'
    | 'unknown_mark'
    | 'unknown_attribute'
    | 'unknown_figure'
    | 'bad_level'
  /** Id of the element it was found in, `client:clock`. */
  readonly at: string
  readonly what: string
}

export interface ReadBody {
  readonly blocks: readonly Block[]
  readonly problems: readonly Problem[]
}

/** What an editor would delete. A wrong level it keeps, and a writer can mend it; figures are the ledger's matter. */
export type Foreign = Problem & { readonly code: Exclude<Problem['code'], 'unknown_figure' | 'bad_level'> }

export const isForeign = (problem: Problem): problem is Foreign =>
  problem.code !== 'unknown_figure' && problem.code !== 'bad_level'

/** The words and version of a figure, or null when the ledger has none such. */
export type ResolveFigure = (
  figureId: string,
  unit: string | null,
) => { text: string; version: number } | null

/** Until a ledger is at hand every reference is unknown, and said to be. */
export const noFigures: ResolveFigure = () => null

/**
 * Reads a section's body without the ProseMirror schema and without writing to it: converting with a schema that lacks
 * a node deletes that node. Unknown structure comes back as problems, its text still in the blocks.
 */
export function readBody(doc: Y.Doc, resolve: ResolveFigure = noFigures): ReadBody {
  const problems: Problem[] = []
  const blocks: Block[] = []
  for (const [place, node] of doc.getXmlFragment(BODY).toArray().entries()) {
    if (node instanceof Y.XmlElement && node.nodeName === 'table')
      blocks.push(readTable(node, resolve, problems))
    else blocks.push(readParagraph(node, resolve, problems, place))
  }
  return { blocks, problems }
}

function readParagraph(node: Node, resolve: ResolveFigure, problems: Problem[], place?: number): Paragraph {
  const id = idOf(node, place)
  const known = node instanceof Y.XmlElement && node.nodeName === 'paragraph'
  if (!known) problems.push({ code: 'unknown_node', at: id, what: nameOf(node) })
  const inline = readInline(node instanceof Y.XmlElement ? node.toArray() : [node], id, resolve, problems)
  if (known) checkAttributes(node, id, problems)
  const level = known ? readLevel(node, id, problems) : undefined
  return {
    id,
    kind: 'paragraph',
    ...(level === undefined ? {} : { level }),
    text: inline.text,
    ...(inline.bold.length === 0 ? {} : { bold: inline.bold }),
    figures: inline.figures,
  }
}

/** An editor drops attributes that the schema does not know when it next writes their element. */
function checkAttributes(element: Y.XmlElement, at: string, problems: Problem[]): void {
  const known = schema.nodes[element.nodeName]?.spec.attrs ?? {}
  for (const name of Object.keys(element.getAttributes()))
    if (!Object.hasOwn(known, name)) problems.push({ code: 'unknown_attribute', at, what: name })
}

function readLevel(element: Y.XmlElement, id: string, problems: Problem[]): Level | undefined {
  const level: unknown = element.getAttribute('level')
  if (level === undefined || level === null) return undefined
  const number = Number(level)
  if (isLevel(number)) return number
  problems.push({ code: 'bad_level', at: id, what: String(level) })
  return undefined
}

interface Inline {
  text: string
  bold: Range[]
  figures: FigureMention[]
}

function readInline(
  nodes: readonly Node[],
  at: string,
  resolve: ResolveFigure,
  problems: Problem[],
  depth = 1,
): Inline {
  const out: Inline = { text: '', bold: [], figures: [] }
  for (const node of nodes) {
    if (depth > MAX_DEPTH) {
      problems.push({ code: 'too_deep', at, what: nameOf(node) })
      out.text += textBelow(node)
    } else if (node instanceof Y.XmlText) appendText(out, node, at, problems)
    else if (node instanceof Y.XmlElement && node.nodeName === 'figureRef')
      appendFigure(out, node, at, resolve, problems)
    else {
      problems.push({ code: 'unknown_node', at, what: nameOf(node) })
      const inside = node instanceof Y.XmlElement ? node.toArray() : []
      const inner = readInline(inside, at, resolve, problems, depth + 1)
      out.text += typeof node === 'string' ? node : inner.text
    }
  }
  return out
}

function appendText(out: Inline, text: Y.XmlText, at: string, problems: Problem[]): void {
  for (const op of text.toDelta() as { insert: unknown; attributes?: Record<string, unknown> }[]) {
    if (typeof op.insert !== 'string') {
      problems.push({ code: 'unknown_node', at, what: 'embed' })
      if (op.insert instanceof Y.XmlElement || op.insert instanceof Y.XmlText)
        out.text += textBelow(op.insert)
      continue
    }
    const from = out.text.length
    out.text += op.insert
    if (op.attributes?.bold) addRange(out.bold, from, out.text.length)
    for (const mark of Object.keys(op.attributes ?? {}))
      if (mark !== 'bold') problems.push({ code: 'unknown_mark', at, what: mark })
  }
}

/** Neighbouring ranges become one, so that the same look always gives the same canonical text. */
function addRange(ranges: Range[], from: number, to: number): void {
  const last = ranges.at(-1)
  if (from === to) return
  if (last !== undefined && last[1] === from) ranges[ranges.length - 1] = [last[0], to]
  else ranges.push([from, to])
}

function appendFigure(
  out: Inline,
  element: Y.XmlElement,
  at: string,
  resolve: ResolveFigure,
  problems: Problem[],
): void {
  const figureId = String(element.getAttribute('figureId') ?? '')
  checkAttributes(element, at, problems)
  if (element.length > 0) {
    problems.push({ code: 'unknown_node', at, what: 'figureRef' })
    out.text += textBelow(element)
  }
  const found = resolve(figureId, element.getAttribute('unit') ?? null)
  if (found === null) {
    problems.push({ code: 'unknown_figure', at, what: figureId })
    return
  }
  out.figures.push({ figureId, at: out.text.length, text: found.text, version: found.version })
  out.text += found.text
}

function readTable(table: Y.XmlElement, resolve: ResolveFigure, problems: Problem[]): Table {
  const id = idOf(table)
  const figures: FigureMention[] = []
  checkAttributes(table, id, problems)
  const rows = table.toArray().map(row => {
    if (!(row instanceof Y.XmlElement) || row.nodeName !== 'table_row') {
      problems.push({ code: 'unknown_node', at: id, what: nameOf(row) })
      return [{ text: textBelow(row) }]
    }
    checkAttributes(row, id, problems)
    return row.toArray().map(cell => readCell(cell, id, figures, resolve, problems))
  })
  return { id, kind: 'table', text: rows.map(r => r.map(c => c.text).join('\t')).join('\n'), rows, figures }
}

function readCell(
  cell: Node,
  at: string,
  figures: FigureMention[],
  resolve: ResolveFigure,
  problems: Problem[],
): Cell {
  if (!(cell instanceof Y.XmlElement) || !/^table_(cell|header)$/.test(cell.nodeName)) {
    problems.push({ code: 'unknown_node', at, what: nameOf(cell) })
    return { text: textBelow(cell) }
  }
  checkAttributes(cell, at, problems)
  const paragraphs = cell.toArray().map(node => readParagraph(node, resolve, problems))
  let text = ''
  const bold: Range[] = []
  for (const [i, p] of paragraphs.entries()) {
    if (i > 0) text += '\n'
    for (const [from, to] of p.bold ?? []) addRange(bold, text.length + from, text.length + to)
    figures.push(...p.figures)
    text += p.text
  }
  const colSpan = spanOf(cell, 'colspan')
  const rowSpan = spanOf(cell, 'rowspan')
  return {
    text,
    ...(cell.nodeName === 'table_header' ? { header: true as const } : {}),
    ...(colSpan > 1 ? { colSpan } : {}),
    ...(rowSpan > 1 ? { rowSpan } : {}),
    ...(bold.length === 0 ? {} : { bold }),
  }
}

const spanOf = (cell: Y.XmlElement, name: 'colspan' | 'rowspan'): number => {
  const value = Number((cell.getAttribute(name) as unknown) ?? 1)
  return Number.isInteger(value) && value >= 1 && value <= 100 ? value : 1
}
