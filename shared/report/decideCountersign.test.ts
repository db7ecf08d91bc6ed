import { describe, expect, it } from 'vitest'
import type { ReportCommand } from './commands.ts'
import { coStanding } from './coUnits.ts'
import type { Decision } from './decision.ts'
import { isFrozen } from './state.ts'
import { tasksOf } from './tasks.ts'
import { district, type Scene, submitted } from './testing/scene.ts'

type Signing = Scene & { readonly id: string }
const LATE = '2026-11-21T09:00:00+08:00'

const code = (decision: Decision) =>
  decision.kind === 'accepted' ? 'accepted' : `${decision.kind} ${decision.code}`
const close = (s: Signing, type: 'requestClose' | 'close', unitId = 'health'): ReportCommand => ({
  type: `countersign.${type}`,
  sectionId: s.id,
  unitId,
  reason: '多次催办未反馈',
})
const agree = (s: Signing): ReportCommand => ({
  type: 'section.countersign',
  sectionId: s.id,
  ...s.seen(s.id),
  opinion: 'agree',
})
function waiting(coUnits = ['health']): Signing {
  const s = submitted(coUnits)
  return s.must('finance.reviewer', {
    type: 'section.approve',
    sectionId: s.id,
    ...s.seen(s.id),
  }) as Signing
}
function late(coUnits = ['health']): Signing {
  const s = waiting(coUnits)
  s.now = LATE
  return s
}
const standing = (s: Signing, unitId = 'health') => {
  const section = s.section(s.id)
  return isFrozen(section) ? coStanding(section.current, unitId).kind : section.state
}

describe('a silent co-unit', () => {
  it('[WF-21] is closed by the deputy leader, when the lead head asks after the due date', () => {
    const s = late()
    s.must('finance.head', close(s, 'requestClose'))
    expect(
      district.persons.flatMap(({ id }) => tasksOf(s.state, district, id, LATE).map(t => `${id} ${t.kind}`)),
    ).toEqual(['health.head countersign', 'gov.deputy close'])
    s.must('gov.deputy', close(s, 'close'))
    expect(s.section(s.id).state).toBe('head_sign')
    expect(standing(s)).toBe('closed')
  })

  it('[WF-21] never before the due date, never without being asked, never by anybody else', () => {
    expect(code(waiting().do('finance.head', close(waiting(), 'requestClose')))).toBe('refused WF-21')
    expect(code(late().do('gov.deputy', close(late(), 'close')))).toBe('refused WF-21')
    for (const { id } of district.persons) {
      const s = late()
      if (id !== 'finance.head') expect(code(s.do(id, close(s, 'requestClose')))).toMatch(/^forbidden/)
      s.must('finance.head', close(s, 'requestClose'))
      if (id !== 'gov.deputy') expect(code(s.do(id, close(s, 'close')))).toMatch(/^forbidden/)
    }
  })

  it('[WF-21] that has said something is not silent, and may still speak before it is closed', () => {
    const s = late(['health', 'hr'])
    s.must('finance.head', close(s, 'requestClose')).must('health.head', agree(s))
    expect(code(s.do('gov.deputy', close(s, 'close')))).toBe('refused WF-21')
    expect(code(s.do('finance.head', close(s, 'requestClose', 'health')))).toBe('refused WF-21')
    expect(standing(s)).toBe('agreed')
  })

  it('[WF-21] is asked anew on the next version', () => {
    const s = late()
    s.must('finance.head', close(s, 'requestClose')).must('gov.deputy', close(s, 'close'))
    s.must('finance.head', { type: 'section.return', sectionId: s.id, reason: '再改' })
    s.must('finance.drafter', { type: 'section.submit', sectionId: s.id })
    s.must('finance.reviewer', { type: 'section.approve', sectionId: s.id, ...s.seen(s.id) })
    expect(standing(s)).toBe('awaited')
  })

  it('[WF-21] that got more time is not closed on the old request', () => {
    const s = late()
    s.must('finance.head', close(s, 'requestClose'))
    s.must('edu.coordinator', {
      type: 'section.assign',
      sectionId: s.id,
      leadUnitId: 'finance',
      coUnitIds: ['health'],
      dueAt: '2026-12-20T17:00:00+08:00',
    })
    expect(code(s.do('gov.deputy', close(s, 'close')))).toBe('refused WF-21')
  })
})
