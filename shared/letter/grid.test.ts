import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Cell, Table } from '../document/blocks.ts'
import type { LetterTable } from './govDoc.ts'
import { letterTable } from './grid.ts'
import { textOfRuns } from './runs.ts'

const table = (rows: readonly (readonly Cell[])[]): Table => ({
  id: '1:1',
  kind: 'table',
  text: '',
  rows,
  figures: [],
})

function grid(rows: readonly (readonly Cell[])[]): LetterTable {
  const made = letterTable(table(rows), 's')
  if (made === null || typeof made === 'string') throw new Error(`no table: ${made}`)
  return made
}

/** `A2x1@0`: text, columns × rows, column. */
const shape = (made: LetterTable) =>
  made.rows.map(cells =>
    cells
      .map(c => `${c.paragraphs.map(textOfRuns).join('/')}${c.colSpan}x${c.rowSpan}@${c.column}`)
      .join(' '),
  )

const header = true as const

describe('[EX-06] tables', () => {
  it('place cells around those that reach down from above', () => {
    const made = grid([
      [
        { text: '甲', rowSpan: 2 },
        { text: '乙', colSpan: 2 },
      ],
      [{ text: '丙' }, { text: '丁' }],
    ])
    expect(shape(made)).toEqual(['甲1x2@0 乙2x1@1', '丙1x1@1 丁1x1@2'])
    expect(made.columns).toBe(3)
  })

  it('fill short rows with empty cells and cut spans that leave the table or meet another cell', () => {
    const made = grid([
      [{ text: '甲' }, { text: '乙', rowSpan: 9 }],
      [{ text: '丙', colSpan: 3 }, { text: '丁' }],
    ])
    expect(shape(made)).toEqual(['甲1x1@0 乙1x2@1 1x1@2', '丙1x1@0 丁1x1@2'])
  })

  it('repeat the first rows that are all header, never one that a cell reaches out of', () => {
    const top: Cell[] = [
      { text: '甲', header, rowSpan: 2 },
      { text: '乙', header },
    ]
    expect(grid([top, [{ text: '丙', header }], [{ text: '丁' }, { text: '戊' }]]).headerRows).toBe(2)
    expect(grid([top, [{ text: '丙' }], [{ text: '丁' }, { text: '戊' }]]).headerRows).toBe(0)
    expect(grid([[{ text: '甲', header }], [{ text: '乙', header }]]).headerRows).toBe(0)
  })

  it('keep the paragraphs of a cell and its bold words', () => {
    const made = grid([[{ text: '甲乙\n\n丙丁', bold: [[1, 5]] }]])
    expect(made.rows[0]?.[0]?.paragraphs).toEqual([
      [{ text: '甲' }, { text: '乙', bold: true }],
      [{ text: '丙', bold: true }, { text: '丁' }],
    ])
  })

  it('without a single cell print nothing', () => {
    expect(letterTable(table([]), 's')).toBeNull()
    expect(letterTable(table([[]]), 's')).toBeNull()
  })

  it('of any shape fill each place exactly once and keep every text', () => {
    const cell = fc.record({
      text: fc.constantFrom('甲', '乙', '丙'),
      colSpan: fc.integer({ min: 1, max: 4 }),
      rowSpan: fc.integer({ min: 1, max: 4 }),
      ...{ header: fc.constant(header) },
    })
    fc.assert(
      fc.property(fc.array(fc.array(cell, { maxLength: 5 }), { minLength: 1, maxLength: 6 }), rows => {
        fc.pre(rows.some(cells => cells.length > 0))
        const made = grid(rows)
        const places = made.rows.flatMap((cells, row) =>
          cells.flatMap(c =>
            Array.from({ length: c.rowSpan * c.colSpan }, (_, i) => {
              return `${row + Math.floor(i / c.colSpan)},${c.column + (i % c.colSpan)}`
            }),
          ),
        )
        expect(places.length).toBe(made.rows.length * made.columns)
        expect(new Set(places).size).toBe(places.length)
        const texts = made.rows.flatMap(cells => cells.map(c => c.paragraphs.map(textOfRuns).join('')))
        expect(texts.join('')).toBe(
          rows
            .flat()
            .map(c => c.text)
            .join(''),
        )
      }),
    )
  })
})
