import { describe, expect, it } from 'vitest'
import { openCoUnits } from './coUnits.ts'
import type { ReportEvent } from './events.ts'
import { evolve } from './evolve.ts'
import { isFrozen } from './state.ts'
import { successionEvents } from './succession.ts'
import { drafted, submitted } from './testing/scene.ts'
import { agree, approve, code, type Signing, sign, signed } from './testing/signing.ts'

/** One unit takes another's place, as the server lets the report follow. How many events it made. */
function follow(s: Signing, unitId: string, successorId: string): number {
  const act = { personId: 'admin', postId: 'post-admin', at: s.now }
  const drafts = successionEvents(s.state, { unitId, successorId }, act)
  for (const { body } of drafts) {
    const seq = s.state.version + 1
    const stamp = { seq, at: act.at, actor: act.personId, post: act.postId, prevHash: '', hash: '' }
    s.state = evolve(s.state, { ...body, ...stamp } as ReportEvent)
  }
  return drafts.length
}
function frozen(s: Signing) {
  const section = s.section(s.id)
  if (!isFrozen(section)) throw new Error(section.state)
  return section
}
const reviewed = (coUnitIds: string[]) => {
  const s = submitted(coUnitIds)
  s.must('finance.reviewer', approve(s))
  return s
}
const object = (s: Signing) => ({ ...agree(s), opinion: 'disagree' as const, text: '口径不符' })
/** `unit as name, void`: who countersigned. */
const countersigned = (s: Signing) =>
  frozen(s)
    .current.signatures.filter(g => g.kind === 'countersign')
    .map(g => `${g.unitId}${g.givenAs ? ` as ${g.givenAs}` : ''}${g.void ? `, ${g.void.cause}` : ''}`)

describe('a unit whose place another takes, in a report', () => {
  it('[UN-01] leaves its sections to it, whatever their state; who wrote and signed stays as it was', () => {
    const s = drafted(['health'])
    follow(s, 'finance', 'hr')
    expect(s.section(s.id)).toMatchObject({ state: 'drafting', leadUnitId: 'hr', coUnitIds: ['health'] })
    expect(code(s.do('finance.drafter', { type: 'section.submit', sectionId: s.id }))).toBe(
      'forbidden lead_writers_only',
    )
    s.must('hr.drafter', { type: 'section.submit', sectionId: s.id })

    const done = signed()
    follow(done, 'finance', 'hr')
    expect(frozen(done)).toMatchObject({ state: 'signed', leadUnitId: 'hr' })
    expect(frozen(done).current.signatures).toMatchObject([
      { kind: 'approve', unitId: 'hr', givenAs: 'finance', personId: 'finance.reviewer', void: null },
      { kind: 'sign', unitId: 'hr', givenAs: 'finance', personId: 'finance.head', void: null },
    ])
  })

  it('[UN-01] what it has countersigned counts for its successor, under its own name', () => {
    const s = reviewed(['health', 'edu'])
    s.must('health.head', agree(s))
    follow(s, 'health', 'hr')
    expect(frozen(s).coUnitIds).toEqual(['hr', 'edu'])
    expect(countersigned(s)).toEqual(['hr as health'])
    expect(openCoUnits(frozen(s))).toEqual(['edu'])
    s.must('edu.head', agree(s))
    expect(frozen(s).state).toBe('head_sign')
  })

  it('[UN-01] what it has objected to, its successor settles', () => {
    const s = reviewed(['health'])
    s.must('health.head', object(s))
    follow(s, 'health', 'hr')
    expect(openCoUnits(frozen(s))).toEqual(['hr'])
    s.must('hr.head', agree(s))
    expect(frozen(s).state).toBe('head_sign')
    expect(code(s.do('health.head', agree(s)))).toMatch(/^forbidden/)
  })

  it('[UN-01] of two co-units that become one, the successor’s own word counts, unless the other objected', () => {
    const own = reviewed(['health', 'hr'])
    own.must('health.head', agree(own))
    follow(own, 'health', 'hr')
    expect(frozen(own).coUnitIds).toEqual(['hr'])
    expect(openCoUnits(frozen(own))).toEqual(['hr'])
    expect(countersigned(own)).toEqual(['health, unit_succeeded'])

    const objected = reviewed(['health', 'hr'])
    objected.must('hr.head', agree(objected))
    objected.must('health.head', object(objected))
    follow(objected, 'health', 'hr')
    expect(countersigned(objected)).toEqual(['hr, unit_succeeded'])
    expect(openCoUnits(frozen(objected))).toEqual(['hr'])
    objected.must('hr.head', agree(objected))
    expect(frozen(objected).state).toBe('head_sign')
  })

  it('[UN-01] who leads a section is no co-unit of it; the section moves on when nobody else is waited for', () => {
    for (const [from, to] of [
      ['finance', 'health'],
      ['health', 'finance'],
    ] as const) {
      const s = reviewed(['health'])
      expect(follow(s, from, to)).toBe(2)
      expect(frozen(s)).toMatchObject({ state: 'head_sign', leadUnitId: to, coUnitIds: [] })
      expect(code(s.do(`${to}.head`, sign(s)))).toBe('accepted')
    }
  })

  it('[UN-01] [WF-18] a countersignature for a unit that leads now is void, and hinders its giver no more', () => {
    const s = reviewed(['health', 'hr'])
    s.must('health.head', agree(s))
    follow(s, 'finance', 'health')
    expect(countersigned(s)).toEqual(['health, unit_succeeded'])
    s.must('hr.head', agree(s))
    expect(code(s.do('health.head', sign(s)))).toBe('accepted')
  })

  it('[UN-01] is followed once, and not at all by a report that it does not concern', () => {
    const s = reviewed(['health'])
    expect(follow(s, 'health', 'hr')).toBe(1)
    expect(follow(s, 'health', 'hr')).toBe(0)
    expect(follow(s, 'edu', 'hr')).toBe(0)
  })

  it('[UN-01] takes no section any more', () => {
    const s = drafted()
    s.directory = {
      ...s.directory,
      units: s.directory.units.map(u =>
        u.id === 'health'
          ? { ...u, succeeded: { unitId: 'hr', by: { personId: 'a', postId: 'p', at: s.now } } }
          : u,
      ),
    }
    const assign = { type: 'section.assign', sectionId: s.id, leadUnitId: 'finance' } as const
    const dueAt = '2026-11-20T17:00:00+08:00'
    expect(code(s.do('edu.coordinator', { ...assign, coUnitIds: ['health'], dueAt }))).toBe('refused WF-01')
    expect(code(s.do('edu.coordinator', { ...assign, coUnitIds: ['hr'], dueAt }))).toBe('accepted')
  })
})
