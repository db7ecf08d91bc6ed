import { describe, expect, it } from 'vitest'
import type { ReportCommand } from './commands.ts'
import { coStanding, openCoUnits } from './coUnits.ts'
import { isFrozen } from './state.ts'
import { tasksOf } from './tasks.ts'
import { district, submitted } from './testing/scene.ts'
import { agree, approve, code, type Signing, sign } from './testing/signing.ts'

const LATE = '2026-11-21T09:00:00+08:00'

const close = (s: Signing, type: 'requestClose' | 'close', unitId = 'health'): ReportCommand => ({
  type: `countersign.${type}`,
  sectionId: s.id,
  unitId,
  reason: '多次催办未反馈',
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

describe('countersign', () => {
  it('[WF-08] moves on with the last co-unit that agrees, in the same decision', () => {
    const s = submitted(['health', 'hr'])
    s.must('finance.reviewer', approve(s)).must('health.head', agree(s))
    expect(s.section(s.id).state).toBe('countersign')
    s.must('hr.head', agree(s))
    expect(s.section(s.id).state).toBe('head_sign')
  })

  it('[WF-07] needs text to ask for a change or to disagree', () => {
    const s = submitted(['health'])
    s.must('finance.reviewer', approve(s))
    for (const opinion of ['change', 'disagree'] as const) {
      expect(code(s.do('health.head', { ...agree(s), opinion } as ReportCommand))).toBe('refused WF-07')
    }
    expect(
      code(s.do('health.head', { ...agree(s), opinion: 'change', text: '口径请核' } as ReportCommand)),
    ).toBe('accepted')
    expect(s.section(s.id).state).toBe('countersign')
  })

  it('[WF-07] counts the last opinion of a unit and keeps the earlier ones', () => {
    const s = submitted(['health'])
    s.must('finance.reviewer', approve(s))
    s.must('health.head', { ...agree(s), opinion: 'change', text: '口径请核' } as ReportCommand)
    s.must('health.head', agree(s))
    const section = s.section(s.id)
    expect(section.state).toBe('head_sign')
    expect(isFrozen(section) && section.current.opinions.map(o => o.opinion)).toEqual(['change', 'agree'])
  })

  it('[WF-07] voids what a unit signed before it said something else', () => {
    const s = submitted(['health', 'hr'])
    s.must('finance.reviewer', approve(s))
    s.must('health.head', agree(s))
    s.must('health.head', { ...agree(s), opinion: 'disagree', text: '口径请核' } as ReportCommand)
    const section = s.section(s.id)
    if (!isFrozen(section)) throw new Error('frozen')
    const [countersignature] = section.current.signatures.filter(each => each.kind === 'countersign')
    expect(countersignature?.void).toMatchObject({ cause: 'superseded', by: 'health.head' })
    expect(openCoUnits(section)).toEqual(['health', 'hr'])
  })

  it('[WF-17] comes after the lead signature where the template says so', () => {
    const s = submitted(['health'], true)
    s.must('finance.reviewer', approve(s))
    expect(s.section(s.id).state).toBe('head_sign')
    s.must('finance.head', sign(s))
    expect(s.section(s.id).state).toBe('countersign')
    s.must('health.head', agree(s))
    expect(s.section(s.id).state).toBe('signed')
  })
})

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
