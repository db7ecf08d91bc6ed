import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { SHIPPED } from '../calendar/calendar.ts'
import type { ReportCommand } from './commands.ts'
import { dueReminders } from './dueReminders.ts'
import type { EventOf } from './events.ts'
import { reminded } from './evolveReminder.ts'
import type { ReportState } from './state.ts'
import { DUE, drafted, type Scene, START, submitted } from './testing/scene.ts'

const district = { calendar: SHIPPED, timeZone: 'Asia/Shanghai' }
const COORDINATOR = 'edu.coordinator'
type Sent = EventOf<'reminder.sent'>['data']

/** What falls due at a moment, taken into the state as the server does. */
function remindAt(scene: Scene, now: string): Sent[] {
  const sent = dueReminders(scene.state, { now, directory: scene.directory, district }).flatMap(({ body }) =>
    body.type === 'reminder.sent' ? [body.data] : [],
  )
  const take = (state: ReportState, data: Sent): ReportState => ({
    ...state,
    sections: state.sections.map(s => (data.sectionIds.includes(s.id) ? reminded(s, data, now) : s)),
  })
  scene.state = sent.reduce(take, scene.state)
  return sent
}
const stages = (sent: readonly Sent[]) => sent.map(data => data.scheduled?.stage)
function urgent<S extends Scene>(scene: S): S {
  scene.must(COORDINATOR, { type: 'letter.set', title: '函', urgency: 'extraUrgent' })
  return scene
}
const redated = (sectionId: string, dueAt: string): ReportCommand => ({
  type: 'section.assign',
  sectionId,
  leadUnitId: 'finance',
  coUnitIds: [],
  dueAt,
})

describe('reminders that fall due', () => {
  // Due on Friday 20 November 2026, 17:00.
  it('[DL-02] go at 09:00 three working days before, one before and one after, once each', () => {
    const s = drafted()
    const at = (now: string) => stages(remindAt(s, now))
    expect(at('2026-11-17T08:59:59+08:00')).toEqual([])
    expect(at('2026-11-17T09:00:00+08:00')).toEqual(['T-3'])
    expect(at('2026-11-17T09:01:00+08:00')).toEqual([])
    expect(at('2026-11-19T09:00:00+08:00')).toEqual(['T-1'])
    // Saturday and Sunday are no working days.
    expect(at('2026-11-21T09:00:00+08:00')).toEqual([])
    expect(at('2026-11-23T09:00:00+08:00')).toEqual(['T+1'])
    expect(at('2026-12-23T09:00:00+08:00')).toEqual([])
  })

  it('[DL-02] reach who must act now; once it is late also their heads and the coordinators', () => {
    const s = submitted()
    const to = (now: string) => remindAt(s, now).map(data => data.personIds)
    expect(to('2026-11-17T09:00:00+08:00')).toEqual([['finance.reviewer']])
    s.must('finance.reviewer', { type: 'section.return', sectionId: s.id, reason: '改' })
    expect(to('2026-11-19T09:00:00+08:00')).toEqual([['finance.drafter', 'finance.liaison']])
    expect(to('2026-11-23T09:00:00+08:00')).toEqual([
      ['finance.drafter', 'finance.liaison', 'finance.head', COORDINATOR],
    ])
  })

  it('[DL-02] of which several were missed are made up for by the latest alone, in office hours', () => {
    const s = drafted()
    expect(remindAt(s, '2026-11-22T10:00:00+08:00')).toEqual([])
    expect(remindAt(s, '2026-11-23T08:00:00+08:00')).toEqual([])
    expect(stages(remindAt(s, '2026-11-23T11:30:00+08:00'))).toEqual(['T+1'])
    expect(remindAt(s, '2026-11-23T11:31:00+08:00')).toEqual([])
  })

  it('[DL-02] are not made up for where the due time was set after them', () => {
    const s = drafted()
    s.now = '2026-11-18T10:00:00+08:00'
    s.must(COORDINATOR, redated(s.id, '2026-11-20T12:00:00+08:00'))
    expect(remindAt(s, '2026-11-18T10:01:00+08:00')).toEqual([])
    expect(stages(remindAt(s, '2026-11-19T09:00:00+08:00'))).toEqual(['T-1'])
    s.now = '2026-11-19T10:00:00+08:00'
    s.must(COORDINATOR, redated(s.id, '2026-12-04T12:00:00+08:00'))
    expect(stages(remindAt(s, '2026-12-01T09:00:00+08:00'))).toEqual(['T-3'])
  })

  it('[DL-02] count in hours where the letter is 特急, at any time of the day, and never twice', () => {
    const s = urgent(drafted())
    const at = (now: string) =>
      remindAt(s, now).map(({ scheduled }) => `${scheduled?.stage} ${scheduled?.pace}`)
    expect(at('2026-11-17T09:00:00+08:00')).toEqual([])
    expect(at('2026-11-20T14:00:00+08:00')).toEqual(['T-3 hour'])
    expect(at('2026-11-20T16:00:00+08:00')).toEqual(['T-1 hour'])
    expect(at('2026-11-20T23:59:00+08:00')).toEqual(['T+1 hour'])
    s.must(COORDINATOR, { type: 'letter.set', title: '函', urgency: 'none' })
    expect(at('2026-11-23T09:00:00+08:00')).toEqual(['T+1 workday'])
    urgent(s)
    expect(at('2026-11-23T09:01:00+08:00')).toEqual([])
  })

  it('[DL-02] of a section that is signed, and of a unit without anybody in office, wait', () => {
    const s = submitted()
    s.must('finance.reviewer', { type: 'section.approve', sectionId: s.id, ...s.seen(s.id) })
    s.directory = { ...s.directory, posts: s.directory.posts.filter(post => post.role !== 'head') }
    expect(remindAt(s, '2026-11-17T09:00:00+08:00')).toEqual([])
    s.directory = drafted().directory
    expect(stages(remindAt(s, '2026-11-17T09:30:00+08:00'))).toEqual(['T-3'])
    s.must('finance.head', { type: 'section.sign', sectionId: s.id, ...s.seen(s.id) })
    expect(remindAt(s, '2026-11-23T09:00:00+08:00')).toEqual([])
  })

  it('[DL-04] time alone never changes a section’s state, whatever falls due and however it is reminded of', () => {
    const made = fc.constantFrom(
      () => drafted(),
      () => submitted(),
      () => submitted(['health', 'hr']),
      () => urgent(submitted(['health'])),
    )
    const minutes = fc.array(fc.integer({ min: 0, max: 400 * 24 * 60 }), { maxLength: 20 })
    fc.assert(
      fc.property(made, fc.boolean(), minutes, (make, approves, later) => {
        const s = make()
        const isSubmitted = s.section(s.id).state === 'review'
        if (approves && isSubmitted)
          s.must('finance.reviewer', { type: 'section.approve', sectionId: s.id, ...s.seen(s.id) })
        const before = s.state
        const sent = later
          .sort((a, b) => a - b)
          .flatMap(minute => remindAt(s, new Date(Date.parse(START) + minute * 60_000).toISOString()))
        const { urging: _urged, ...after } = { urging: undefined, ...s.section(s.id) }
        const { urging: _begun, ...former } = { urging: undefined, ...before.sections[0] }
        expect(after).toEqual(former)
        expect(s.state.report).toEqual(before.report)
        // Never more than one of each stage, and only those about the due time that stands.
        expect(new Set(stages(sent)).size).toBe(sent.length)
        for (const { scheduled } of sent) expect(scheduled?.dueAt).toBe(DUE)
      }),
    )
  })
})
