import { describe, expect, it } from 'vitest'
import type { ReportCommand } from './commands.ts'
import { escalationPosts, escalationsTo } from './escalation.ts'
import { readerOf } from './reading.ts'
import { stateSeenBy } from './seenBy.ts'
import { drafted, type Scene, submitted } from './testing/scene.ts'

const COORDINATOR = 'edu.coordinator'
const LATE = '2026-11-23T09:30:00+08:00'

/** A section that waits for the lead unit's reviewer past its due time. */
function late(coUnitIds: string[] = []) {
  const scene = submitted(coUnitIds)
  scene.now = LATE
  return scene
}
const raise = (sectionId: string, toPostId: string) =>
  ({ type: 'escalation.raise', sectionId, toPostId, text: '已逾期，请督办' }) as const

const redated = (sectionId: string, dueAt: string): ReportCommand => ({
  type: 'section.assign',
  sectionId,
  leadUnitId: 'finance',
  coUnitIds: [],
  dueAt,
})

const told = (scene: Scene, personId: string) =>
  escalationsTo(scene.state, scene.directory, personId, scene.now).map(e => e.section.id)

describe('a reminder by hand', () => {
  it('[DL-02] goes to who must act now, one record a section, not to who sends it', () => {
    const s = submitted()
    s.must(COORDINATOR, { type: 'outline.add', parentId: null, index: 1, title: '未分配' })
    const other = s.state.sections[1]?.id ?? ''
    // The one that is not assigned waits for the coordinator himself.
    expect(s.do(COORDINATOR, { type: 'reminder.send', sectionIds: [s.id, other] })).toMatchObject({
      events: [{ body: { data: { sectionIds: [s.id], personIds: ['finance.reviewer'] } } }],
    })
    expect(s.do(COORDINATOR, { type: 'reminder.send', sectionIds: [other] })).toMatchObject({ code: 'DL-02' })
    expect(s.section(s.id)).toMatchObject({ urging: { times: 1, lastAt: s.now } })
  })

  it('[DL-02] counts anew with another due time', () => {
    const s = drafted()
    s.must(COORDINATOR, { type: 'reminder.send', sectionIds: [s.id] })
    const dueAt = '2026-12-01T17:00:00+08:00'
    s.must(COORDINATOR, redated(s.id, dueAt))
    expect(s.section(s.id)).toMatchObject({ urging: { times: 0, since: s.now } })
  })

  it('[RD-03] does not tell of whom a section waits for to who may not know', () => {
    const s = late(['health'])
    s.must('finance.reviewer', { type: 'section.approve', sectionId: s.id, ...s.seen(s.id) })
    s.must(COORDINATOR, { type: 'reminder.send', sectionIds: [s.id] })
    s.must(COORDINATOR, raise(s.id, 'post-health.head'))
    const seen = (login: string) =>
      stateSeenBy(readerOf(s.directory, login, s.now), s.state).sections.find(x => x.id === s.id)
    expect(seen('finance.drafter')).toMatchObject({ urging: { times: 1, escalations: [{ role: 'head' }] } })
    expect(seen('hr.drafter')).toMatchObject({ urging: { times: 0, escalations: [] } })
  })
})

