import type { Cell, Table } from './blocks.ts'
import { align, gapsOf, type Pair } from './diffAlign.ts'
import { boldDiffers } from './diffBold.ts'
import { diffText, type Segment } from './diffText.ts'

export interface CellDiff {
  readonly op: 'same' | 'add' | 'remove' | 'change'
  readonly segments: readonly Segment[]
}

export interface RowDiff {
  readonly op: 'same' | 'add' | 'remove' | 'change'
  /** Index of the row in the old table, and in the new one. */
  readonly before?: number
  readonly after?: number
  readonly cells: readonly CellDiff[]
}

export interface TableDiff {
  /** All rows, unchanged ones too, in reading order; removed ones where they stood. */
  readonly rows: readonly RowDiff[]
  readonly bold: boolean
  /** Whether spans or header cells differ. */
  readonly shape: boolean
}

/** Compares two tables row by row, and within rows cell by cell. */
export function diffTable(before: Table, after: Table): TableDiff {
  const textOf = (cells: readonly Cell[]) => cells.map(cell => cell.text).join('\t')
  const pairs = pairUp(before.rows.map(textOf), after.rows.map(textOf))
  let bold = false
  const rows = gapsOf(pairs, before.rows.length, after.rows.length).flatMap((gap, k): RowDiff[] => {
    const lone = (table: Table, row: number, op: 'add' | 'remove') =>
      (table.rows[row] ?? []).map(cell => loneCell(cell, op))
    const removed = indices(gap.before).map(
      (row): RowDiff => ({ op: 'remove', before: row, cells: lone(before, row, 'remove') }),
    )
    const added = indices(gap.after).map(
      (row): RowDiff => ({ op: 'add', after: row, cells: lone(after, row, 'add') }),
    )
    const pair = pairs[k]
    if (pair === undefined) return [...removed, ...added]
    const [from, to] = pair
    const row = diffRow(before.rows[from] ?? [], after.rows[to] ?? [])
    bold ||= row.bold
    const op = row.cells.every(cell => cell.op === 'same') ? 'same' : 'change'
    return [...removed, ...added, { op, before: from, after: to, cells: row.cells }]
  })
  return { rows, bold, shape: shapeOf(before) !== shapeOf(after) }
}

/** How many cells of changed rows, and how many rows, differ: a table's share in the count of sentences. */
export const changesIn = (rows: readonly RowDiff[]): number =>
  rows.reduce((sum, row) => {
    if (row.op === 'same') return sum
    return sum + (row.op === 'change' ? row.cells.filter(cell => cell.op !== 'same').length : 1)
  }, 0)

function diffRow(before: readonly Cell[], after: readonly Cell[]): { cells: CellDiff[]; bold: boolean } {
  const pairs = pairUp(
    before.map(cell => cell.text),
    after.map(cell => cell.text),
  )
  let bold = false
  const cells = gapsOf(pairs, before.length, after.length).flatMap((gap, k): CellDiff[] => {
    const lone = [
      ...before.slice(...gap.before).map(cell => loneCell(cell, 'remove')),
      ...after.slice(...gap.after).map(cell => loneCell(cell, 'add')),
    ]
    const [from, to] = pairs[k] ?? []
    const old = from === undefined ? undefined : before[from]
    const now = to === undefined ? undefined : after[to]
    if (old === undefined || now === undefined) return lone
    const { segments } = diffText(old.text, now.text)
    bold ||= boldDiffers(segments, old.bold ?? [], now.bold ?? [])
    return [...lone, { op: old.text === now.text ? 'same' : 'change', segments }]
  })
  return { cells, bold }
}

/**
 * Pairs rows or cells: all by place when there are as many as before, else by likeness and what is left over by place.
 * Cells are short, and one whose number changed is like no other.
 */
function pairUp(before: readonly string[], after: readonly string[]): Pair[] {
  const pairs = align(before, after)
  const left = gapsOf(pairs, before.length, after.length).flatMap(gap => {
    const [olds, news] = [indices(gap.before), indices(gap.after)]
    return olds.length === news.length ? olds.map((i, k): Pair => [i, news[k] ?? i]) : []
  })
  return [...pairs, ...left].sort(([a], [b]) => a - b)
}

const indices = ([from, to]: readonly [number, number]): number[] =>
  Array.from({ length: to - from }, (_, i) => from + i)

const loneCell = (cell: Cell, op: 'add' | 'remove'): CellDiff => ({
  op,
  segments: cell.text === '' ? [] : [{ op: op === 'add' ? 'ins' : 'del', text: cell.text }],
})

const shapeOf = (table: Table): string =>
  JSON.stringify(table.rows.map(cells => cells.map(c => [c.header === true, c.colSpan ?? 1, c.rowSpan ?? 1])))
