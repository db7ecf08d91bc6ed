import { describe, expect, it } from 'vitest'
import { isAssigned } from '../../shared/report/state.ts'
import { submitted } from '../../shared/report/testing/scene.ts'
import { freshnessOf } from './reading.ts'

describe('the version being read', () => {
  it('[SN-07] is noticed to be taken back, and to be replaced', () => {
    const scene = submitted()
    const freshness = () => {
      const section = scene.section(scene.id)
      if (!isAssigned(section)) throw new Error(section.state)
      return freshnessOf(section, { n: 1 })
    }
    expect(freshness()).toEqual({ kind: 'current' })
    scene.must('finance.reviewer', { type: 'section.return', sectionId: scene.id, reason: '请核实' })
    expect(freshness()).toEqual({ kind: 'taken_back' })
    scene.must('finance.drafter', { type: 'section.submit', sectionId: scene.id })
    expect(freshness()).toMatchObject({ kind: 'replaced', by: { n: 2 } })
  })
})
