import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Block, Paragraph } from './blocks.ts'
import { diffBlocks } from './diff.ts'
import { paragraph, table } from './testing/blocks.ts'
import { rebuilt } from './testing/rebuilt.ts'

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
        : paragraph(id, text, more)
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
    Array.from({ length: count }, (_, i) => paragraph(`${prefix}:${i}`, text(i)))

  it.each([
    [
      'one long paragraph with nothing in common',
      [paragraph('1:1', noise(20_000, 1))],
      [paragraph('1:1', noise(20_000, 2))],
    ],
    [
      'one long paragraph of two letters',
      [paragraph('1:1', noise(20_000, 1, 2))],
      [paragraph('1:1', noise(20_000, 2, 2))],
    ],
    [
      'sentences of one character',
      [paragraph('1:1', [...noise(9_999, 1)].join('。'))],
      [paragraph('1:1', [...noise(9_999, 2)].join('。'))],
    ],
    [
      'thousands of new paragraphs',
      many(5_000, '1', i => noise(3, i)),
      many(5_000, '2', i => noise(3, i + 9_999)),
    ],
    ['thousands of like paragraphs', many(5_000, '1', () => '甲乙。'), many(5_000, '2', () => '甲乙。')],
    [
      'a paragraph torn to pieces',
      [paragraph('1:1', noise(20_000, 1))],
      many(5_000, '2', i => noise(20_000, 1).slice(i * 4, i * 4 + 4)),
    ],
  ])('are compared within bounds: %s', (_, before, after) => {
    const diffs = diffBlocks(before, after)
    expect(diffs.length).toBeGreaterThan(0)
    for (const diff of diffs) expect([diff.before, diff.after]).toEqual(rebuilt(diff))
  })
})
