import type { CommandOf } from './commands.ts'
import { accept, type Decision, texts } from './decision.ts'
import { boundEvidence, sameEvidence } from './evidence.ts'
import { type Actor, headsCoUnit, headsLead, isCoordinator, reviewsForLead } from './policy.ts'
import { conflict, forbidden, notFound, refused } from './rejection.ts'
import { versionOf } from './seen.ts'
import { isAssigned, isFrozen, isHeld, type ReportState, type Section } from './state.ts'

type ReturnCommand = CommandOf<
  'section.return' | 'section.accept' | 'section.reopen' | 'section.recall' | 'act.takeBack'
>

/** Acceptance, and the ways back: WF-12 to WF-14, WF-23. */
export function decideReturn(state: ReportState, command: ReturnCommand, actor: Actor): Decision {
  const section = state.sections.find(s => s.id === command.sectionId)
  if (section === undefined) return notFound
  switch (command.type) {
    case 'section.return':
      return sendBack(section, command, actor)
    case 'section.accept':
      return acceptSection(section, actor)
    case 'section.reopen':
      return reopen(section, command, actor)
    case 'section.recall':
      return recall(section, command, actor)
    case 'act.takeBack':
      return takeBack(section, command, actor)
  }
}

/** WF-12: who may send back from a state. */
function maySendBack(section: Section, actor: Actor): boolean {
  switch (section.state) {
    case 'review':
    case 'countersign':
      return reviewsForLead(actor, section)
    case 'head_sign':
      return headsLead(actor, section)
    case 'signed':
      return isCoordinator(actor)
    case 'unassigned':
    case 'drafting':
    case 'accepted':
      return reviewsForLead(actor, section) || isCoordinator(actor)
  }
}

function sendBack(found: Section, command: CommandOf<'section.return'>, actor: Actor): Decision {
  if (!maySendBack(found, actor)) return forbidden('not_the_one_to_return')
  if (!isFrozen(found) || found.state === 'accepted') return conflict('wrong_state', found.state)
  const to = command.to ?? 'drafting'
  if (to === 'review' && found.state !== 'head_sign') return refused('WF-12', { missing: 'to' })
  const { paragraphs, reason } = command
  return accept({
    body: {
      type: 'section.returned',
      data: {
        ...versionOf(found),
        to,
        ...(paragraphs === undefined ? {} : { paragraphs }),
      },
    },
    ...texts({ reason }),
  })
}

function acceptSection(found: Section, actor: Actor): Decision {
  if (!isCoordinator(actor)) return forbidden('coordinator_only')
  if (!isFrozen(found) || found.state !== 'signed') return conflict('wrong_state', found.state)
  return accept({ body: { type: 'section.accepted', data: versionOf(found) } })
}

/** WF-14: `signed` or `accepted` becomes a draft again, by the coordinator or by the lead unit's head. */
function reopen(found: Section, { reason }: CommandOf<'section.reopen'>, actor: Actor): Decision {
  if (!isCoordinator(actor) && !headsLead(actor, found)) return forbidden('coordinator_or_lead_head_only')
  if (!isFrozen(found) || (found.state !== 'signed' && found.state !== 'accepted'))
    return conflict('wrong_state', found.state)
  if (isHeld(found)) return conflict('text_held', found.state)
  return accept({ body: { type: 'section.reopened', data: versionOf(found) }, ...texts({ reason }) })
}

/** WF-14: from any frozen state, by the coordinator. */
function recall(found: Section, { reason }: CommandOf<'section.recall'>, actor: Actor): Decision {
  if (!isCoordinator(actor)) return forbidden('coordinator_only')
  if (!isFrozen(found)) return conflict('wrong_state', found.state)
  if (isHeld(found)) return conflict('text_held', found.state)
  return accept({ body: { type: 'section.recalled', data: versionOf(found) }, ...texts({ reason }) })
}

/** WF-23: by its giver, until the next act on that version; a return also until the text changes, which is read once it is closed. */
function takeBack(section: Section, { eventSeq }: CommandOf<'act.takeBack'>, actor: Actor): Decision {
  const mightHaveGiven = reviewsForLead(actor, section) || headsCoUnit(actor, section) || isCoordinator(actor)
  if (!mightHaveGiven) return forbidden('giver_only')
  const last = isAssigned(section) ? section.last : undefined
  if (last?.seq !== eventSeq || isHeld(section)) return conflict('acted_on', section.state)
  if (last.by.personId !== actor.personId) return forbidden('giver_only')
  const version = isFrozen(section) ? section.current : isAssigned(section) ? section.past.at(-1) : undefined
  if (version === undefined) throw new Error(`${section.id} was acted on without a version`)
  if (section.state === 'drafting') {
    if (section.title !== version.title || !sameEvidence(boundEvidence(section), version.evidence ?? []))
      return conflict('text_changed', section.state)
    return accept({ body: { type: 'act.held', data: { sectionId: section.id, takenBack: eventSeq } } })
  }
  const data = { sectionId: section.id, n: version.n, takenBack: eventSeq, act: last.kind }
  const undone = { body: { type: 'act.takenBack' as const, data } }
  // Who may not see a countersignature, or that it is gone, sees where the section stands.
  if (last.kind !== 'countersign' || section.state === last.from) return accept(undone)
  const to = { sectionId: section.id, n: version.n, to: last.from }
  return accept(undone, { body: { type: 'section.advanced', data: to } })
}
