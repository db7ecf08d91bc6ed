import { answering } from './answering.ts'
import type { CommandOf } from './commands.ts'
import { coStanding } from './coUnits.ts'
import { accept, type Decision, texts } from './decision.ts'
import type { EventDraft } from './events.ts'
import { type Actor, headsCoUnit, headsLead, isDeputy, type World } from './policy.ts'
import { conflict, forbidden, notFound, refused } from './rejection.ts'
import {
  advance,
  atStage,
  gaveAnother,
  hasProof,
  isRejected,
  sealedVersionOf,
  shownIn,
  versionOf,
} from './seen.ts'
import { stageOncePassed } from './stages.ts'
import { type FrozenSection, isAssigned, isFrozen, type ReportState, type Section } from './state.ts'

type CountersignCommand = CommandOf<'section.countersign' | 'countersign.requestClose' | 'countersign.close'>

/** What co-units say, and the closing of those that say nothing: WF-07, WF-08, WF-21. */
export function decideCountersign(
  state: ReportState,
  command: CountersignCommand,
  actor: Actor,
  world: World,
): Decision {
  const section = state.sections.find(s => s.id === command.sectionId)
  if (section === undefined) return notFound
  switch (command.type) {
    case 'section.countersign':
      return countersign(state, section, command, actor, world)
    case 'countersign.requestClose':
      return requestClose(section, command, actor, world)
    case 'countersign.close':
      return close(state, section, command, actor)
  }
}

function countersign(
  state: ReportState,
  found: Section,
  command: CommandOf<'section.countersign'>,
  actor: Actor,
  world: World,
): Decision {
  if (!headsCoUnit(actor, found)) return forbidden('co_heads_only')
  if (!hasProof(actor, world)) return forbidden('confirm_required')
  const section = atStage(found, 'countersign', command)
  if (isRejected(section)) return section
  if (gaveAnother(section, actor, 'countersign')) return refused('WF-18')
  const { unitId } = actor.post
  // WF-09: what was taken up is answered by the next version alone.
  if (coStanding(section.current, unitId).kind === 'adopted') return refused('WF-09', { missing: 'revision' })
  if (command.opinion !== 'agree' && command.text === undefined) return refused('WF-07', { missing: 'text' })
  const { opinion, paragraphs = [] } = command
  const said: EventDraft = {
    body: {
      type: 'section.countersigned',
      data: {
        ...sealedVersionOf(section),
        ...shownIn(command),
        signatureId: world.newId(),
        unitId,
        opinion,
        ...(paragraphs.length === 0 ? {} : { paragraphs }),
      },
    },
    ...texts({ text: command.text, shownAt: command.shown?.at }),
  }
  const to = opinion === 'agree' ? stageOncePassed(unitId, section, state.template) : null
  return accept(said, ...answering(section, unitId), ...(to === null ? [] : [advance(section, to)]))
}

/** The section while `unitId`, one of its co-units, is awaited; why there is nothing to close otherwise. */
function silent(section: Section, unitId: string): FrozenSection | Decision {
  if (!isFrozen(section) || section.state !== 'countersign') return conflict('wrong_state', section.state)
  if (!section.coUnitIds.includes(unitId)) return notFound
  const { kind } = coStanding(section.current, unitId)
  return kind === 'awaited' ? section : refused('WF-21', { missing: 'silence' })
}

const isDecision = (value: FrozenSection | Decision): value is Decision => 'kind' in value

/** WF-21: the lead unit's head asks, after the due date, that a unit which says nothing be waited for no longer. */
function requestClose(
  found: Section,
  { unitId, reason }: CommandOf<'countersign.requestClose'>,
  actor: Actor,
  world: World,
): Decision {
  if (!headsLead(actor, found)) return forbidden('lead_head_only')
  const section = silent(found, unitId)
  if (isDecision(section)) return section
  if (!isAssigned(found) || Date.parse(found.dueAt) >= Date.parse(world.now))
    return refused('WF-21', { missing: 'overdue' })
  if (section.current.closures.some(c => c.unitId === unitId)) return conflict('already_requested', unitId)
  const data = { ...versionOf(section), unitId }
  return accept({ body: { type: 'countersign.closeRequested', data }, ...texts({ reason }) })
}

function close(
  state: ReportState,
  found: Section,
  { unitId, reason }: CommandOf<'countersign.close'>,
  actor: Actor,
): Decision {
  if (!isDeputy(actor)) return forbidden('deputy_leader_only')
  const section = silent(found, unitId)
  if (isDecision(section)) return section
  if (!section.current.closures.some(c => c.unitId === unitId))
    return refused('WF-21', { missing: 'request' })
  const closed: EventDraft = {
    body: { type: 'countersign.closed', data: { ...versionOf(section), unitId } },
    ...texts({ reason }),
  }
  const to = stageOncePassed(unitId, section, state.template)
  return to === null ? accept(closed) : accept(closed, advance(section, to))
}
