import { describe, expect, it } from 'vitest'
import type { FigureMention, Paragraph } from './blocks.ts'
import { type BlockDiff, diffBlocks, sentencesChanged } from './diff.ts'
import { ops, paragraph, table } from './testing/blocks.ts'

const shown = (diff: BlockDiff | undefined): string =>
  diff?.kind === 'paragraph'
    ? diff.segments
        .map(s => (s.op === 'same' ? s.text : s.op === 'del' ? `[-${s.text}]` : `[+${s.text}]`))
        .join('')
    : ''

const ONE = '全区有中小学46所、幼儿园71所。'
const TWO = '校医队伍补齐缺口，配备率95.7%。'
const THREE = '心理健康服务进校园，热线接听1074人次。'

describe('the difference between two versions', () => {
  it('[DF-02] is empty for the same blocks', () => {
    const blocks = [paragraph('1:1', ONE, { level: 2 }), table('1:2', [['甲', '乙']])]
    expect(diffBlocks(blocks, structuredClone(blocks))).toEqual([])
  })

  it('[DF-02] matches blocks by id, whatever was inserted before them', () => {
    const before = [paragraph('1:1', ONE), paragraph('1:2', TWO)]
    const after = [
      paragraph('2:1', THREE),
      paragraph('1:1', ONE),
      paragraph('1:2', '校医队伍补齐缺口，配备率96.2%。'),
    ]
    const diffs = diffBlocks(before, after)
    expect(ops(diffs)).toEqual(['add →2:1', 'change 1:2→1:2'])
    expect(diffs[1]).toMatchObject({
      id: '1:2',
      before: TWO,
      after: '校医队伍补齐缺口，配备率96.2%。',
      aspects: ['text'],
    })
    expect(shown(diffs[1])).toBe('校医队伍补齐缺口，配备率[-95.7%][+96.2%]。')
  })

  it('[DF-02] matches paragraphs that were made anew by their likeness', () => {
    const after = [paragraph('2:1', '全区有中小学47所、幼儿园71所。'), paragraph('2:2', TWO)]
    const diffs = diffBlocks([paragraph('1:1', ONE), paragraph('1:2', TWO)], after)
    expect(ops(diffs)).toEqual(['change 1:1→2:1'])
    expect(shown(diffs[0])).toBe('全区有中小学[-46所][+47所]、幼儿园71所。')
  })

  it('[DF-02] shows paragraphs that have nothing in common as removed and added', () => {
    const diffs = diffBlocks(
      [paragraph('1:1', ONE), paragraph('1:2', TWO)],
      [paragraph('1:1', ONE), paragraph('2:1', THREE)],
    )
    expect(ops(diffs)).toEqual(['remove 1:2→', 'add →2:1'])
    expect(diffs[0]).toMatchObject({ id: '1:2', follows: '1:1', before: TWO })
    expect(
      diffBlocks([paragraph('1:2', TWO), paragraph('1:1', ONE)], [paragraph('1:1', ONE)])[0],
    ).toMatchObject({ follows: null })
  })

  it('[DF-06] shows a split as one change that inserts a break', () => {
    const kept = diffBlocks(
      [paragraph('1:1', ONE + TWO), paragraph('1:9', THREE)],
      [paragraph('1:1', ONE), paragraph('2:1', TWO), paragraph('1:9', THREE)],
    )
    expect(ops(kept)).toEqual(['change 1:1→1:1+2:1'])
    expect(shown(kept[0])).toBe(`${ONE}[+\n]${TWO}`)
    expect(sentencesChanged(kept)).toBe(0)
    const below = diffBlocks([paragraph('1:1', ONE + TWO)], [paragraph('2:1', ONE), paragraph('1:1', TWO)])
    expect(ops(below)).toEqual(['change 1:1→2:1+1:1'])
    expect(shown(below[0])).toBe(`${ONE}[+\n]${TWO}`)
  })

  it('[DF-06] shows a join as one change that removes a break, and what was edited meanwhile', () => {
    const diffs = diffBlocks(
      [paragraph('1:1', ONE), paragraph('1:2', TWO), paragraph('1:3', THREE)],
      [paragraph('1:1', `${ONE}校医队伍补齐缺口，配备率96.2%。`), paragraph('1:3', THREE)],
    )
    expect(ops(diffs)).toEqual(['change 1:1+1:2→1:1'])
    expect(shown(diffs[0])).toBe(`${ONE}[-\n]校医队伍补齐缺口，配备率[-95.7%][+96.2%]。`)
    expect(sentencesChanged(diffs)).toBe(1)
  })

  it('[DF-06] shows a split into several', () => {
    const diffs = diffBlocks(
      [paragraph('1:1', ONE + TWO + THREE)],
      [paragraph('1:1', ONE), paragraph('2:1', TWO), paragraph('2:2', THREE)],
    )
    expect(ops(diffs)).toEqual(['change 1:1→1:1+2:1+2:2'])
  })

  it('[DF-07] says where a paragraph was moved to, and counts its sentences once', () => {
    const diffs = diffBlocks(
      [paragraph('1:1', ONE), paragraph('1:2', TWO), paragraph('1:3', THREE)],
      [paragraph('1:2', TWO), paragraph('1:3', THREE), paragraph('2:1', ONE)],
    )
    expect(ops(diffs)).toEqual(['remove 1:1→', 'add →2:1'])
    expect(diffs[0]).toMatchObject({ movedTo: '2:1' })
    expect(diffs[1]).toMatchObject({ movedFrom: '1:1' })
    expect(sentencesChanged(diffs)).toBe(1)
  })

  it('[DF-08] names what differs besides the words', () => {
    const figure = (figureId: string): FigureMention => ({ figureId, at: 5, text: '46' })
    const aspects = (before: Paragraph, after: Paragraph) => diffBlocks([before], [after]).map(d => d.aspects)
    expect(aspects(paragraph('1:1', ONE), paragraph('1:1', ONE, { level: 3 }))).toEqual([['level']])
    expect(aspects(paragraph('1:1', ONE, { bold: [[0, 2]] }), paragraph('1:1', ONE))).toEqual([['bold']])
    expect(aspects(paragraph('1:1', ONE), paragraph('1:1', ONE, { figures: [figure('f1')] }))).toEqual([
      ['figures'],
    ])
    expect(
      aspects(paragraph('1:1', ONE, { bold: [[0, 2]] }), paragraph('1:1', `新${ONE}`, { bold: [[1, 3]] })),
    ).toEqual([['text']])
  })

  it('[DF-09] leaves out blank paragraphs that came or went', () => {
    expect(
      diffBlocks(
        [paragraph('1:1', ONE), paragraph('1:2', ' ')],
        [paragraph('1:1', ONE), paragraph('2:1', ''), paragraph('2:2', '')],
      ),
    ).toEqual([])
  })

  it('survives ids that occur twice', () => {
    const diffs = diffBlocks(
      [paragraph('1:1', ONE), paragraph('1:1', TWO)],
      [paragraph('1:1', TWO), paragraph('1:1', THREE)],
    )
    expect(ops(diffs)).toEqual(['remove 1:1→', 'add →1:1'])
  })
})
