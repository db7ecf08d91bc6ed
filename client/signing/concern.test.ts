import { describe, expect, it } from 'vitest'
import { diffBlocks } from '../../shared/document/diff.ts'
import { paragraph } from '../../shared/document/testing/blocks.ts'
import type { Concern } from '../../shared/report/concern.ts'
import { changesOf } from '../paper/changes.ts'
import { withFolds } from '../paper/Folded.tsx'
import { inkOf } from '../paper/ink.ts'
import { paragraphsOf, type Scope, type Shown, scopeOf, splitByConcern } from './concern.ts'

const before = [
  paragraph('1:0', '校园安全', { level: 3 }),
  paragraph('1:1', '保安员全部持证。'),
  paragraph('1:2', '公安机关平均4.6分钟到场。'),
  paragraph('1:3', '食堂公示率98%。'),
  paragraph('1:4', '应急演练744次。'),
  paragraph('1:5', ' '),
]
const after = before.map(block => (block.id === '1:3' ? { ...block, text: '食堂公示率100%。' } : block))
const { marked } = changesOf(
  diffBlocks(before, after).map(diff => ({ ...diff, authors: [] })),
  after,
)
const concerns = new Map<string, Concern>([['1:2', 'mentioned']])

describe('what of a text stays in view', () => {
  it('[SN-21] is what concerns the unit or changed; headings stay, the rest is folded and counted', () => {
    const { inView, rest } = splitByConcern(after, concerns, marked)
    expect([...inView]).toEqual([
      ['1:2', 'mentioned'],
      ['1:3', 'changed'],
    ])
    expect([...rest]).toEqual(['1:1', '1:4'])
  })

  it('[SN-21] leaves every block at its place: those folded stand together where they are', () => {
    const shown = withFolds(inkOf(after, marked), new Set(['1:1', '1:4', '1:2']))
    expect(shown.map(block => ('length' in block ? block.map(each => each.id) : block.id))).toEqual([
      '1:0',
      ['1:1', '1:2'],
      '1:3',
      ['1:4'],
    ])
    expect(shown.flat()).toEqual(inkOf(after, marked))
  })
})

describe('what an agreement covers', () => {
  const paragraphs = ['1:1', '1:2', '1:3']
  const all: Shown = { paragraphs, folded: 0, concerned: ['1:2'] }
  const part: Shown = { paragraphs: ['1:2', '1:3'], folded: 1, concerned: ['1:2'] }
  const picked = (...ids: string[]): Scope => ({ whole: false, picked: new Set(ids) })

  it('[SN-21] is the whole only where all of it was shown, else what concerns the unit until more is ticked', () => {
    expect(paragraphsOf(scopeOf(undefined, all), all)).toEqual([])
    expect(paragraphsOf(scopeOf(undefined, part), part)).toEqual(['1:2'])
    expect(scopeOf({ whole: true, picked: new Set() }, part).whole).toBe(false)
  })

  it('[SN-21] names paragraphs in reading order, never one that was not shown, and at least one', () => {
    expect(paragraphsOf(picked('1:3', '1:1'), all)).toEqual(['1:1', '1:3'])
    expect(paragraphsOf(picked('1:1', '1:2'), part)).toEqual(['1:2'])
    expect(paragraphsOf(picked('1:1'), part)).toBeUndefined()
    expect(paragraphsOf(picked(), all)).toBeUndefined()
  })
})
