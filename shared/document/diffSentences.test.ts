import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sentenceStretches } from './diffSentences.ts'
import { afterOf, beforeOf, diffText, type Segment } from './diffText.ts'
import { sentenceEnds } from './sentences.ts'

const told = (segments: readonly Segment[]) =>
  segments.map(({ op, text }) => (op === 'same' ? text : op === 'del' ? `-${text}-` : `+${text}+`)).join('')
const changed = (before: string, after: string) =>
  sentenceStretches(diffText(before, after).segments)
    .filter(stretch => stretch.some(segment => segment.op !== 'same'))
    .map(told)

describe('a comparison in sentences', () => {
  it('[DF-13] shows one changed number as one changed sentence', () => {
    expect(
      changed('配备率95.7%。新增3所；改建5所；投入1亿元。', '配备率95.7%。新增3所；改建6所；投入1亿元。'),
    ).toEqual(['改建-5所-+6所+；'])
  })

  it('[DF-13] keeps an aside with its sentence', () => {
    expect(changed('共46所（含民办；不含分校）。其他不变。', '共46所（含民办；含分校）。其他不变。')).toEqual(
      ['共46所（含民办；-不-含分校）。'],
    )
  })

  it('[DF-13] shows an inserted sentence alone, and two that were joined together', () => {
    expect(changed('甲方案。丙方案。', '甲方案。乙在审。丙方案。')).toEqual(['+乙在审。+'])
    expect(changed('甲已完成。乙在推进。丙不变。', '甲已完成，乙在推进。丙不变。')).toEqual([
      '甲已完成-。-+，+乙在推进。',
    ])
  })

  it('[DF-13] is cut without losing a character, whatever the texts', () => {
    const phrase = fc.constantFrom('全区', '46所', '，', '。', '；', '“', '”', '（', '）', '\n', '人', '😀')
    const text = fc.array(phrase, { maxLength: 40 }).map(words => words.join(''))
    fc.assert(
      fc.property(text, text, (before, after) => {
        const { segments } = diffText(before, after)
        const stretches = sentenceStretches(segments)
        expect(stretches).not.toContainEqual([])
        expect(beforeOf(stretches.flat())).toBe(before)
        expect(afterOf(stretches.flat())).toBe(after)
        for (const [i] of stretches.entries()) {
          const upTo = stretches.slice(0, i + 1).flat()
          expect([0, ...sentenceEnds(before)]).toContain(beforeOf(upTo).length)
          expect([0, ...sentenceEnds(after)]).toContain(afterOf(upTo).length)
        }
      }),
      { numRuns: 500 },
    )
  })
})
