import { describe, expect, it } from 'vitest'
import type { CommandOf } from './commands.ts'
import { isOpen, mayWrite } from './policy.ts'
import { DUE, drafted, Scene, submitted } from './testing/scene.ts'

const assignment = (
  sectionId: string,
  more: Partial<CommandOf<'section.assign'>> = {},
): CommandOf<'section.assign'> => ({
  type: 'section.assign',
  sectionId,
  leadUnitId: 'finance',
  coUnitIds: [],
  dueAt: DUE,
  ...more,
})

function unassigned(): Scene {
  return new Scene().must('edu.coordinator', {
    type: 'outline.add',
    parentId: null,
    index: 0,
    title: '教育经费',
  })
}

describe('assign', () => {
  it('[WF-01] makes a section a draft of one lead unit', () => {
    const s = unassigned()
    s.must('edu.coordinator', assignment('r1-n1', { coUnitIds: ['health'], wordBudget: 600 }))
    expect(s.section('r1-n1')).toMatchObject({
      state: 'drafting',
      leadUnitId: 'finance',
      coUnitIds: ['health'],
      wordBudget: 600,
    })
  })

  it.each([
    ['an unknown unit', { leadUnitId: 'nowhere' }, 'unit'],
    ['the lead unit among the co-units', { coUnitIds: ['finance'] }, 'co_unit_is_lead'],
    ['a due time that has passed', { dueAt: '2026-11-01T17:00:00+08:00' }, 'due_in_future'],
  ])('[WF-01] refuses %s', (_what, more, missing) => {
    const decision = unassigned().do('edu.coordinator', assignment('r1-n1', more))
    expect(decision).toEqual({ kind: 'refused', code: 'WF-01', details: { missing } })
  })

  it('[WF-01] is the coordinator’s alone', () => {
    for (const login of ['finance.head', 'gov.leader', 'admin', 'auditor'])
      expect(unassigned().do(login, assignment('r1-n1'))).toMatchObject({ kind: 'forbidden' })
  })

  it('[WF-01] reassigns a draft with a reason', () => {
    const s = drafted()
    const other = assignment(s.id, { leadUnitId: 'hr' })
    expect(s.do('edu.coordinator', other)).toMatchObject({ code: 'WF-01', details: { missing: 'reason' } })
    s.must('edu.coordinator', { ...other, reason: '职责调整' })
    expect(s.section(s.id)).toMatchObject({ leadUnitId: 'hr', state: 'drafting' })
  })

  it('[WF-01] lets only due date, budget and more co-units change once a version stands', () => {
    const s = submitted(['health'])
    expect(
      s.do('edu.coordinator', assignment(s.id, { leadUnitId: 'hr', coUnitIds: ['health'], reason: '改' })),
    ).toMatchObject({
      kind: 'conflict',
      code: 'section_frozen',
    })
    expect(s.do('edu.coordinator', assignment(s.id))).toMatchObject({ code: 'section_frozen' })
    s.must('edu.coordinator', assignment(s.id, { coUnitIds: ['health', 'hr'], wordBudget: 900 }))
    expect(s.section(s.id)).toMatchObject({ state: 'review', coUnitIds: ['health', 'hr'], wordBudget: 900 })
  })

  it('[WF-01] asks a co-unit that is added after the lead signed, and voids that signature', () => {
    const s = submitted()
    s.must('finance.reviewer', { type: 'section.approve', sectionId: s.id, ...s.seen(s.id) })
    s.must('finance.head', { type: 'section.sign', sectionId: s.id, ...s.seen(s.id) })
    s.must('edu.coordinator', assignment(s.id, { coUnitIds: ['health'] }))
    const section = s.section(s.id)
    expect(section).toMatchObject({ state: 'countersign' })
    const { signatures } = section.state === 'countersign' ? section.current : { signatures: [] }
    expect(signatures.map(x => [x.kind, x.void?.cause])).toEqual([
      ['approve', undefined],
      ['sign', 'co_unit_added'],
    ])
  })

  it('[WF-01] keeps the lead signature where the lead signs first', () => {
    const s = submitted([], true)
    s.must('finance.reviewer', { type: 'section.approve', sectionId: s.id, ...s.seen(s.id) })
    s.must('finance.head', { type: 'section.sign', sectionId: s.id, ...s.seen(s.id) })
    s.must('edu.coordinator', assignment(s.id, { coUnitIds: ['health'] }))
    s.must('health.head', { type: 'section.countersign', sectionId: s.id, ...s.seen(s.id), opinion: 'agree' })
    expect(s.section(s.id).state).toBe('signed')
  })
})

describe('writing', () => {
  const may = (s: Scene & { id: string }, login: string) => mayWrite(s.actor(login).post, s.section(s.id))

  it('[WF-02] is for drafters and liaisons of the lead unit', () => {
    const s = drafted(['health'])
    expect(['finance.drafter', 'finance.liaison'].every(login => may(s, login))).toBe(true)
    for (const login of [
      'finance.reviewer',
      'finance.head',
      'health.drafter',
      'edu.coordinator',
      'gov.leader',
      'admin',
    ])
      expect(may(s, login)).toBe(false)
  })

  it('[WF-02] is for those of the co-units too where the section says so', () => {
    const s = drafted(['health'])
    s.must('edu.coordinator', assignment(s.id, { coUnitIds: ['health'], coEdit: true }))
    expect(may(s, 'health.drafter')).toBe(true)
    expect(may(s, 'hr.drafter')).toBe(false)
  })

  it('[WF-02] ends with the submit', () => {
    const s = drafted()
    expect(isOpen(s.section(s.id))).toBe(true)
    s.must('finance.drafter', { type: 'section.submit', sectionId: s.id })
    expect(isOpen(s.section(s.id))).toBe(false)
  })
})

describe('submit and withdraw', () => {
  it('[WF-03] freezes version 1 and hands it to review', () => {
    const s = submitted()
    expect(s.section(s.id)).toMatchObject({
      state: 'review',
      version: 1,
      current: { authors: ['finance.drafter'] },
    })
  })

  it('[WF-03] refuses an empty text', () => {
    const s = drafted().write('r1-n1', '')
    expect(s.do('finance.drafter', { type: 'section.submit', sectionId: 'r1-n1' })).toEqual({
      kind: 'refused',
      code: 'WF-03',
      details: { missing: 'text' },
    })
  })

  it('[WF-03] is for who writes for the lead unit', () => {
    const s = drafted(['health'])
    for (const login of ['finance.reviewer', 'finance.head', 'health.drafter', 'edu.coordinator'])
      expect(s.do(login, { type: 'section.submit', sectionId: s.id })).toMatchObject({
        code: 'lead_writers_only',
      })
  })

  it('[WF-05] who submitted takes it back while nobody acted on it', () => {
    const s = submitted()
    expect(s.do('finance.liaison', { type: 'section.withdraw', sectionId: s.id })).toMatchObject({
      code: 'submitter_only',
    })
    s.must('finance.drafter', { type: 'section.withdraw', sectionId: s.id })
    expect(s.section(s.id)).toMatchObject({ state: 'drafting', returns: 0 })
    s.must('finance.drafter', { type: 'section.submit', sectionId: s.id })
    s.must('finance.reviewer', { type: 'section.approve', sectionId: s.id, ...s.seen(s.id) })
    expect(s.do('finance.drafter', { type: 'section.withdraw', sectionId: s.id })).toMatchObject({
      code: 'acted_on',
    })
  })
})
