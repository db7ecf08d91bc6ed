import { describe, expect, it } from 'vitest'
import { paragraph, table } from '../../shared/document/testing/blocks.ts'
import { inkOf, ordinalsOf } from './ink.ts'

describe('the paper', () => {
  it('[SN-03] counts paragraphs as they are printed, and numbers headings', () => {
    const blocks = [
      paragraph('h', '经费投入', { level: 3 }),
      paragraph('blank', ' '),
      paragraph('a', '第一段。'),
      paragraph('h2', '经费使用', { level: 3 }),
    ]
    expect(inkOf(blocks).map(({ id, ordinal, number }) => [id, ordinal, number])).toEqual([
      ['h', 1, '1.'],
      ['a', 2, ''],
      ['h2', 3, '2.'],
    ])
    expect([...ordinalsOf(blocks)]).toEqual([
      ['h', 1],
      ['a', 2],
      ['h2', 3],
    ])
  })

  it('[SN-03] keeps bold words and figures', () => {
    const block = paragraph('a', '共有46所学校', {
      bold: [[0, 5]],
      figures: [{ figureId: 'f', at: 2, text: '46所' }],
    })
    expect(inkOf([block])[0]?.runs).toEqual([
      { op: 'same', text: '共有', bold: true, figure: false },
      { op: 'same', text: '46所', bold: true, figure: true },
      { op: 'same', text: '学校', bold: false, figure: false },
    ])
  })

  it('[SN-03] keeps the spans of a table’s cells', () => {
    const [block] = inkOf([table('t', [[{ text: '合计', header: true, colSpan: 2 }], ['小学', '23']])])
    expect(block?.rows?.map(row => row.cells.map(cell => [cell.header, cell.colSpan]))).toEqual([
      [[true, 2]],
      [
        [false, 1],
        [false, 1],
      ],
    ])
  })
})
