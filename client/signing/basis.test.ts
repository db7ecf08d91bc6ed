import { describe, expect, it } from 'vitest'
import { isAssigned } from '../../shared/report/state.ts'
import { type Scene, submitted } from '../../shared/report/testing/scene.ts'
import { basisOf, type Looks } from './basis.ts'

type Signing = Scene & { readonly id: string }

const at = (hour: number) => `2026-11-02T${String(hour).padStart(2, '0')}:00:00+08:00`

/** Version 1 was reviewed and countersigned, came back from the head, and was submitted again as version 2. */
function twice(): Signing {
  const scene = submitted(['health'])
  const seen = () => ({ sectionId: scene.id, ...scene.seen(scene.id) })
  scene.now = at(10)
  scene.must('finance.reviewer', { type: 'section.approve', ...seen() })
  scene.now = at(11)
  scene.must('health.head', { type: 'section.countersign', ...seen(), opinion: 'agree' })
  scene.now = at(12)
  scene.must('finance.head', { type: 'section.return', sectionId: scene.id, reason: '请核实' })
  scene.now = at(13)
  scene.must('finance.drafter', { type: 'section.submit', sectionId: scene.id })
  return scene
}

function basis(scene: Signing, personId: string, n: number, looks?: Looks) {
  const section = scene.section(scene.id)
  if (!isAssigned(section)) throw new Error(section.state)
  return basisOf(section, n, personId, looks)
}

describe('what a signer compares with', () => {
  it('[SG-02] [SN-06] is nothing for who sees the section for the first time', () => {
    expect(basis(twice(), 'hr.head', 2)).toBeNull()
    expect(basis(submitted(), 'finance.head', 1)).toBeNull()
  })

  it('[SN-06] is the last version that he signed, returned or submitted, with the time', () => {
    const scene = twice()
    expect(basis(scene, 'finance.reviewer', 2)).toEqual({ n: 1, how: 'signed', at: at(10) })
    expect(basis(scene, 'health.head', 2)).toEqual({ n: 1, how: 'signed', at: at(11) })
    expect(basis(scene, 'finance.head', 2)).toEqual({ n: 1, how: 'returned', at: at(12) })
    expect(basis(scene, 'finance.drafter', 2)).toMatchObject({ n: 1, how: 'submitted' })
  })

  it('[SN-06] [SN-19] is what he was shown since, where that is newer', () => {
    const scene = twice()
    expect(basis(scene, 'hr.head', 2, { 1: at(14) })).toEqual({ n: 1, how: 'looked', at: at(14) })
    expect(basis(scene, 'hr.head', 1, { 1: at(14) })).toBeNull()
    expect(basis(scene, 'finance.head', 2, { 1: at(9) })).toMatchObject({ how: 'returned' })
  })

  it('[SN-06] is a version that he asked to be changed', () => {
    const scene = submitted(['health'])
    const seen = () => ({ sectionId: scene.id, ...scene.seen(scene.id) })
    scene.must('finance.reviewer', { type: 'section.approve', ...seen() })
    scene.must('health.head', {
      type: 'section.countersign',
      ...seen(),
      opinion: 'change',
      text: '请写明口径',
    })
    scene.must('finance.head', { type: 'section.return', sectionId: scene.id, reason: '采纳' })
    scene.must('finance.drafter', { type: 'section.submit', sectionId: scene.id })
    expect(basis(scene, 'health.head', 2)).toMatchObject({ n: 1, how: 'said' })
  })
})
