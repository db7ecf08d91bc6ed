import { describe, expect, it } from 'vitest'
import { notesOf, read } from '../testing/readWord.ts'
import { p, tbl, tc, tr } from '../testing/wordFile.ts'

describe('tables', () => {
  const rowsOf = async (body: string) => {
    const source = await read({ body })
    const table = source.lines.find(l => l.kind === 'table')
    return { rows: table?.kind === 'table' ? table.rows : [], notes: notesOf(source) }
  }

  it('[IM-15] keep cells merged over columns and rows', async () => {
    const down = (start: boolean) => `<w:vMerge${start ? ' w:val="restart"' : ''}/>`
    expect(
      await rowsOf(
        tbl(
          tr(tc('学段', down(true)), tc('2024年', '<w:gridSpan w:val="2"/>')),
          tr(tc('', down(false)), tc('学校'), tc('学生')),
          tr(tc('小学'), tc('38'), tc('27400')),
        ),
      ),
    ).toEqual({
      rows: [
        [
          { text: '学段', rowSpan: 2 },
          { text: '2024年', colSpan: 2 },
        ],
        [{ text: '学校' }, { text: '学生' }],
        [{ text: '小学' }, { text: '38' }, { text: '27400' }],
      ],
      notes: [],
    })
  })

  it('[IM-15] quote text that a merged cell covers, and keep a cell that only claims to be merged', async () => {
    const { rows, notes } = await rowsOf(
      tbl(
        tr(tc('甲', '<w:vMerge/>'), tc('乙', '<w:vMerge w:val="restart"/>')),
        tr(tc('丙'), tc('丁', '<w:vMerge/>')),
      ),
    )
    expect(rows).toEqual([[{ text: '甲' }, { text: '乙', rowSpan: 2 }], [{ text: '丙' }]])
    expect(notes).toEqual(['merged_cell_text@1'])
  })

  it('[IM-15] may have rows that begin later, deleted rows, tables inside cells, several paragraphs in one', async () => {
    const late = `<w:tr><w:trPr><w:gridBefore w:val="2"/></w:trPr>${tc('甲')}</w:tr>`
    const deleted = `<w:tr><w:trPr><w:del/></w:trPr>${tc('删')}</w:tr>`
    expect(await rowsOf(tbl(late, deleted, tr(tc(p('乙') + tbl(tr(tc('丙'), tc('丁'))) + p('戊')))))).toEqual(
      {
        rows: [[{ text: '', colSpan: 2 }, { text: '甲' }], [{ text: '乙\n丙\n丁\n戊' }]],
        notes: ['deleted_text@1', 'nested_table@1'],
      },
    )
  })
})
