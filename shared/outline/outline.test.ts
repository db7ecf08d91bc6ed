import { describe, expect, it } from 'vitest'
import { parseReport } from './parse.ts'
import type { SourceLine, SourceTable } from './source.ts'
import { outlineOf, parseText, warningsOf } from './testing/lines.ts'

const read = (...lines: string[]) => {
  const report = parseText(['自评报告', ...lines].join('\n'))
  return { outline: outlineOf(report), warnings: warningsOf(report) }
}

const LONG = '持续推进各级各类学校在党的领导下按照既定方案分步骤分阶段全面落实各项改革任务并取得阶段性成效'

describe('levels', () => {
  it('[IM-02] follow the ladder from 第一部分 to （1）', () => {
    expect(
      read(
        '第一部分 总体情况',
        '一、概况',
        '（一）规模',
        '1.学校',
        '全区9所。',
        '第二部分 措施',
        '抓紧办理。',
      ).outline,
    ).toEqual([
      '1 第一部分 总体情况',
      '2 一、 概况',
      '3 （一） 规模',
      '4 1. 学校 | 全区9所。',
      '1 第二部分 措施 | 抓紧办理。',
    ])
  })

  it('[IM-06] leave no hole when the report skips one, and say how it will be numbered', () => {
    const { outline, warnings } = read('一、概况', '1.学校。全区9所。', '2.教师。全区90人。')
    expect(outline).toEqual(['1 一、 概况', '2 1. 学校。 | 全区9所。', '2 2. 教师。 | 全区90人。'])
    expect(warnings).toEqual(['number_form@3'])
  })

  it('[IM-02] end at the fourth: what is deeper stays text with its number', () => {
    const { outline, warnings } = read(
      '第一章 总则',
      '一、概况',
      '（一）规模',
      '1.学校',
      '（1）小学：全区5所。',
      '（2）初中：全区4所。',
    )
    expect(outline.at(-1)).toBe('4 1. 学校 | （1）小学：全区5所。 | （2）初中：全区4所。')
    expect(warnings.filter(w => w.startsWith('too_deep'))).toEqual(['too_deep@6', 'too_deep@7'])
  })

  it('[IM-12] of headings without numbers come from their style, beside those with numbers', () => {
    const heading = (styleLevel: number, text: string): SourceLine => ({
      kind: 'paragraph',
      line: 1,
      text,
      styleLevel,
    })
    const text: SourceLine = { kind: 'paragraph', line: 2, text: '全区9所。' }
    const report = parseReport([
      heading(1, '一、概况'),
      heading(2, '规模'),
      text,
      heading(3, '小学'),
      text,
      heading(1, '措施'),
      text,
    ])
    expect(outlineOf(report)).toEqual([
      '1 一、 概况',
      '2  规模',
      '3   | 全区9所。',
      '3  小学 | 全区9所。',
      '1  措施 | 全区9所。',
    ])
  })
})

describe('text under headings', () => {
  it('[IM-07] becomes a first child without title where the heading has children', () => {
    const report = parseText('自评报告\n一、概况\n总体良好。\n（一）规模\n全区9所。')
    expect(report.sections).toEqual([
      { tempId: 's1', parentTempId: null, level: 1, number: '一、', title: '概况', paragraphs: [] },
      { tempId: 's2', parentTempId: 's1', level: 2, number: '', title: '', paragraphs: ['总体良好。'] },
      {
        tempId: 's3',
        parentTempId: 's1',
        level: 2,
        number: '（一）',
        title: '规模',
        paragraphs: ['全区9所。'],
      },
    ])
  })

  it('[IM-10] stays text where it counts 一是…二是…', () => {
    expect(read('一、问题', '一是学位不足。', '二是师资偏弱。')).toEqual({
      outline: ['1 一、 问题 | 一是学位不足。 | 二是师资偏弱。'],
      warnings: [],
    })
  })

  it('[IM-01] is kept whole when there is no heading at all', () => {
    expect(read('现报告如下。', '全区9所。')).toEqual({
      outline: ['1   | 现报告如下。 | 全区9所。'],
      warnings: ['no_headings'],
    })
  })

  it('[IM-15] keeps tables between its paragraphs', () => {
    const table: SourceTable = { kind: 'table', line: 4, rows: [[{ text: '小学' }, { text: '5' }]] }
    const lines = ['自评报告', '一、概况', '如下表。', '另有说明。'].map(
      (text, i): SourceLine => ({ kind: 'paragraph', line: i + 1, text }),
    )
    const report = parseReport(lines.toSpliced(3, 0, table))
    expect(report.sections[0]).toMatchObject({
      paragraphs: ['如下表。', '另有说明。'],
      tables: [{ after: 1, rows: [[{ text: '小学' }, { text: '5' }]] }],
    })
    const first = parseReport([
      { ...table, line: 1, rows: [...table.rows, ...table.rows] },
      ...lines.slice(1),
    ])
    expect(first.sections[0]).toMatchObject({ title: '', tables: [{ after: 0 }] })
    expect(warningsOf(first)).toContain('table_before_headings@1')
  })
})

