import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { afterOf, beforeOf, diffText } from './diffText.ts'
import { tokensOf } from './diffTokens.ts'

/** A diff as one line: `为[21所→全部23所]小学`. */
const shown = (before: string, after: string): string =>
  diffText(before, after)
    .segments.map(s => (s.op === 'same' ? s.text : s.op === 'del' ? `[-${s.text}]` : `[+${s.text}]`))
    .join('')

describe('the comparison of two texts', () => {
  it('[DF-03] keeps numbers whole, with their units', () => {
    expect(shown('为21所小学配齐校医。', '为23所小学配齐校医。')).toBe('为[-21所][+23所]小学配齐校医。')
    expect(shown('近视率52.4%，下降0.7个百分点。', '近视率51.8%，下降1.3个百分点。')).toBe(
      '近视率[-52.4%][+51.8%]，下降[-0.7个百分点][+1.3个百分点]。',
    )
    expect(shown('经费155,085万元。', '经费155,575万元。')).toBe('经费[-155,085万元][+155,575万元]。')
    expect(shown('2021年11月报送材料。', '2022年11月报送材料。')).toBe('[-2021年][+2022年]11月报送材料。')
  })

  it('[DF-03] compares inside a changed sentence and leaves the others alone', () => {
    const before = '校医队伍补齐缺口。为21所小学配齐专职校医或保健教师。配备率95.7%。'
    const after = '校医队伍补齐缺口。为全部23所小学配齐专职校医。配备率95.7%。'
    expect(shown(before, after)).toBe(
      '校医队伍补齐缺口。为[-21所][+全部23所]小学配齐专职校医[-或保健教师]。配备率95.7%。',
    )
  })

  it('[DF-04] counts the sentences that differ', () => {
    const count = (before: string, after: string) => diffText(before, after).sentences
    expect(count('甲一。乙二。丙三。', '甲一。乙二。丙三。')).toBe(0)
    expect(count('甲有21所。乙二。丙三。', '甲有23所。乙二。丙三。')).toBe(1)
    expect(count('甲一。丙三。', '甲一。乙二。丙三。')).toBe(1)
    expect(count('甲一。乙二。丙三。', '丙三。')).toBe(2)
    expect(count('甲一。乙二。丙三。', '甲变。乙二。丙变。丁四！')).toBe(3)
    expect(count('标题', '新标题')).toBe(1)
  })

  it('[DF-05] does not tear two wordings apart at characters that they share by chance', () => {
    expect(shown('坚持问题导向，抓好落实工作。', '坚持目标导向，抓好整改工作。')).toBe(
      '坚持[-问题][+目标]导向，抓好[-落实][+整改]工作。',
    )
    expect(shown('大力加强师资队伍的建设。', '全面提升学校校园的环境。')).toBe(
      '[-大力加强师资队伍的建设。][+全面提升学校校园的环境。]',
    )
  })

  it('[DF-05] keeps apart what punctuation keeps apart', () => {
    expect(shown('小学46所、初中15所。', '小学47所、初中16所。')).toBe(
      '小学[-46所][+47所]、初中[-15所][+16所]。',
    )
    expect(shown('有46所、15所。', '有47所、16所。')).toBe('有[-46所][+47所]、[-15所][+16所]。')
  })

  it('shows a sentence that was put in between as inserted, not its neighbours as changed', () => {
    expect(shown('甲方案已定。丙方案待定。', '甲方案已定。乙方案在审。丙方案待定。')).toBe(
      '甲方案已定。[+乙方案在审。]丙方案待定。',
    )
  })

  it('pairs each rewritten sentence with its own old wording', () => {
    const before = '全区学校均设卫生室。心理热线接听1074人次。'
    const after = '完全无关的一句新话放在最前面来说明情况！全区学校均设保健室。心理热线接听1080人次。'
    expect(shown(before, after)).toBe(
      '[+完全无关的一句新话放在最前面来说明情况！]全区学校均设[-卫生][+保健]室。心理热线接听[-1074人次][+1080人次]。',
    )
  })

  it('never cuts a character in two', () => {
    expect(tokensOf('😀e\u0301k 3万元')).toEqual(['😀', 'e\u0301k', ' ', '3万元'])
  })
})

/** A text, and the same after some edits: much alike, as two versions are. */
const phrase = fc.constantFrom(
  '全区',
  '学校',
  '46所',
  '，',
  '。',
  '落实',
  '情况',
  '\n',
  '12.5%',
  '人',
  '😀',
  ' ',
  '”',
)
const related = fc
  .tuple(
    fc.array(phrase, { maxLength: 60 }),
    fc.array(fc.tuple(fc.nat(60), fc.nat(5), fc.array(phrase, { maxLength: 5 })), { maxLength: 6 }),
  )
  .map(([before, edits]) => {
    const after = [...before]
    for (const [at, count, words] of edits) after.splice(at, count, ...words)
    return [before.join(''), after.join('')] as const
  })

describe('any two texts', () => {
  it('[DF-01] come back exactly from the segments', () => {
    const either = fc.oneof(related, fc.tuple(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' })))
    fc.assert(
      fc.property(either, ([before, after]) => {
        const { segments, sentences } = diffText(before, after)
        expect(beforeOf(segments)).toBe(before)
        expect(afterOf(segments)).toBe(after)
        expect(segments.some(s => s.op !== 'same')).toBe(before !== after)
        if (before === after) expect(sentences).toBe(0)
        for (const [i, s] of segments.entries()) {
          expect(s.text).not.toBe('')
          expect(s.op).not.toBe(segments[i + 1]?.op)
          if (s.op === 'ins') expect(segments[i + 1]?.op).not.toBe('del')
        }
      }),
      { numRuns: 500 },
    )
  })

  it('are cut into tokens without losing a character', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          related.map(([text]) => text),
        ),
        text => {
          expect(tokensOf(text).join('')).toBe(text)
        },
      ),
    )
  })
})
