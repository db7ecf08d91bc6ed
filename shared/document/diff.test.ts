import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Block, Cell, FigureMention, Paragraph, Table } from './blocks.ts'
import { type BlockDiff, diffBlocks, diffFigures, sentencesChanged } from './diff.ts'
import { afterOf, beforeOf } from './diffText.ts'

const p = (id: string, text: string, more: Partial<Paragraph> = {}): Paragraph => ({
  id,
  kind: 'paragraph',
  text,
  figures: [],
  ...more,
})

const table = (id: string, rows: readonly (readonly (Cell | string)[])[]): Table => {
  const cells = rows.map(row => row.map(cell => (typeof cell === 'string' ? { text: cell } : cell)))
  return {
    id,
    kind: 'table',
    rows: cells,
    figures: [],
    text: cells.map(r => r.map(c => c.text).join('\t')).join('\n'),
  }
}

const ops = (diffs: readonly BlockDiff[]) =>
  diffs.map(d => `${d.op} ${d.beforeIds.join('+')}→${d.afterIds.join('+')}`)

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
    const blocks = [p('1:1', ONE, { level: 2 }), table('1:2', [['甲', '乙']])]
    expect(diffBlocks(blocks, structuredClone(blocks))).toEqual([])
  })

  it('[DF-02] matches blocks by id, whatever was inserted before them', () => {
    const before = [p('1:1', ONE), p('1:2', TWO)]
    const after = [p('2:1', THREE), p('1:1', ONE), p('1:2', '校医队伍补齐缺口，配备率96.2%。')]
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
    const after = [p('2:1', '全区有中小学47所、幼儿园71所。'), p('2:2', TWO)]
    const diffs = diffBlocks([p('1:1', ONE), p('1:2', TWO)], after)
    expect(ops(diffs)).toEqual(['change 1:1→2:1'])
    expect(shown(diffs[0])).toBe('全区有中小学[-46所][+47所]、幼儿园71所。')
  })

  it('[DF-02] shows paragraphs that have nothing in common as removed and added', () => {
    const diffs = diffBlocks([p('1:1', ONE), p('1:2', TWO)], [p('1:1', ONE), p('2:1', THREE)])
    expect(ops(diffs)).toEqual(['remove 1:2→', 'add →2:1'])
    expect(diffs[0]).toMatchObject({ id: '1:2', follows: '1:1', before: TWO })
    expect(diffBlocks([p('1:2', TWO), p('1:1', ONE)], [p('1:1', ONE)])[0]).toMatchObject({ follows: null })
  })

  it('[DF-06] shows a split as one change that inserts a break', () => {
    const kept = diffBlocks(
      [p('1:1', ONE + TWO), p('1:9', THREE)],
      [p('1:1', ONE), p('2:1', TWO), p('1:9', THREE)],
    )
    expect(ops(kept)).toEqual(['change 1:1→1:1+2:1'])
    expect(shown(kept[0])).toBe(`${ONE}[+\n]${TWO}`)
    expect(sentencesChanged(kept)).toBe(0)
    const below = diffBlocks([p('1:1', ONE + TWO)], [p('2:1', ONE), p('1:1', TWO)])
    expect(ops(below)).toEqual(['change 1:1→2:1+1:1'])
    expect(shown(below[0])).toBe(`${ONE}[+\n]${TWO}`)
  })

  it('[DF-06] shows a join as one change that removes a break, and what was edited meanwhile', () => {
    const diffs = diffBlocks(
      [p('1:1', ONE), p('1:2', TWO), p('1:3', THREE)],
      [p('1:1', `${ONE}校医队伍补齐缺口，配备率96.2%。`), p('1:3', THREE)],
    )
    expect(ops(diffs)).toEqual(['change 1:1+1:2→1:1'])
    expect(shown(diffs[0])).toBe(`${ONE}[-\n]校医队伍补齐缺口，配备率[-95.7%][+96.2%]。`)
    expect(sentencesChanged(diffs)).toBe(1)
  })

  it('[DF-06] shows a split into several', () => {
    const diffs = diffBlocks([p('1:1', ONE + TWO + THREE)], [p('1:1', ONE), p('2:1', TWO), p('2:2', THREE)])
    expect(ops(diffs)).toEqual(['change 1:1→1:1+2:1+2:2'])
  })

  it('[DF-07] says where a paragraph was moved to, and counts its sentences once', () => {
    const diffs = diffBlocks(
      [p('1:1', ONE), p('1:2', TWO), p('1:3', THREE)],
      [p('1:2', TWO), p('1:3', THREE), p('2:1', ONE)],
    )
    expect(ops(diffs)).toEqual(['remove 1:1→', 'add →2:1'])
    expect(diffs[0]).toMatchObject({ movedTo: '2:1' })
    expect(diffs[1]).toMatchObject({ movedFrom: '1:1' })
    expect(sentencesChanged(diffs)).toBe(1)
  })

  it('[DF-08] names what differs besides the words', () => {
    const figure = (figureId: string): FigureMention => ({ figureId, at: 5, text: '46' })
    const aspects = (before: Paragraph, after: Paragraph) => diffBlocks([before], [after]).map(d => d.aspects)
    expect(aspects(p('1:1', ONE), p('1:1', ONE, { level: 3 }))).toEqual([['level']])
    expect(aspects(p('1:1', ONE, { bold: [[0, 2]] }), p('1:1', ONE))).toEqual([['bold']])
    expect(aspects(p('1:1', ONE), p('1:1', ONE, { figures: [figure('f1')] }))).toEqual([['figures']])
    expect(aspects(p('1:1', ONE, { bold: [[0, 2]] }), p('1:1', `新${ONE}`, { bold: [[1, 3]] }))).toEqual([
      ['text'],
    ])
  })

  it('[DF-09] leaves out blank paragraphs that came or went', () => {
    expect(diffBlocks([p('1:1', ONE), p('1:2', ' ')], [p('1:1', ONE), p('2:1', ''), p('2:2', '')])).toEqual(
      [],
    )
  })

  it('survives ids that occur twice', () => {
    const diffs = diffBlocks([p('1:1', ONE), p('1:1', TWO)], [p('1:1', TWO), p('1:1', THREE)])
    expect(ops(diffs)).toEqual(['remove 1:1→', 'add →1:1'])
  })
})

