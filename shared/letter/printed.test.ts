import { describe, expect, it } from 'vitest'
import type { GovDoc } from './govDoc.ts'
import { letterFileName, printed, printedDate, printedText } from './printed.ts'

const doc: GovDoc = {
  format: 1,
  draft: false,
  title: ['关于报送', '自评报告的函'],
  addressee: '',
  preamble: [],
  nodes: [
    {
      kind: 'heading',
      sectionId: 's',
      level: 3,
      number: '1.',
      title: [{ text: '标题。' }],
      runIn: [{ text: '正文', bold: true }],
    },
    {
      kind: 'table',
      sectionId: 's',
      columns: 1,
      headerRows: 0,
      rows: [
        [
          {
            column: 0,
            colSpan: 1,
            rowSpan: 1,
            header: false,
            paragraphs: [[{ text: '甲' }], [{ text: '乙' }]],
          },
        ],
      ],
    },
  ],
  signatory: '',
}

describe('what is printed', () => {
  it('[EX-05] gives a run-in heading as one paragraph whose first words carry the level', () => {
    expect([...printed(doc)][2]).toEqual({
      kind: 'line',
      role: 'body',
      level: 3,
      sectionId: 's',
      runs: [
        { text: '1.', level: 3 },
        { text: '标题。', level: 3 },
        { text: '正文', bold: true },
      ],
    })
  })

  it('leaves out what the letter does not have yet', () => {
    expect(printedText(doc)).toEqual(['关于报送', '自评报告的函', '1.标题。正文', '甲', '乙'])
  })

  it('writes dates without leading zeros', () => {
    expect(printedDate('2026-03-09')).toBe('2026年3月9日')
  })

  it('[EX-11] names the file by the title, and a draft by its mark', () => {
    expect(letterFileName(doc, 'docx')).toBe('关于报送自评报告的函.docx')
    expect(letterFileName({ ...doc, draft: true }, 'docx')).toBe('关于报送自评报告的函（送审稿）.docx')
  })

  it('makes file names that every system takes', () => {
    const name = letterFileName({ ...doc, draft: true, title: ['a/b:c"', '😀'.repeat(200)] }, 'docx')
    expect(name).toMatch(/^a_b_c_/u)
    expect(new TextEncoder().encode(name).length).toBeLessThanOrEqual(255)
  })
})
