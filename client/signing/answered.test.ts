import { describe, expect, it } from 'vitest'
import { diffBlocks } from '../../shared/document/diff.ts'
import { paragraph } from '../../shared/document/testing/blocks.ts'
import { isAssigned } from '../../shared/report/state.ts'
import { submitted } from '../../shared/report/testing/scene.ts'
import { changesOf } from '../paper/changes.ts'
import { ordinalsOf } from '../paper/ink.ts'
import { type Answered, answeredSince, placesOf } from './answered.ts'
import type { Basis } from './basis.ts'

/** Two co-units asked for changes of version 1; the lead unit took up the one, and only partly the other; version 2 stands. */
function answeredTwice() {
  const scene = submitted(['health', 'hr'])
  const seen = () => ({ sectionId: scene.id, ...scene.seen(scene.id) })
  scene.must('finance.reviewer', { type: 'section.approve', ...seen() })
  for (const unit of ['hr', 'health']) {
    const words = { opinion: 'change' as const, text: '请核实', paragraphs: ['1:9'] }
    scene.must(`${unit}.head`, { type: 'section.countersign', ...seen(), ...words })
  }
  const asked = opinionsOf()
  for (const [i, disposition] of (['adopted', 'partly'] as const).entries())
    scene.must('finance.drafter', {
      type: 'opinion.dispose',
      sectionId: scene.id,
      opinionId: asked[i]?.id ?? '',
      disposition,
      reason: '已核实',
    })
  scene.must('finance.head', { type: 'section.return', sectionId: scene.id, reason: '按意见修改' })
  scene.must('finance.drafter', { type: 'section.submit', sectionId: scene.id })

  function section() {
    const found = scene.section(scene.id)
    if (!isAssigned(found)) throw new Error(found.state)
    return found
  }
  function opinionsOf() {
    const found = scene.section(scene.id)
    if (found.state !== 'countersign') throw new Error(found.state)
    return found.current.opinions
  }
  return section()
}

const since = (n: number): Basis => ({ n, how: 'looked', at: '2026-11-02T10:00:00+08:00' })
const told = (answered: readonly Answered[]) =>
  answered.map(({ opinion, n }) => `${opinion.unitId} ${n} ${opinion.disposition?.kind}`)

describe('answered opinions', () => {
  it('[SN-20] are those of the version that the reader knew and of later ones, his own unit’s first', () => {
    const section = answeredTwice()
    expect(told(answeredSince(section, { n: 2, basis: since(1) }, ['health']))).toEqual([
      'health 1 partly',
      'hr 1 adopted',
    ])
    expect(told(answeredSince(section, { n: 2, basis: null }, []))).toEqual([
      'hr 1 adopted',
      'health 1 partly',
    ])
    expect(told(answeredSince(section, { n: 1, basis: null }, ['hr']))).toHaveLength(2)
    expect(told(answeredSince(section, { n: 3, basis: since(2) }, ['hr']))).toEqual([])
  })

  it('[SN-20] lead to the changes of the paragraphs that they named, or say that there are none', () => {
    const before = [paragraph('1:0', '甲有3所。'), paragraph('1:9', '乙有5所。'), paragraph('1:20', '丙。')]
    const after = [
      paragraph('1:0', '甲有3所。'),
      paragraph('1:9', '乙有6所。'),
      paragraph('1:30', '全新的一段话。'),
    ]
    const { marked } = changesOf(
      diffBlocks(before, after).map(diff => ({ ...diff, authors: [] })),
      after,
    )
    const answered = (paragraphs: string[], n = 1) => ({ n, opinion: { paragraphs } }) as unknown as Answered
    const places = (of: Answered, basis: Basis | null = since(1)) =>
      placesOf(of, { n: 2, basis }, ordinalsOf(after), marked)
    expect(places(answered(['1:0', '1:9', '1:20']))).toEqual([
      { id: '1:0', ordinal: 1, changes: [] },
      { id: '1:9', ordinal: 2, changes: [1] },
      { id: '1:20', changes: [2] },
    ])
    expect(places(answered(['1:9']), null)).toEqual([{ id: '1:9', ordinal: 2 }])
    expect(places(answered(['1:9'], 2))).toEqual([{ id: '1:9', ordinal: 2 }])
    expect(places(answered([]))).toEqual([])
  })
})
