import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Block } from '../../shared/document/blocks.ts'
import { diffBlocks } from '../../shared/document/diff.ts'
import { paragraph, table } from '../../shared/document/testing/blocks.ts'
import { changesOf } from './changes.ts'
import { inkOf } from './ink.ts'

const compared = (before: readonly Block[], after: readonly Block[], authors: readonly string[] = []) => {
  const diffs = diffBlocks(before, after).map(diff => ({ ...diff, authors }))
  const { changes, marked } = changesOf(diffs, after)
  return { changes, blocks: inkOf(after, marked) }
}

/** `同|-删-|+增+` */
const told = (segments: readonly { readonly op: string; readonly text: string }[]) =>
  segments.map(({ op, text }) => (op === 'same' ? text : op === 'del' ? `-${text}-` : `+${text}+`)).join('')
const lines = ({ changes }: ReturnType<typeof compared>) =>
  changes.map(change => `${change.n} ${change.kind} ${change.blockId} ${change.lines.map(told).join('/')}`)

describe('changes for a signer', () => {
  it('[SN-02] are cut to the sentences in which they are, and numbered in reading order', () => {
    const before = [
      paragraph('a', '不变的一段。'),
      paragraph('b', '校医队伍补齐缺口，为21所小学配齐校医或保健教师。'),
      paragraph('c', '总体近视率52.4%。逐步下降。'),
    ]
    const after = [
      paragraph('a', '不变的一段。'),
      paragraph('b', '校医队伍补齐缺口，为全部23所小学配齐校医。新增一句。'),
      paragraph('c', '总体近视率51.8%。逐步下降。'),
    ]
    expect(lines(compared(before, after, ['zhou']))).toEqual([
      '1 words b 校医队伍补齐缺口，为-21所-+全部23所+小学配齐校医-或保健教师-。',
      '2 words b +新增一句。+',
      '3 words c 总体近视率-52.4%-+51.8%+。',
    ])
  })

  it('[SN-02] say where a paragraph was removed, and tell a moved one once', () => {
    const [a, b, c] = [
      paragraph('a', '第一段讲经费投入。'),
      paragraph('b', '第二段讲教师队伍。'),
      paragraph('c', '第三段讲校园安全。'),
    ]
    expect(lines(compared([a, b, c], [a, c]))).toEqual(['1 words a -第二段讲教师队伍。-'])
    const moved = compared([a, b, c], [c, a, b])
    expect(moved.changes.filter(change => change.movedFrom !== undefined)).toHaveLength(1)
    expect(moved.changes).toHaveLength(1)
  })

  it('[SN-02] tell a linked figure apart from the words around it', () => {
    const rate = (text: string, tail = '') =>
      paragraph('a', `近视率${text}，有所下降。${tail}`, {
        figures: [{ figureId: 'f', at: 3, text }],
      })
    expect(lines(compared([rate('52.4%')], [rate('51.8%')]))).toEqual([
      '1 figure a 近视率-52.4%-+51.8%+，有所下降。',
    ])
    expect(compared([rate('52.4%')], [rate('51.8%', '逐一建档。')]).changes.map(c => c.kind)).toEqual([
      'figure',
      'words',
    ])
  })

  it('[SN-02] show the changed rows of a table, and what changed in form alone', () => {
    const former = table('t', [
      ['类别', '数量'],
      ['小学', '21'],
      ['初中', '9'],
    ])
    const latter = table('t', [
      ['类别', '数量'],
      ['小学', '23'],
      ['初中', '9'],
    ])
    expect(lines(compared([former], [latter]))).toEqual(['1 table t 小学｜-21-+23+'])
    const form = compared([paragraph('a', '标题')], [paragraph('a', '标题', { level: 3 })])
    expect(form.changes).toMatchObject([{ kind: 'form', aspects: ['level'], lines: [] }])
  })

  it('[SN-03] the paper shows exactly the new text, whatever changed', () => {
    const text = fc.array(fc.constantFrom('经费', '学校23所', '。', '，', '增长', '教师'), { maxLength: 12 })
    const block = fc.record({ id: fc.constantFrom('a', 'b', 'c', 'd', 'e'), text: text.map(t => t.join('')) })
    const blocks = fc
      .uniqueArray(block, { selector: b => b.id, maxLength: 5 })
      .map(all => all.map(({ id, text }) => paragraph(id, text)))
    fc.assert(
      fc.property(blocks, blocks, (before, after) => {
        const { changes, blocks: inked } = compared(before, after)
        const shown = inked
          .filter(b => b.op !== 'remove')
          .map(b => b.runs.flatMap(run => (run.op === 'del' ? [] : [run.text])).join(''))
        expect(shown).toEqual(after.map(b => b.text).filter(t => t.trim() !== ''))
        // Every change can be found on the paper, once.
        const places = inked.flatMap(b => [...b.numbers, ...b.runs.flatMap(run => run.n ?? [])])
        expect([...places].sort((a, b) => a - b)).toEqual(changes.map(c => c.n))
      }),
      { seed: 20_261_112 },
    )
  })
})
