import type { Cell, Table } from '../document/blocks.ts'
import type { LetterCell, LetterTable } from './govDoc.ts'
import { areRangesSound, paragraphsOf } from './runs.ts'

/** Word refuses to open a table with more columns. */
const MOST_COLUMNS = 63

type Grid = LetterCell[][]

/**
 * A table as a full grid: each cell takes the next free place of its row, as in HTML; a span that would cover another
 * cell or leave the table is cut, and free places at the end of a row become empty cells. No text is ever left out.
 * Answers `null` for a table without cells, and a code for what cannot be printed.
 */
export function letterTable(table: Table, sectionId: string): LetterTable | 'too_wide' | 'bad_range' | null {
  if (table.rows.flat().some(cell => !areRangesSound(cell.text, cell.bold ?? []))) return 'bad_range'
  const taken: boolean[][] = table.rows.map(() => [])
  const rows: Grid = table.rows.map((cells, row) => {
    let column = 0
    return cells.map(cell => {
      while (taken[row]?.[column]) column++
      return place(cell, row, column, taken)
    })
  })
  const columns = Math.max(0, ...taken.map(places => places.length))
  if (columns === 0) return null
  if (columns > MOST_COLUMNS) return 'too_wide'
  return {
    kind: 'table',
    sectionId,
    columns,
    headerRows: headerRowsOf(rows),
    rows: rows.map((cells, row) => filled(cells, taken[row] ?? [], columns)),
  }
}

function place(cell: Cell, row: number, column: number, taken: boolean[][]): LetterCell {
  const rowSpan = Math.min(cell.rowSpan ?? 1, taken.length - row)
  let colSpan = 1
  while (colSpan < (cell.colSpan ?? 1) && !taken[row]?.[column + colSpan]) colSpan++
  for (const places of taken.slice(row, row + rowSpan))
    places.fill(true, column, cover(places, column + colSpan))
  return {
    column,
    colSpan,
    rowSpan,
    header: cell.header === true,
    paragraphs: paragraphsOf(cell.text, cell.bold),
  }
}

/** Makes a row at least `end` places long. */
function cover(places: boolean[], end: number): number {
  while (places.length < end) places.push(false)
  return end
}

function filled(cells: readonly LetterCell[], taken: readonly boolean[], columns: number): LetterCell[] {
  const free = Array.from({ length: columns }, (_, column) => column).filter(column => !taken[column])
  const empty = free.map(column => ({ column, colSpan: 1, rowSpan: 1, header: false, paragraphs: [[]] }))
  return [...cells, ...empty].sort((a, b) => a.column - b.column)
}

/** The first rows of header cells alone, without a cell that reaches below them; none when nothing stands below. */
function headerRowsOf(rows: Grid): number {
  const firstOther = rows.findIndex(cells => cells.length === 0 || cells.some(cell => !cell.header))
  for (let count = Math.max(0, firstOther); count > 0; count--) {
    const closed = rows
      .slice(0, count)
      .every((cells, row) => cells.every(cell => row + cell.rowSpan <= count))
    if (closed) return count
  }
  return 0
}
