import { describe, expect, it } from 'vitest'
import type { ImportedReport } from '../../shared/outline/imported.ts'
import { proposeNext, withYear } from './nextReport.ts'
import { charactersOf, countsOf, sortWarnings } from './preview.ts'

const section = (level: number, title: string, ...paragraphs: string[]) => ({
  tempId: title,
  parentTempId: null,
  level,
  number: '',
  title,
  paragraphs,
})

const report: ImportedReport = {
  title: '望川区2025年自评报告',
  preamble: ['现报告如下。'],
  sections: [section(1, '基本情况'), section(2, '人口', '常住 人口', '12.3万'), section(1, '问题', '无。')],
  warnings: [
    { code: 'secrecy_mark', data: { text: '秘密' }, message: '' },
    { code: 'not_placed', data: { text: '甲' }, line: 12, unit: 'line', message: '' },
    { code: 'number_repeated', data: { number: '（一）' }, line: 40, unit: 'line', message: '' },
    { code: 'no_title', data: {}, message: '' },
  ],
}

describe('the preview of an import', () => {
  it('[BD-31] counts chapters, sections and characters without blanks', () => {
    expect(countsOf(report)).toEqual({ chapters: 2, sections: 3, characters: 25 })
  })

  it('[BD-31] counts the cells of tables', () => {
    const table = { after: 0, rows: [[{ text: '甲' }, { text: '乙\n丙' }]] }
    expect(charactersOf({ ...section(2, '表'), tables: [table] })).toBe(4)
  })

  it('[BD-30] shows every warning, by what it asks for', () => {
    const { secret, leftOut, doubts } = sortWarnings(report.warnings)
    expect([secret, leftOut, doubts].map(list => list.map(warning => warning.code))).toEqual([
      ['secrecy_mark'],
      ['not_placed'],
      ['number_repeated', 'no_title'],
    ])
  })
})

describe('the proposal for the next report', () => {
  it('[BD-32] names the year after the old one', () => {
    expect(proposeNext('望川区2025年自评报告', '2030')).toEqual({
      title: '望川区2026年自评报告',
      period: '2026',
    })
  })

  it('[BD-32] takes this year where the old title names none', () => {
    expect(proposeNext('关于报送自评报告的函', '2026')).toEqual({
      title: '关于报送自评报告的函',
      period: '2026',
    })
  })

  it('[BD-32] changes the year in the title and nothing else', () => {
    expect(withYear('2025年度报告（120201号）', '2027')).toBe('2027年度报告（120201号）')
    expect(withYear('2025年度报告', '202')).toBe('2025年度报告')
  })
})
