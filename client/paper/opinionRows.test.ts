import { describe, expect, it } from 'vitest'
import { type FrozenSection, isFrozen } from '../../shared/report/state.ts'
import { submitted } from '../../shared/report/testing/scene.ts'
import { isNotable, opinionRows } from './opinionRows.ts'

describe('opinions on a version', () => {
  it('[SN-08] are all listed in time, void ones too, and then who is awaited', () => {
    const scene = submitted(['health', 'hr'])
    const seen = () => ({ sectionId: scene.id, ...scene.seen(scene.id) })
    const section = (): FrozenSection => {
      const found = scene.section(scene.id)
      if (!isFrozen(found)) throw new Error(found.state)
      return found
    }
    scene.must('finance.reviewer', { type: 'section.approve', ...seen() })
    scene.now = '2026-11-02T10:00:00+08:00'
    scene.must('health.head', {
      type: 'section.countersign',
      ...seen(),
      opinion: 'change',
      text: '写明口径',
      paragraphs: ['1:0'],
    })
    const rows = opinionRows(section(), section().current)
    expect(rows.map(row => [row.kind, row.unitId])).toEqual([
      ['approve', 'finance'],
      ['change', 'health'],
      ['awaited', 'hr'],
    ])
    expect(rows.map(isNotable)).toEqual([false, true, false])
    expect(rows[1]).toMatchObject({ paragraphs: ['1:0'] })

    const before = section().current
    scene.must('finance.reviewer', { type: 'section.return', sectionId: scene.id, reason: '采纳' })
    scene.must('finance.drafter', { type: 'section.submit', sectionId: scene.id })
    const [former] = section().past
    if (former === undefined) throw new Error('no former version')
    expect(former.n).toBe(before.n)
    expect(opinionRows(section(), former).map(row => [row.kind, row.void?.cause])).toEqual([
      ['approve', 'returned'],
      ['change', undefined],
    ])
  })
})
