import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sentencesOf } from './sentences.ts'

describe('the sentences of Chinese prose', () => {
  it.each([
    ['他说：“好。”于是开始。\n第二段', ['他说：“好。”', '于是开始。', '\n', '第二段']],
    ['新建学校3所；改建5所；投入1.2亿元。', ['新建学校3所；', '改建5所；', '投入1.2亿元。']],
    ['真的？！好……', ['真的？！', '好……']],
    ['甲\n\n乙', ['甲', '\n', '\n', '乙']],
  ])('[DF-13] end with their mark, and what closes behind it: %s', (text, sentences) => {
    expect(sentencesOf(text)).toEqual(sentences)
  })

  it.each([
    ['中小学46所（含民办；不含分校。下同），幼儿园71所。', 1],
    ['印发《关于健康的通知。试行》。随后实施。', 2],
    ['提出“学校为主；家庭配合”。随后实施。', 2],
    ['“甲说（乙；丙）。”丁。', 2],
  ])('[DF-13] do not end within brackets and titles, nor at a 分号 in speech: %s', (text, count) => {
    expect(sentencesOf(text)).toHaveLength(count)
  })

  it('[DF-13] end as ever behind a bracket that never closes, or never opened', () => {
    expect(sentencesOf('见附表（一。完。')).toEqual(['见附表（一。', '完。'])
    expect(sentencesOf('1）甲。2）乙。')).toEqual(['1）甲。', '2）乙。'])
  })

  it('[DF-13] are together the text, and none is empty', () => {
    const mark = fc.constantFrom(...'甲乙9。！？；!?\n（）()《》“”‘’「」〔〕】…😀')
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(mark).map(marks => marks.join('')),
    )
    fc.assert(
      fc.property(text, given => {
        const sentences = sentencesOf(given)
        expect(sentences.join('')).toBe(given)
        expect(sentences).not.toContain('')
      }),
      { numRuns: 1000 },
    )
  })
})