describe('putting a late section to somebody above', () => {
  it('[DL-03] is for who waits: the coordinator, and heads of units that take part while it is another’s turn', () => {
    const answers = (login: string) =>
      late(['health']).do(login, raise(late(['health']).id, 'post-gov.deputy'))
    for (const login of [COORDINATOR, 'health.head']) expect(answers(login).kind).toBe('accepted')
    // The lead unit itself is waited for.
    expect(answers('finance.head')).toMatchObject({ code: 'DL-03', details: { missing: 'waiting' } })
    for (const login of ['hr.head', 'finance.reviewer', 'gov.clerk', 'gov.leader', 'auditor'])
      expect(answers(login)).toMatchObject({ kind: 'forbidden' })
  })

  it('[DL-03] goes to the head of a unit that is waited for or to a leader, to nobody else, never to oneself', () => {
    const s = late(['health'])
    const posts = escalationPosts(s.section(s.id), s.directory, s.now)
    expect(posts.map(post => post.personId)).toEqual([
      'finance.head',
      'gov.office',
      'gov.deputy',
      'gov.leader',
    ])
    for (const to of ['post-health.head', 'post-gov.clerk', 'none'])
      expect(s.do(COORDINATOR, raise(s.id, to))).toMatchObject({ details: { missing: 'receiver' } })
    expect(s.do(COORDINATOR, raise(s.id, 'post-finance.head'))).toMatchObject({
      events: [
        {
          body: { data: { unitId: 'finance', role: 'head', personIds: ['finance.head'] } },
          texts: { text: '已逾期，请督办' },
        },
      ],
    })
  })

  it('[DL-03] only once the due time has passed, and once as long as it stands', () => {
    const early = submitted()
    expect(early.do(COORDINATOR, raise(early.id, 'post-gov.deputy'))).toMatchObject({
      code: 'DL-03',
      details: { missing: 'overdue' },
    })
    const s = late()
    s.must(COORDINATOR, raise(s.id, 'post-gov.deputy'))
    expect(s.do(COORDINATOR, raise(s.id, 'post-gov.deputy'))).toMatchObject({
      details: { missing: 'answer' },
    })
    s.must(COORDINATOR, raise(s.id, 'post-gov.leader'))
    expect([told(s, 'gov.deputy'), told(s, 'gov.leader'), told(s, 'gov.clerk')]).toEqual([[s.id], [s.id], []])
  })

  it('[DL-03] is on the desk of who holds the office, until the section has moved on', () => {
    const s = late()
    s.must(COORDINATOR, raise(s.id, 'post-gov.deputy'))
    const posts = s.directory.posts.map(post => {
      return post.id === 'post-gov.deputy' ? { ...post, id: 'heir', personId: 'hr.head' } : post
    })
    const heirs = { ...s.directory, posts }
    expect(escalationsTo(s.state, heirs, 'hr.head', s.now)).toMatchObject([{ section: { id: s.id } }])
    expect(escalationsTo(s.state, heirs, 'gov.deputy', s.now)).toEqual([])
    s.must('finance.reviewer', { type: 'section.approve', sectionId: s.id, ...s.seen(s.id) })
    expect(told(s, 'gov.deputy')).toEqual([])
    expect(s.rebuilt()).toEqual(s.state)
  })

  it('[DL-03] goes from a head’s desk when his unit has acted, though others are waited for', () => {
    const s = late(['health', 'hr'])
    s.must('finance.reviewer', { type: 'section.approve', sectionId: s.id, ...s.seen(s.id) })
    for (const to of ['post-health.head', 'post-hr.head', 'post-gov.deputy'])
      s.must(COORDINATOR, raise(s.id, to))
    const agree = { type: 'section.countersign', sectionId: s.id, opinion: 'agree', ...s.seen(s.id) } as const
    s.must('health.head', agree)
    expect(['health.head', 'hr.head', 'gov.deputy'].map(login => told(s, login))).toEqual([
      [],
      [s.id],
      [s.id],
    ])
  })

  it('[DL-03] goes with a later due time, and does not stop an act from being taken back', () => {
    const s = late()
    s.must('finance.reviewer', { type: 'section.approve', sectionId: s.id, ...s.seen(s.id) })
    s.must(COORDINATOR, raise(s.id, 'post-gov.deputy'))
    expect(s.section(s.id)).toMatchObject({ last: { kind: 'approve' } })
    const dueAt = '2026-12-01T17:00:00+08:00'
    s.must(COORDINATOR, redated(s.id, dueAt))
    expect(told(s, 'gov.deputy')).toEqual([])
  })
})
