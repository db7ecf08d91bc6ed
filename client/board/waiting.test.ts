import { describe, expect, it } from 'vitest'
import { decide } from '../../shared/report/decide.ts'
import { Office } from './testing/office.ts'
import { waitingSections } from './waiting.ts'

/** One section in each state that a unit can be waited for in, one with the coordinator. */
function office() {
  const made = new Office()
  const { a, b, c } = made.named
  made.assign(a, 'finance', ['health', 'hr']).submit(a).approve(a).countersign(a, 'hr')
  made.assign(b, 'edu', [], '2026-11-10T17:00:00+08:00')
  made.assign(c, 'hr').submit(c, 'hr').approve(c, 'hr').sign(c, 'hr')
  made.now = '2026-11-11T09:00:00+08:00'
  return made
}

describe('what can be reminded of', () => {
  it('[BD-09] is what waits for a unit, the overdue first; not what waits for the coordinator', () => {
    const made = office()
    const waiting = waitingSections(made.view().sections, made.directory, made.now)
    expect(waiting).toMatchObject([
      { section: { id: made.named.b }, kind: 'write', unitIds: ['edu'], overdue: true },
      { section: { id: made.named.a }, kind: 'countersign', unitIds: ['health'], overdue: false },
    ])
  })

  it('[BD-09] shows exactly those whom the reminder will reach', () => {
    const made = office()
    const waiting = waitingSections(made.view().sections, made.directory, made.now)
    const shown = waiting.flatMap(w =>
      w.postIds.map(id => made.directory.posts.find(p => p.id === id)?.personId),
    )
    const sectionIds = waiting.map(w => w.section.id)
    const decision = decide(
      made.state,
      { type: 'reminder.send', sectionIds },
      made.actor('edu.coordinator'),
      made.world,
    )
    const sent = decision.kind === 'accepted' ? decision.events.map(({ body }) => body) : []
    expect(sent.map(({ type }) => type)).toEqual(['reminder.sent', 'reminder.sent'])
    const reached = sent.flatMap(({ data }) => ('personIds' in data ? data.personIds : []))
    expect([...reached].sort()).toEqual([...new Set(shown)].sort())
  })
})
