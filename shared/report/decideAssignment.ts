import type { CommandOf } from './commands.ts'
import { type CoStanding, coStanding, openCoUnits, openDeclines } from './coUnits.ts'
import { accept, type Decision, texts } from './decision.ts'
import type { EventDraft, EventOf } from './events.ts'
import { isLeaf } from './outline.ts'
import { type Actor, headsCoUnit, headsLead, isCoordinator, isDeputy, type World } from './policy.ts'
import { conflict, forbidden, notFound, refused } from './rejection.ts'
import { advance } from './seen.ts'
import { stageOncePassed } from './stages.ts'
import {
  type AssignedSection,
  type Decline,
  type FrozenSection,
  type FrozenState,
  isAssigned,
  isFrozen,
  isHeld,
  type ReportState,
  type Section,
} from './state.ts'

type AssignmentCommand = CommandOf<
  'section.assign' | 'assignment.decline' | 'assignment.insist' | 'assignment.rule'
>

/** Whose a section is, and what becomes of it when a unit says that it is not: WF-01, WF-22. */
export function decideAssignment(
  state: ReportState,
  command: AssignmentCommand,
  actor: Actor,
  world: World,
): Decision {
  const section = state.sections.find(s => s.id === command.sectionId)
  switch (command.type) {
    case 'section.assign':
      if (!isCoordinator(actor)) return forbidden('coordinator_only')
      return section === undefined ? notFound : assign(state, section, command, world)
    case 'assignment.decline':
      return section === undefined ? notFound : decline(section, command, actor)
    case 'assignment.insist':
      if (!isCoordinator(actor)) return forbidden('coordinator_only')
      return section === undefined ? notFound : insist(section, command)
    case 'assignment.rule':
      if (!isDeputy(actor)) return forbidden('deputy_leader_only')
      return section === undefined ? notFound : rule(state, section, command)
  }
}

function assign(
  state: ReportState,
  section: Section,
  command: CommandOf<'section.assign'>,
  world: World,
): Decision {
  if (!isLeaf(state.sections, section.id)) return refused('WF-01', { missing: 'leaf' })
  const { leadUnitId, dueAt } = command
  const coUnitIds = [...new Set(command.coUnitIds)]
  const known = (unitId: string) =>
    world.directory.units.some(u => u.id === unitId && u.succeeded === undefined)
  if (![leadUnitId, ...coUnitIds].every(known)) return refused('WF-01', { missing: 'unit' })
  if (coUnitIds.includes(leadUnitId)) return refused('WF-01', { missing: 'co_unit_is_lead' })
  const dueChanged = !isAssigned(section) || section.dueAt !== dueAt
  if (dueChanged && Date.parse(dueAt) <= Date.parse(world.now))
    return refused('WF-01', { missing: 'due_in_future' })
  const reassigns = isAssigned(section) && section.leadUnitId !== leadUnitId
  if (reassigns && command.reason === undefined) return refused('WF-01', { missing: 'reason' })
  if (isHeld(section)) return conflict('text_held', section.state)
  const drafted = drafting(command, section, coUnitIds)
  if (!isFrozen(section)) return accept(drafted)
  // While a version stands frozen only the due date, the budget and more co-units may change, and who declined may go.
  const declined = (unitId: string) => openDeclines(section).some(d => d.unitId === unitId)
  const dropped = section.coUnitIds.filter(unitId => !coUnitIds.includes(unitId))
  if (reassigns || !dropped.every(declined) || (command.coEdit ?? section.coEdit) !== section.coEdit)
    return conflict('section_frozen', section.state)
  if (coUnitIds.some(unitId => !section.coUnitIds.includes(unitId))) return askAnew(state, section, drafted)
  return accept(drafted, ...moveOnWithout(dropped, state, section))
}

type AssignedDraft = EventDraft & { readonly body: EventOf<'section.assigned'> }

function drafting(
  command: CommandOf<'section.assign'>,
  section: Section,
  coUnitIds: string[],
): AssignedDraft {
  const { sectionId, leadUnitId, dueAt, wordBudget, reason } = command
  const coEdit = command.coEdit ?? (isAssigned(section) && section.coEdit)
  const budget = wordBudget === undefined ? {} : { wordBudget }
  const data = { sectionId, leadUnitId, coUnitIds, dueAt, ...budget, coEdit }
  return { body: { type: 'section.assigned', data }, ...texts({ reason }) }
}

