import { describe, expect, it } from 'vitest'
import { diffBlocks } from '../../shared/document/diff.ts'
import { paragraph } from '../../shared/document/testing/blocks.ts'
import { readerOf } from '../../shared/report/reading.ts'
import { isFrozen } from '../../shared/report/state.ts'
import { district, START, submitted } from '../../shared/report/testing/scene.ts'
import { changesOf } from '../paper/changes.ts'
import { affectedBetween } from './affected.ts'
import { authorRows } from './authorRows.ts'
import { choiceIn, choiceQuery } from './choice.ts'
import { readableOf } from './readable.ts'

describe('which versions are compared', () => {
  const versions = [{ n: 1 }, { n: 2 }, { n: 3 }]
  const choice = (query: string, of = versions) => choiceIn(new URLSearchParams(query), of)

  it('[SN-10] is the latest with the one before it, unless the address says otherwise', () => {
    expect(choice('')).toEqual({ n: 3, against: 2 })
    expect(choice('n=2')).toEqual({ n: 2, against: 1 })
    expect(choice('n=3&against=1')).toEqual({ n: 3, against: 1 })
    expect(choice('n=3&against=0')).toEqual({ n: 3, against: 0 })
    expect(choice(choiceQuery({ n: 2, against: 1 }))).toEqual({ n: 2, against: 1 })
  })

  it('[SN-10] never is with what is not there, or came later', () => {
    expect(choice('n=1')).toEqual({ n: 1, against: 0 })
    expect(choice('n=2&against=3')).toEqual({ n: 2, against: 0 })
    expect(choice('n=x&against=-1')).toEqual({ n: 3, against: 2 })
    expect(choice('', [])).toEqual({ n: 0, against: 0 })
  })
})

describe('who reads versions', () => {
  it('[RD-03] [RD-04] are the units and those above them; others read the accepted one alone', () => {
    const scene = submitted(['health'])
    const kind = (login: string) => readableOf(readerOf(district, login, START), scene.section(scene.id)).kind
    expect(['finance.drafter', 'health.liaison', 'edu.coordinator', 'gov.leader'].map(kind)).toEqual([
      'all',
      'all',
      'all',
      'all',
    ])
    expect(kind('hr.head')).toBe('none')
    const section = scene.section(scene.id)
    if (!isFrozen(section)) throw new Error(section.state)
    const accepted = { ...section, state: 'accepted' as const, past: [section.current] }
    const readable = readableOf(readerOf(district, 'hr.head', START), accepted)
    expect(readable).toMatchObject({ kind: 'accepted', versions: [{ n: 1 }] })
    expect(readableOf(readerOf(district, 'admin', START), accepted).kind).toBe('none')
  })
})

describe('authors', () => {
  it('[SN-11] are counted together where they wrote together, and never twice', () => {
    const before = [paragraph('a', '甲乙丙。'), paragraph('b', '一二三。'), paragraph('c', '天地。')]
    const after = [paragraph('a', '甲乙丙丁。'), paragraph('b', '一三。'), paragraph('c', '天地人。')]
    const authors: Record<string, string[]> = { a: ['zhou'], b: ['zhou'], c: ['zhou', 'liang'] }
    const blocks = diffBlocks(before, after).map(diff => ({ ...diff, authors: authors[diff.id] ?? [] }))
    expect(authorRows(blocks, changesOf(blocks, after).changes)).toEqual([
      { personIds: ['zhou'], places: 2, added: 1, removed: 1 },
      { personIds: ['liang', 'zhou'], places: 1, added: 1, removed: 0 },
    ])
  })
})

describe('signatures affected', () => {
  it('[SN-12] are those on the earlier version, with what was given again on the later one', () => {
    const scene = submitted(['health'])
    const seen = () => ({ sectionId: scene.id, ...scene.seen(scene.id) })
    scene.must('finance.reviewer', { type: 'section.approve', ...seen() })
    scene.must('health.head', { type: 'section.countersign', ...seen(), opinion: 'agree' })
    scene.must('finance.head', { type: 'section.return', sectionId: scene.id, reason: '核实' })
    scene.write(scene.id, '教育支出只增不减，按期公开。', 'finance.drafter')
    scene.must('finance.drafter', { type: 'section.submit', sectionId: scene.id })
    scene.must('finance.reviewer', { type: 'section.approve', ...seen() })
    const section = scene.section(scene.id)
    if (!isFrozen(section)) throw new Error(section.state)
    const [former] = section.past
    if (former === undefined) throw new Error('no former version')
    expect(
      affectedBetween(former, section.current).map(({ signature, again }) => [
        signature.kind,
        signature.void?.cause,
        again?.kind,
      ]),
    ).toEqual([
      ['approve', 'returned', 'approve'],
      ['countersign', 'returned', undefined],
    ])
  })
})