describe('numbered lines', () => {
  it('[IM-04] are text when most of a list are long sentences or clauses', () => {
    const { outline, warnings } = read(
      '一、要求',
      `1.${LONG}。`,
      '2.强化考核；',
      '3.抓好落实。',
      '二、其他',
      '另行通知。',
    )
    expect(outline[0]).toBe(`1 一、 要求 | 1.${LONG}。 | 2.强化考核； | 3.抓好落实。`)
    expect(warnings).toEqual(['numbered_text@3', 'numbered_text@4', 'numbered_text@5'])
  })

  it('[IM-04] are headings when most are, and the long one among them is noted', () => {
    const { outline, warnings } = read(
      '一、要求',
      '（一）强化考核。',
      '严格执行。',
      `（二）${LONG}。`,
      '全面覆盖。',
      '（三）抓好落实。',
      '限期办结。',
    )
    expect(outline).toHaveLength(4)
    expect(warnings).toEqual(['long_heading@5'])
  })

  it('[IM-03] with text behind a title that has no full stop are taken apart, and noted', () => {
    expect(
      read(
        '一、要求',
        '（一）强化考核　各校要严格执行，全面覆盖。',
        '（二）压实责任一是签订清单。二是定期通报。',
      ),
    ).toEqual({
      outline: [
        '1 一、 要求',
        '2 （一） 强化考核 | 各校要严格执行，全面覆盖。',
        '2 （二） 压实责任 | 一是签订清单。二是定期通报。',
      ],
      warnings: ['heading_without_stop@3', 'heading_without_stop@4'],
    })
  })

  it('[IM-04] take the next line as title when the number stands alone', () => {
    expect(read('一、', '概况', '全区9所。')).toEqual({
      outline: ['1 一、 概况 | 全区9所。'],
      warnings: ['title_from_next_line@2'],
    })
    expect(read('一、概况', '全区9所。', '二、').warnings).toContain('heading_without_title@4')
  })

  it('[IM-06] that are missing, repeated or start anew are noted', () => {
    const { warnings } = read('一、概况', '甲。', '三、问题', '乙。', '三、措施', '丙。', '五、其他', '丁。')
    expect(warnings).toEqual(['number_missing@4', 'number_repeated@6', 'number_missing@8'])
    expect(read('（一）概况', '甲。', '（二）问题', '乙。', '（一）措施', '丙。').warnings).toEqual([
      'number_form@2',
      'number_repeated@6',
    ])
  })
})

describe('a proof-reader’s doubts', () => {
  it('[IM-18] name headings with nothing under them', () => {
    expect(read('一、概况', '二、措施', '抓紧办理。').warnings).toEqual(['empty_section@2'])
  })

  it('[IM-18] name lines that may be headings without number, and paragraphs that break off', () => {
    const { warnings } = read(
      '一、概况',
      '学校规模',
      '全区9所。',
      '2024年全区教育系统持续推进各项改革任务并在年底前',
      '全部完成。',
      '单位：万元',
    )
    expect(warnings).toEqual(['maybe_heading@3', 'unfinished@5'])
  })

  it('[IM-10] set a table of contents aside', () => {
    expect(
      read('目  录', '一、概况………………1', '二、措施………………3', '一、概况', '全区9所。', '二、措施', '抓紧办理。'),
    ).toEqual({
      outline: ['1 一、 概况 | 全区9所。', '1 二、 措施 | 抓紧办理。'],
      warnings: ['contents@2', 'contents@3', 'contents@4'],
    })
  })

  it('[IM-18] are worded for officials: place, quotation, what to do', () => {
    const report = parseText('自评报告\n一、概况\n全区9所。\n三、措施\n抓紧办理。')
    expect(report.warnings.map(w => w.message)).toEqual([
      '第4行：“三、”之前没有找到“二、”，请核对原文是否有遗漏；导入后编号按顺序重排。',
    ])
  })
})