/** WF-01: a unit added to a frozen section is asked alone; what was signed after the co-units is void. */
function askAnew(state: ReportState, section: FrozenSection, assigned: AssignedDraft): Decision {
  const { leadFirst } = state.template
  const asked: readonly FrozenState[] = leadFirst
    ? ['signed', 'accepted']
    : ['head_sign', 'signed', 'accepted']
  const { coUnitIds } = assigned.body.data
  // A unit that comes back may have passed on this version already: then nobody is to be asked.
  if (!asked.includes(section.state) || openCoUnits({ ...section, coUnitIds }).length === 0)
    return accept(assigned)
  const advanced = advance(section, 'countersign')
  if (leadFirst) return accept(assigned, advanced)
  const body = { ...assigned.body, data: { ...assigned.body.data, voidsLead: true as const } }
  return accept({ ...assigned, body }, advanced)
}

/** WF-08: the section moves on when the units that went were the last that it waited for. */
function moveOnWithout(dropped: readonly string[], state: ReportState, section: FrozenSection): EventDraft[] {
  const [first] = dropped
  if (first === undefined) return []
  const others = section.coUnitIds.filter(id => id === first || !dropped.includes(id))
  const to = stageOncePassed(first, { ...section, coUnitIds: others }, state.template)
  return to === null ? [] : [advance(section, to)]
}

const SETTLED: ReadonlySet<CoStanding['kind']> = new Set<CoStanding['kind']>([
  'awaited',
  'agreed',
  'ruled',
  'closed',
])

/** WF-22: the lead unit while it drafts, a co-unit until the section is signed. */
function decline(section: Section, command: CommandOf<'assignment.decline'>, actor: Actor): Decision {
  const leads = headsLead(actor, section)
  if (!leads && !headsCoUnit(actor, section)) return forbidden('heads_only')
  if (!isAssigned(section) || isHeld(section)) return conflict('text_held', section.state)
  const inTime = leads
    ? section.state === 'drafting'
    : section.state !== 'signed' && section.state !== 'accepted'
  if (!inTime) return conflict('wrong_state', section.state)
  const { unitId } = actor.post
  // What it has asked for, or disagrees with, is settled first: it must not fall away with the unit (WF-09).
  const standing = isFrozen(section) && !leads ? coStanding(section.current, unitId).kind : 'awaited'
  if (!SETTLED.has(standing)) return conflict('opinion_open', standing)
  const former = section.declines.find(d => d.unitId === unitId)
  if (former !== undefined) return conflict('already_declined', former.ruling?.kind ?? null)
  const data = { sectionId: section.id, unitId }
  return accept({ body: { type: 'assignment.declined', data }, ...texts({ reason: command.reason }) })
}

/** The decline that a command means: of the unit it names, or the only one there is. */
function meant(section: Section, unitId: string | undefined): Decline | undefined {
  if (!isAssigned(section)) return undefined
  const open = openDeclines(section).filter(d => unitId === undefined || d.unitId === unitId)
  return open.length === 1 ? open[0] : undefined
}

function insist(section: Section, { unitId, reason }: CommandOf<'assignment.insist'>): Decision {
  const declined = meant(section, unitId)
  if (declined === undefined) return conflict('not_declined', section.state)
  if (isHeld(section)) return conflict('text_held', section.state)
  if (declined.insisted !== undefined || declined.ruling !== undefined)
    return conflict('already_insisted', declined.unitId)
  const data = { sectionId: section.id, unitId: declined.unitId }
  return accept({ body: { type: 'assignment.insisted', data }, ...texts({ reason }) })
}

/** WF-22: `upheld` keeps the unit; `released` lets a co-unit go at once, and a lead unit once another is found. */
function rule(state: ReportState, section: Section, command: CommandOf<'assignment.rule'>): Decision {
  const declined = meant(section, command.unitId)
  if (declined === undefined || !isAssigned(section)) return conflict('not_declined', section.state)
  if (declined.ruling !== undefined) return conflict('already_ruled', declined.ruling.kind)
  if (isHeld(section)) return conflict('text_held', section.state)
  const { ruling, text } = command
  const { unitId } = declined
  const data = { sectionId: section.id, unitId, ruling }
  const ruled: EventDraft = { body: { type: 'assignment.ruled', data }, ...texts({ text }) }
  if (ruling === 'upheld' || unitId === section.leadUnitId) return accept(ruled)
  const moved = isFrozen(section) ? moveOnWithout([unitId], state, section) : []
  return accept(ruled, without(section, unitId), ...moved)
}

function without(section: AssignedSection, unitId: string): EventDraft {
  const { id: sectionId, leadUnitId, dueAt, wordBudget, coEdit } = section
  const coUnitIds = section.coUnitIds.filter(id => id !== unitId)
  const budget = wordBudget === undefined ? {} : { wordBudget }
  return {
    body: { type: 'section.assigned', data: { sectionId, leadUnitId, coUnitIds, dueAt, ...budget, coEdit } },
  }
}