describe('[DF-10] tables', () => {
  const before = table('1:1', [
    ['类别', '学校', '学生'],
    ['小学', '46', '32760'],
    ['初中', '15', '16838'],
  ])
  const rowsOf = (after: Table) => {
    const [diff] = diffBlocks([before], [after])
    if (diff?.kind !== 'table') throw new Error('no difference')
    return { diff, rows: diff.rows.map(r => `${r.op}: ${r.cells.map(c => c.op[0]).join('')}`) }
  }

  it('are compared by cell', () => {
    const { diff, rows } = rowsOf(
      table('1:1', [
        ['类别', '学校', '学生'],
        ['小学', '47', '32760'],
        ['初中', '15', '16840'],
      ]),
    )
    expect(rows).toEqual(['same: sss', 'change: scs', 'change: ssc'])
    expect(diff).toMatchObject({ aspects: ['text'], sentences: 2, before: before.text })
    expect(diff.rows[1]?.cells[1]?.segments).toEqual([
      { op: 'del', text: '46' },
      { op: 'ins', text: '47' },
    ])
  })

  it('show rows that came and went, without taking their neighbours for changed', () => {
    const { diff, rows } = rowsOf(
      table('1:1', [
        ['类别', '学校', '学生'],
        ['幼儿园', '118', '16087'],
        ['初中', '15', '16838'],
        ['高中', '8', '18799'],
      ]),
    )
    expect(rows).toEqual(['same: sss', 'change: ccc', 'same: sss', 'add: aaa'])
    expect(diff.sentences).toBe(4)
  })

  it('show a column that was put in between', () => {
    const { rows } = rowsOf(
      table('1:1', [
        ['类别', '合计', '学校', '学生'],
        ['小学', '共计', '46', '32760'],
        ['初中', '共计', '15', '16838'],
      ]),
    )
    expect(rows).toEqual(['change: sass', 'change: sass', 'change: sass'])
  })

  it('name a change of shape or bold alone', () => {
    const shape = table(
      '1:1',
      before.rows.map((r, i) => (i === 0 ? r.map(c => ({ ...c, header: true as const })) : r)),
    )
    expect(rowsOf(shape).diff.aspects).toEqual(['shape'])
    const bold = table(
      '1:1',
      before.rows.map((r, i) => (i === 1 ? r.map(c => ({ ...c, bold: [[0, 1]] as const })) : r)),
    )
    expect(rowsOf(bold).diff.aspects).toEqual(['bold'])
  })

  it('are never matched with paragraphs', () => {
    expect(ops(diffBlocks([p('1:1', '甲\t乙')], [table('1:1', [['甲', '乙']])]))).toEqual([
      'remove 1:1→',
      'add →1:1',
    ])
  })
})

