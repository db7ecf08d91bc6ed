import { describe, expect, it } from 'vitest'
import type { ReportCommand } from './commands.ts'
import { openDeclines } from './coUnits.ts'
import type { Decision } from './decision.ts'
import { isAssigned } from './state.ts'
import { tasksOf } from './tasks.ts'
import { DUE, district, drafted, type Scene, START, submitted } from './testing/scene.ts'

type Placed = Scene & { readonly id: string }

const code = (decision: Decision) =>
  decision.kind === 'accepted' ? 'accepted' : `${decision.kind} ${decision.code}`
const decline = (s: Placed): ReportCommand => ({
  type: 'assignment.decline',
  sectionId: s.id,
  reason: '不属本局职责',
})
const insist = (s: Placed): ReportCommand => ({
  type: 'assignment.insist',
  sectionId: s.id,
  reason: '三定方案写明',
})
const rule = (s: Placed, ruling: 'upheld' | 'released'): ReportCommand => ({
  type: 'assignment.rule',
  sectionId: s.id,
  ruling,
  text: '请照此办理',
})
const assign = (s: Placed, leadUnitId: string, coUnitIds: string[]): ReportCommand => ({
  type: 'section.assign',
  sectionId: s.id,
  leadUnitId,
  coUnitIds,
  dueAt: DUE,
  reason: '改由贵局办理',
})
const open = (s: Placed) => {
  const section = s.section(s.id)
  return isAssigned(section) ? openDeclines(section).map(d => d.unitId) : []
}
const coUnits = (s: Placed) => s.section(s.id).coUnitIds
const turns = (s: Placed) =>
  district.persons.flatMap(({ id }) =>
    tasksOf(s.state, district, id, START).map(task => `${id} ${task.kind}`),
  )

describe('an assignment that is declined', () => {
  it('[WF-22] by the head of the lead unit while it drafts: the coordinator assigns it anew', () => {
    const s = drafted()
    for (const login of ['finance.drafter', 'finance.reviewer', 'health.head', 'edu.coordinator'])
      expect(code(s.do(login, decline(s)))).toBe('forbidden heads_only')
    s.must('finance.head', decline(s))
    expect(turns(s)).toEqual(['edu.coordinator reassign'])
    s.must('edu.coordinator', assign(s, 'health', []))
    expect(open(s)).toEqual([])
    expect(turns(s)).toEqual(['health.drafter write', 'health.liaison write'])
    expect(code(submitted().do('finance.head', decline(submitted())))).toBe('conflict wrong_state')
  })

  it('[WF-22] by a co-unit until it is signed: the coordinator takes it out, also of a frozen section', () => {
    const s = submitted(['health', 'hr'])
    s.must('finance.reviewer', { type: 'section.approve', sectionId: s.id, ...s.seen(s.id) })
    expect(code(s.do('edu.coordinator', assign(s, 'finance', ['hr'])))).toBe('conflict section_frozen')
    s.must('health.head', decline(s))
    s.must('hr.head', {
      type: 'section.countersign',
      sectionId: s.id,
      ...s.seen(s.id),
      opinion: 'agree',
    })
    expect(turns(s)).toEqual(['health.head countersign', 'edu.coordinator reassign'])
    s.must('edu.coordinator', assign(s, 'finance', ['hr']))
    expect(s.section(s.id).state).toBe('head_sign')
    expect(coUnits(s)).toEqual(['hr'])
  })

  it('[WF-22] where the coordinator insists, the deputy leader rules; a unit that was upheld does not decline again', () => {
    const s = drafted(['health'])
    s.must('finance.head', decline(s)).must('edu.coordinator', insist(s))
    expect(turns(s)).toEqual(['gov.deputy rule_assignment'])
    for (const login of ['edu.coordinator', 'gov.leader', 'finance.head'])
      expect(code(s.do(login, rule(s, 'upheld')))).toBe('forbidden deputy_leader_only')
    s.must('gov.deputy', rule(s, 'upheld'))
    expect(open(s)).toEqual([])
    expect(turns(s)).toEqual(['finance.drafter write', 'finance.liaison write'])
    expect(code(s.do('finance.head', decline(s)))).toBe('conflict already_declined')
  })

  it('[WF-22] a co-unit that is released goes at once; a lead unit when another is found', () => {
    const co = submitted(['health'])
    co.must('finance.reviewer', { type: 'section.approve', sectionId: co.id, ...co.seen(co.id) })
    co.must('health.head', decline(co)).must('gov.deputy', rule(co, 'released'))
    expect(coUnits(co)).toEqual([])
    expect(co.section(co.id).state).toBe('head_sign')
    const lead = drafted()
    lead.must('finance.head', decline(lead)).must('gov.deputy', rule(lead, 'released'))
    expect(open(lead)).toEqual(['finance'])
    expect(turns(lead)).toEqual(['edu.coordinator reassign'])
  })

  it('[WF-22] a unit that goes on after all has answered itself', () => {
    const s = drafted(['health'])
    s.must('finance.head', decline(s)).must('health.head', decline(s))
    expect(code(s.do('edu.coordinator', insist(s)))).toBe('conflict not_declined')
    s.must('edu.coordinator', { ...insist(s), unitId: 'health' } as ReportCommand)
    s.must('finance.drafter', { type: 'section.submit', sectionId: s.id })
    expect(open(s)).toEqual(['health'])
    s.must('finance.reviewer', { type: 'section.approve', sectionId: s.id, ...s.seen(s.id) })
    s.must('health.head', {
      type: 'section.countersign',
      sectionId: s.id,
      ...s.seen(s.id),
      opinion: 'agree',
    })
    expect(open(s)).toEqual([])
  })

  it('[WF-22] a unit whose opinion is not settled does not slip away with it', () => {
    const s = submitted(['health'])
    s.must('finance.reviewer', { type: 'section.approve', sectionId: s.id, ...s.seen(s.id) })
    s.must('health.head', {
      type: 'section.countersign',
      sectionId: s.id,
      ...s.seen(s.id),
      opinion: 'change',
      text: '口径请核',
    })
    expect(code(s.do('health.head', decline(s)))).toBe('conflict opinion_open')
  })

  it('[WF-22] an upheld unit stays bound after it has countersigned', () => {
    const s = submitted(['health'])
    s.must('finance.reviewer', { type: 'section.approve', sectionId: s.id, ...s.seen(s.id) })
    s.must('health.head', decline(s)).must('gov.deputy', rule(s, 'upheld'))
    s.must('health.head', {
      type: 'section.countersign',
      sectionId: s.id,
      ...s.seen(s.id),
      opinion: 'agree',
    })
    expect(code(s.do('health.head', decline(s)))).toBe('conflict already_declined')
  })

  it('[WF-01] a unit that comes back after it has passed leaves the signature as it was', () => {
    const s = submitted(['health', 'hr'])
    const agree = (): ReportCommand => ({
      type: 'section.countersign',
      sectionId: s.id,
      ...s.seen(s.id),
      opinion: 'agree',
    })
    s.must('finance.reviewer', { type: 'section.approve', sectionId: s.id, ...s.seen(s.id) })
    s.must('health.head', agree()).must('health.head', decline(s))
    s.must('edu.coordinator', assign(s, 'finance', ['hr']))
    s.must('hr.head', agree()).must('finance.head', {
      type: 'section.sign',
      sectionId: s.id,
      ...s.seen(s.id),
    })
    s.must('edu.coordinator', assign(s, 'finance', ['health', 'hr']))
    expect(s.section(s.id).state).toBe('signed')
  })
})
