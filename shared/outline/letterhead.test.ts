import { describe, expect, it } from 'vitest'
import { parseReport } from './parse.ts'
import type { SourceLine } from './source.ts'
import { outlineOf, parseText, warningsOf } from './testing/lines.ts'

const head = (text: string) => {
  const { title, docNumber, addressee, preamble, date } = parseText(`${text}\n一、概况\n全区有学校9所。`)
  return { title, docNumber, addressee, preamble, date }
}

describe('the head of a letter', () => {
  it('[IM-08] has a number, a title over several lines, an addressee, a preamble', () => {
    expect(
      head(
        '  望川府函〔2025〕9号\n\n望川区人民政府\n关于报送自评\n\n报告的函\n市政府教育督导室：\n现报告如下。\n有关附表另送。',
      ),
    ).toEqual({
      title: '望川区人民政府关于报送自评报告的函',
      docNumber: '望川府函〔2025〕9号',
      addressee: '市政府教育督导室：',
      preamble: ['现报告如下。', '有关附表另送。'],
      date: undefined,
    })
  })

  it('[IM-08] may lack everything but the title', () => {
    expect(head('望川区2024年自评报告')).toMatchObject({ title: '望川区2024年自评报告', preamble: [] })
  })

  it('[IM-08] may have its number below the title', () => {
    expect(head('关于报送自评报告的函\n望川府函〔2025〕9号\n市教委:')).toMatchObject({
      title: '关于报送自评报告的函',
      docNumber: '望川府函〔2025〕9号',
      addressee: '市教委:',
    })
  })

  it('[IM-08] may have a date in brackets below the title', () => {
    expect(head('望川区自评报告\n（2025年3月18日）')).toMatchObject({
      title: '望川区自评报告',
      date: '（2025年3月18日）',
    })
  })

  it.each(['望川府函[2025]9号', '望川府函【2025】9号', '望川府函（2025）9号', '望川府函［2025］9号'])(
    '[IM-08] puts the year of %s in 〔〕 and quotes the original',
    number => {
      const report = parseText(`${number}\n关于报送报告的函\n一、概况\n全区有学校9所。`)
      expect(report.docNumber).toBe('望川府函〔2025〕9号')
      expect(report.warnings).toMatchObject([{ code: 'doc_number_brackets', line: 1 }])
      expect(report.warnings[0]?.message).toContain(number)
    },
  )

  it('[IM-08] quotes what is no part of the title: copy number, urgency, issuer, the mark above the number', () => {
    const report = parseText(
      '000012\n望川区人民政府文件\n特急  望川府〔2025〕9号  签发人：王某\n关于报送报告的函\n一、概况\n全区有学校9所。',
    )
    expect(report.title).toBe('关于报送报告的函')
    expect(warningsOf(report)).toEqual(['head_text@1', 'head_text@2', 'head_text@3'])
    expect(report.warnings[2]?.message).toContain('特急 签发人：王某')
  })

  it('[IM-08] warns of a mark of secrecy', () => {
    expect(warningsOf(parseText('机密★1年\n关于报送报告的函\n一、概况\n全区有学校9所。'))).toEqual([
      'secrecy_mark@1',
    ])
  })

  it('[IM-08] does not take “报告如下：” for an addressee', () => {
    expect(head('自评报告\n现将有关情况报告如下：')).toMatchObject({
      title: '自评报告',
      preamble: ['现将有关情况报告如下：'],
    })
  })

  it('[IM-08] says when there is no title', () => {
    const report = parseText('一、概况\n全区有学校9所。')
    expect(report.title).toBe('')
    expect(warningsOf(report)).toEqual(['no_title'])
  })

  it('[IM-08] takes many short lines for text, not for a title', () => {
    const report = parseText('自评\n第1行\n第2行\n第3行\n第4行\n第5行\n一、概况\n全区有学校9所。')
    expect(report.title).toBe('自评')
    expect(report.preamble).toHaveLength(5)
  })

  it('[IM-08] goes by the style of a title, and by the only heading of the highest level', () => {
    const line = (text: string, marks: object): SourceLine => ({ kind: 'paragraph', line: 1, text, ...marks })
    const rest = [line('概况', { styleLevel: 2 }), line('全区有学校9所。', {})]
    expect(parseReport([line('自评。报告', { role: 'title' }), ...rest]).title).toBe('自评。报告')
    expect(parseReport([line('自评报告', { styleLevel: 1 }), ...rest]).title).toBe('自评报告')
    const twoChapters = parseReport([
      line('概况', { styleLevel: 1 }),
      line('措施', { styleLevel: 1 }),
      line('抓紧办理。', {}),
    ])
    expect(twoChapters.title).toBe('')
    expect(outlineOf(twoChapters)).toEqual(['1  概况', '1  措施 | 抓紧办理。'])
  })

  it('[IM-08] reads a head that is laid out in a table of one row', () => {
    const report = parseReport([
      { kind: 'table', line: 1, rows: [[{ text: '望川府函〔2025〕9号' }, { text: '签发人：王某' }]] },
      { kind: 'paragraph', line: 2, text: '关于报送报告的函' },
      { kind: 'paragraph', line: 3, text: '一、概况' },
    ])
    expect(report).toMatchObject({ title: '关于报送报告的函', docNumber: '望川府函〔2025〕9号' })
  })
})