describe('[DF-11] figures', () => {
  const naming = (...mentions: [figureId: string, text: string][]): Block[] => [
    p('1:1', '', { figures: mentions.map(([figureId, text]) => ({ figureId, at: 0, text })) }),
  ]

  it('are listed with the words of either version', () => {
    const before = naming(['rate', '52.4%'], ['schools', '46所'], ['gone', '3'])
    const after = naming(['new', '7'], ['rate', '51.8%'], ['schools', '46所'])
    expect(diffFigures(before, after)).toEqual([
      { figureId: 'new', before: null, after: '7' },
      { figureId: 'rate', before: '52.4%', after: '51.8%' },
      { figureId: 'gone', before: '3', after: null },
    ])
  })

  it('that are printed in several ways name them all', () => {
    expect(
      diffFigures(naming(['f', '4600'], ['f', '0.46万']), naming(['f', '4700'], ['f', '0.47万'])),
    ).toEqual([{ figureId: 'f', before: '4600、0.46万', after: '4700、0.47万' }])
  })
})

/** Blocks and an edited copy: some changed, removed, moved, split, joined, made anew. */
const words = fc.array(fc.constantFrom('全区', '学校', '46所', '，', '。', '落实', '情况', '教师', '12.5%'), {
  maxLength: 12,
})
const anyBlock = fc.tuple(words, fc.constantFrom(undefined, 2 as const), fc.boolean())
const versions = fc
  .tuple(
    fc.array(anyBlock, { maxLength: 10 }),
    fc.array(fc.tuple(fc.nat(9), fc.constantFrom('edit', 'drop', 'move', 'split', 'join', 'renew'), words), {
      maxLength: 5,
    }),
  )
  .map(([drafts, edits]) => {
    let count = 0
    const make = (text: string, isTable: boolean, more: Partial<Paragraph> = {}): Block => {
      const id = `1:${++count}`
      return isTable
        ? table(id, [
            [text, '甲'],
            ['乙', text],
          ])
        : p(id, text, more)
    }
    const before = drafts.map(([text, level, isTable]) =>
      make(text.join(''), isTable, level === undefined ? {} : { level }),
    )
    const after = [...before]
    for (const [at, op, inserted] of edits) {
      const block = after[at]
      if (block?.kind !== 'paragraph') continue
      const half = Math.floor(block.text.length / 2)
      if (op === 'edit') after[at] = { ...block, text: block.text.slice(0, half) + inserted.join('') }
      if (op === 'drop') after.splice(at, 1)
      if (op === 'move') after.push(...after.splice(at, 1).map(b => make(b.text, false)))
      if (op === 'split')
        after.splice(
          at,
          1,
          { ...block, text: block.text.slice(0, half) },
          make(block.text.slice(half), false),
        )
      if (op === 'join') after[at] = { ...block, text: block.text + (after.splice(at + 1, 1)[0]?.text ?? '') }
      if (op === 'renew') after[at] = make(block.text, false)
    }
    return { before, after }
  })

