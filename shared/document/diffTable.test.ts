import { describe, expect, it } from 'vitest'
import type { Table } from './blocks.ts'
import { diffBlocks } from './diff.ts'
import { ops, paragraph, table } from './testing/blocks.ts'

describe('[DF-10] tables', () => {
  const before = table('1:1', [
    ['类别', '学校', '学生'],
    ['小学', '46', '32760'],
    ['初中', '15', '16838'],
  ])
  const rowsOf = (after: Table) => {
    const [diff] = diffBlocks([before], [after])
    if (diff?.kind !== 'table') throw new Error('no difference')
    return { diff, rows: diff.rows.map(r => `${r.op}: ${r.cells.map(c => c.op[0]).join('')}`) }
  }

  it('are compared by cell', () => {
    const { diff, rows } = rowsOf(
      table('1:1', [
        ['类别', '学校', '学生'],
        ['小学', '47', '32760'],
        ['初中', '15', '16840'],
      ]),
    )
    expect(rows).toEqual(['same: sss', 'change: scs', 'change: ssc'])
    expect(diff).toMatchObject({ aspects: ['text'], sentences: 2, before: before.text })
    expect(diff.rows[1]?.cells[1]?.segments).toEqual([
      { op: 'del', text: '46' },
      { op: 'ins', text: '47' },
    ])
  })

  it('show rows that came and went, without taking their neighbours for changed', () => {
    const { diff, rows } = rowsOf(
      table('1:1', [
        ['类别', '学校', '学生'],
        ['幼儿园', '118', '16087'],
        ['初中', '15', '16838'],
        ['高中', '8', '18799'],
      ]),
    )
    expect(rows).toEqual(['same: sss', 'change: ccc', 'same: sss', 'add: aaa'])
    expect(diff.sentences).toBe(4)
  })

  it('show a column that was put in between', () => {
    const { rows } = rowsOf(
      table('1:1', [
        ['类别', '合计', '学校', '学生'],
        ['小学', '共计', '46', '32760'],
        ['初中', '共计', '15', '16838'],
      ]),
    )
    expect(rows).toEqual(['change: sass', 'change: sass', 'change: sass'])
  })

  it('name a change of shape or bold alone', () => {
    const shape = table(
      '1:1',
      before.rows.map((r, i) => (i === 0 ? r.map(c => ({ ...c, header: true as const })) : r)),
    )
    expect(rowsOf(shape).diff.aspects).toEqual(['shape'])
    const bold = table(
      '1:1',
      before.rows.map((r, i) => (i === 1 ? r.map(c => ({ ...c, bold: [[0, 1]] as const })) : r)),
    )
    expect(rowsOf(bold).diff.aspects).toEqual(['bold'])
  })

  it('are never matched with paragraphs', () => {
    expect(ops(diffBlocks([paragraph('1:1', '甲\t乙')], [table('1:1', [['甲', '乙']])]))).toEqual([
      'remove 1:1→',
      'add →1:1',
    ])
  })
})
