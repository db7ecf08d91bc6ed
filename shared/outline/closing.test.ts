import { describe, expect, it } from 'vitest'
import { outlineOf, parseText, warningsOf } from './testing/lines.ts'

const closing = (text: string) => {
  const report = parseText(`自评报告\n一、概况\n全区有学校9所。\n${text}`)
  const { signatory, date } = report
  return { signatory, date, outline: outlineOf(report), warnings: warningsOf(report) }
}

const BODY = '1 一、 概况 | 全区有学校9所。'

describe('the end of a letter', () => {
  it('[IM-09] has a signatory and a date', () => {
    expect(closing('    望川区人民政府\n\n          2025年3月18日\n\n')).toEqual({
      signatory: '望川区人民政府',
      date: '2025年3月18日',
      outline: [BODY],
      warnings: [],
    })
  })

  it.each([
    ['二〇二五年三月十八日', '二〇二五年三月十八日'],
    ['2025 年 3 月 18 日', '2025年3月18日'],
  ])('[IM-09] reads the date %s', (printed, date) => {
    expect(closing(`望川区人民政府\n${printed}`)).toMatchObject({ signatory: '望川区人民政府', date })
  })

  it('[IM-09] may have both in one line, several signatories, or no date', () => {
    expect(closing('望川区人民政府    2025年3月18日')).toMatchObject({
      signatory: '望川区人民政府',
      date: '2025年3月18日',
    })
    expect(closing('望川区教育委员会\n望川区财政局\n2025年3月18日')).toMatchObject({
      signatory: '望川区教育委员会 望川区财政局',
    })
    expect(closing('望川区人民政府')).toMatchObject({
      signatory: '望川区人民政府',
      date: undefined,
      outline: [BODY],
    })
  })

  it('[IM-09] quotes the list of attachments', () => {
    expect(closing('附件：1.学校名单\n2.经费明细表\n\n望川区人民政府\n2025年3月18日')).toEqual({
      signatory: '望川区人民政府',
      date: '2025年3月18日',
      outline: [BODY],
      warnings: ['attachments@4', 'attachments@5'],
    })
  })

  it('[IM-09] quotes what follows the date', () => {
    expect(
      closing('望川区人民政府\n2025年3月18日\n（联系人：李某，电话：12345678）\n抄送：市教委。'),
    ).toMatchObject({
      outline: [BODY],
      warnings: ['after_date@6', 'after_date@7'],
    })
  })

  it('[IM-09] keeps annexes as sections at the end, as they stand', () => {
    expect(
      closing('望川区人民政府\n2025年3月18日\n附件1\n学校名单\n一、小学\n桥头小学。\n附件2\n经费明细'),
    ).toMatchObject({
      date: '2025年3月18日',
      outline: [BODY, '1  附件1 | 学校名单 | 一、小学 | 桥头小学。', '1  附件2 | 经费明细'],
      warnings: ['annex@6', 'annex@10'],
    })
  })

  it('[IM-09] does not take a date inside the text for the letter’s', () => {
    expect(
      closing('望川区教委\n2024年9月1日\n二、措施\n抓紧办理。\n望川区人民政府\n2025年3月18日'),
    ).toMatchObject({
      date: '2025年3月18日',
      signatory: '望川区人民政府',
    })
  })

  it('[IM-09] quotes a date of the head when the closing has its own', () => {
    const report = parseText(
      '自评报告\n（2025年1月1日）\n一、概况\n全区有学校9所。\n望川区人民政府\n2025年3月18日',
    )
    expect(report.date).toBe('2025年3月18日')
    expect(warningsOf(report)).toEqual(['head_text@2'])
  })
})