describe('any two versions', () => {
  it('[DF-01] come back exactly from the difference', () => {
    fc.assert(
      fc.property(versions, ({ before, after }) => {
        const diffs = diffBlocks(before, after)
        const textsOf = (blocks: readonly Block[], ids: readonly string[]) =>
          ids.map(id => blocks.find(b => b.id === id)?.text).join('\n')
        for (const diff of diffs) {
          if (diff.before !== undefined) expect(textsOf(before, diff.beforeIds)).toBe(diff.before)
          if (diff.after !== undefined) expect(textsOf(after, diff.afterIds)).toBe(diff.after)
          expect([diff.before, diff.after]).toEqual(rebuilt(diff))
        }
        const touched = new Set(diffs.flatMap(d => [...d.beforeIds, ...d.afterIds]))
        const untouched = (blocks: readonly Block[]) =>
          blocks.filter(b => !touched.has(b.id) && b.text.trim() !== '').map(b => b.text)
        expect(untouched(before)).toEqual(untouched(after))
      }),
      { numRuns: 300 },
    )
  })
})

/** Old and new text as the segments tell them. */
function rebuilt(diff: BlockDiff): (string | undefined)[] {
  const told = (of: typeof beforeOf, without: 'add' | 'remove', side: 'before' | 'after') => {
    if (diff.op === without) return undefined
    if (diff.kind === 'paragraph') return of(diff.segments)
    const rows = diff.rows.filter(row => row[side] !== undefined)
    return rows
      .map(row =>
        row.cells
          .filter(c => c.op !== without)
          .map(c => of(c.segments))
          .join('\t'),
      )
      .join('\n')
  }
  return [told(beforeOf, 'add', 'before'), told(afterOf, 'remove', 'after')]
}

describe('[DF-12] hostile texts', () => {
  /** Hanzi without any order, the same on every run. */
  const noise = (length: number, seed: number, alphabet = 3000): string => {
    let state = seed
    return Array.from({ length }, () => {
      state = (state * 1103515245 + 12345) % 2147483648
      return String.fromCharCode(0x4e00 + (state % alphabet))
    }).join('')
  }
  const many = (count: number, prefix: string, text: (i: number) => string) =>
    Array.from({ length: count }, (_, i) => p(`${prefix}:${i}`, text(i)))

  it.each([
    ['one long paragraph with nothing in common', [p('1:1', noise(20_000, 1))], [p('1:1', noise(20_000, 2))]],
    ['one long paragraph of two letters', [p('1:1', noise(20_000, 1, 2))], [p('1:1', noise(20_000, 2, 2))]],
    [
      'sentences of one character',
      [p('1:1', [...noise(9_999, 1)].join('。'))],
      [p('1:1', [...noise(9_999, 2)].join('。'))],
    ],
    [
      'thousands of new paragraphs',
      many(5_000, '1', i => noise(3, i)),
      many(5_000, '2', i => noise(3, i + 9_999)),
    ],
    ['thousands of like paragraphs', many(5_000, '1', () => '甲乙。'), many(5_000, '2', () => '甲乙。')],
    [
      'a paragraph torn to pieces',
      [p('1:1', noise(20_000, 1))],
      many(5_000, '2', i => noise(20_000, 1).slice(i * 4, i * 4 + 4)),
    ],
  ])('are compared within bounds: %s', (_, before, after) => {
    const diffs = diffBlocks(before, after)
    expect(diffs.length).toBeGreaterThan(0)
    for (const diff of diffs) expect([diff.before, diff.after]).toEqual(rebuilt(diff))
  })
})
