import type { Cell } from '../../../shared/outline/imported.ts'
import { type SourceLine, textOf, tidy } from '../../../shared/outline/source.ts'
import { child, descend, propertyOf, type XmlElement } from '../xml.ts'
import { deepText } from './inline.ts'

/** How a table's reader reads cells, and tells of text that no cell of the result has. */
export interface TableReading {
  readonly cellLines: (cell: XmlElement) => readonly SourceLine[]
  readonly deleted: (text: string) => void
  readonly covered: (text: string) => void
}

interface OpenCell {
  text: string
  colSpan?: number
  rowSpan?: number
}

/**
 * Reads a table's rows. Cells merged over columns have `colSpan`; a cell merged downwards stands once, in its first
 * row, with `rowSpan`, as in HTML.
 */
export function readTable(table: XmlElement, reading: TableReading): Cell[][] {
  /** The cell that reaches down into the next row, by its first column. */
  let above = new Map<number, OpenCell>()
  return partsOf(table, 'tr').flatMap(row => {
    const properties = child(row, 'trPr')
    if (child(properties, 'del') !== undefined) {
      reading.deleted(deepText(row))
      return []
    }
    const cells: OpenCell[] = []
    const reaching = new Map<number, OpenCell>()
    let column = skipped(properties, 'gridBefore', cells)
    for (const cell of partsOf(row, 'tc')) {
      const span = positive(propertyOf(child(cell, 'tcPr'), 'gridSpan')) ?? 1
      const merge = descend(cell, 'tcPr', 'vMerge')
      const continues = merge !== undefined && merge.attributes.get('val') !== 'restart'
      const text = cellText(reading.cellLines(cell))
      const origin = continues ? above.get(column) : undefined
      if (origin !== undefined) {
        origin.rowSpan = (origin.rowSpan ?? 1) + 1
        reading.covered(text)
      } else cells.push({ text, ...(span > 1 ? { colSpan: span } : {}) })
      const reaches = origin ?? cells.at(-1)
      if (merge !== undefined && reaches !== undefined) reaching.set(column, reaches)
      column += span
    }
    skipped(properties, 'gridAfter', cells)
    above = reaching
    return [cells]
  })
}

/** Rows and cells may be wrapped in content controls and the like; a table inside a cell is the cell's own. */
function partsOf(element: XmlElement, name: 'tr' | 'tc'): XmlElement[] {
  return element.children.flatMap(part => {
    if (part.name === name) return [part]
    return /^(?:sdt|sdtContent|customXml|ins|moveTo)$/u.test(part.name) ? partsOf(part, name) : []
  })
}

/** Columns that a row leaves out become one empty cell. */
function skipped(
  properties: XmlElement | undefined,
  name: 'gridBefore' | 'gridAfter',
  cells: OpenCell[],
): number {
  const columns = positive(propertyOf(properties, name)) ?? 0
  if (columns > 0) cells.push({ text: '', ...(columns > 1 ? { colSpan: columns } : {}) })
  return columns
}

const positive = (value: string | undefined): number | undefined =>
  value !== undefined && /^[1-9]\d{0,3}$/u.test(value) ? Number(value) : undefined

/** Paragraphs of a cell are its lines; a table inside it is flattened into them. */
const cellText = (lines: readonly SourceLine[]): string =>
  lines
    .flatMap(line => textOf(line).split('\n'))
    .map(tidy)
    .filter(text => text !== '')
    .join('\n')
