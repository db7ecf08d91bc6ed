import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { textNotIn } from './coverage.ts'
import { linesOf, parseText } from './testing/lines.ts'
import { messyReport } from './testing/messyReport.ts'

const TEXT =
  '望川府函〔2025〕9号\n关于报送\n报告的函\n市教委：\n现报告如下。\n一、概况\n全区9所。\n望川区人民政府\n2025年3月18日'
const report = parseText(TEXT)
const missing = (change: object) => textNotIn(linesOf(TEXT), { ...report, ...change })
const [chapter] = report.sections

describe('textNotIn', () => {
  it('[IM-01] finds nothing missing in a whole import', () => {
    expect(missing({})).toEqual([])
  })

  it.each([
    ['the number', { docNumber: undefined }, [{ line: 1, text: '望川府函〔2025〕9号' }]],
    ['a line of the title', { title: '关于报送' }, [{ line: 3, text: '报告的函' }]],
    ['the preamble', { preamble: [] }, [{ line: 5, text: '现报告如下。' }]],
    ['a paragraph', { sections: [{ ...chapter, paragraphs: [] }] }, [{ line: 7, text: '全区9所。' }]],
    ['a character', { sections: [{ ...chapter, paragraphs: ['全区所。'] }] }, [{ line: 7, text: '9' }]],
    ['the date', { date: undefined }, [{ line: 9, text: '2025年3月18日' }]],
  ])('[IM-01] names the line when %s is missing', (_, change, expected) => {
    expect(missing(change)).toEqual(expected)
  })

  it('[IM-01] is content when a warning quotes what is missing, but not when a doubt mentions it', () => {
    const quoting = { line: 7, code: 'not_placed', message: '“全区9所。”' }
    const doubting = { line: 7, code: 'unfinished', message: '“全区9所。”' }
    const sections = [{ ...chapter, paragraphs: [] }]
    expect(missing({ sections, warnings: [quoting] })).toEqual([])
    expect(missing({ sections, warnings: [doubting] })).toHaveLength(1)
  })

  it('[IM-01] counts equal paragraphs one by one', () => {
    const text = '报告\n一、概况\n同上。\n同上。'
    const twice = parseText(text)
    const once = { ...twice, sections: twice.sections.map(s => ({ ...s, paragraphs: ['同上。'] })) }
    expect(textNotIn(linesOf(text), twice)).toEqual([])
    expect(textNotIn(linesOf(text), once)).toEqual([{ line: 4, text: '同上。' }])
  })

  it('[IM-01] notices any paragraph that is taken out of any import', () => {
    fc.assert(
      fc.property(messyReport, fc.nat(), ({ text }, pick) => {
        const whole = parseText(text)
        const withText = whole.sections.filter(s => s.paragraphs.length > 0)
        const victim = withText[pick % withText.length]
        if (victim === undefined) return
        const sections = whole.sections.map(s =>
          s === victim ? { ...s, paragraphs: s.paragraphs.slice(1) } : s,
        )
        expect(textNotIn(linesOf(text), { ...whole, sections })).not.toEqual([])
      }),
    )
  })
})
