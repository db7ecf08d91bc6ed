import type { CommandOf } from './commands.ts'
import { accept, type Decision, texts } from './decision.ts'
import { escalationPosts, openEscalations } from './escalation.ts'
import type { EventDraft } from './events.ts'
import { isLeaf } from './outline.ts'
import { type Actor, headsCoUnit, headsLead, isCoordinator, type World } from './policy.ts'
import { conflict, forbidden, notFound, refused } from './rejection.ts'
import { isAssigned, type ReportState } from './state.ts'
import { isOverdue } from './tasks.ts'
import { actingNow, turnOf } from './turn.ts'

type ReminderCommand = CommandOf<'reminder.send' | 'escalation.raise'>

/** What urges others to act: DL-02 by hand, DL-03. It changes no state (DL-04). */
export function decideReminder(
  state: ReportState,
  command: ReminderCommand,
  actor: Actor,
  world: World,
): Decision {
  switch (command.type) {
    case 'reminder.send':
      return isCoordinator(actor) ? remind(state, command, actor, world) : forbidden('coordinator_only')
    case 'escalation.raise':
      return escalate(state, command, actor, world)
  }
}

/** DL-02: a reminder goes to who must act now, beside who sends it. One event a section: who may not read of one hears of the others. */
function remind(
  state: ReportState,
  { sectionIds }: CommandOf<'reminder.send'>,
  actor: Actor,
  { directory, now }: World,
): Decision {
  const sections = state.sections.filter(s => sectionIds.includes(s.id))
  if (sections.length !== new Set(sectionIds).size) return notFound
  const drafts = sections.flatMap((section): EventDraft[] => {
    const personIds = actingNow(section, directory, now).filter(id => id !== actor.personId)
    if (personIds.length === 0) return []
    return [{ body: { type: 'reminder.sent', data: { sectionIds: [section.id], personIds } } }]
  })
  return drafts.length === 0 ? refused('DL-02', { missing: 'recipient' }) : accept(...drafts)
}

/**
 * DL-03: who waits for a late section puts it to the head of the unit that it waits for, or to a leader. The coordinator waits
 * for every one; the head of a unit that takes part waits while it is another's turn.
 */
function escalate(
  state: ReportState,
  { sectionId, toPostId, text }: CommandOf<'escalation.raise'>,
  actor: Actor,
  { directory, now }: World,
): Decision {
  if (!isCoordinator(actor) && actor.post.role !== 'head') return forbidden('coordinator_or_heads_only')
  const section = state.sections.find(s => s.id === sectionId)
  if (section === undefined) return notFound
  const takesPart = headsLead(actor, section) || headsCoUnit(actor, section)
  if (!isCoordinator(actor) && !takesPart) return forbidden('coordinator_or_heads_only')
  if (!isAssigned(section) || !isLeaf(state.sections, section.id))
    return conflict('wrong_state', section.state)
  if (!isOverdue(section, now)) return refused('DL-03', { missing: 'overdue' })
  const isOwnTurn = turnOf(section).some(turn => turn.unitIds.includes(actor.post.unitId))
  if (!isCoordinator(actor) && isOwnTurn) return refused('DL-03', { missing: 'waiting' })
  const to = escalationPosts(section, directory, now).find(post => post.id === toPostId)
  if (to === undefined || to.personId === actor.personId) return refused('DL-03', { missing: 'receiver' })
  const { unitId, role } = to
  const again = openEscalations(section).some(
    e => e.by.personId === actor.personId && e.unitId === unitId && e.role === role,
  )
  if (again) return refused('DL-03', { missing: 'answer' })
  const data = { sectionId, toPostId, unitId, role, personIds: [to.personId] }
  return accept({ body: { type: 'escalation.raised', data }, ...texts({ text }) })
}
