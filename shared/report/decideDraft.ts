import type { CommandOf } from './commands.ts'
import { accept, type Decision, texts } from './decision.ts'
import type { EventDraft, EventOf } from './events.ts'
import { isLeaf } from './outline.ts'
import { type Actor, isCoordinator, type World, writesForLead } from './policy.ts'
import { conflict, forbidden, notFound, refused } from './rejection.ts'
import {
  type AssignedSection,
  type FrozenSection,
  type FrozenState,
  isAssigned,
  isFrozen,
  isHeld,
  type ReportState,
  type Section,
} from './state.ts'

type DraftCommand = CommandOf<'section.assign' | 'section.submit' | 'section.withdraw'>

/** From the assignment to the frozen version: WF-01 to WF-05. */
export function decideDraft(state: ReportState, command: DraftCommand, actor: Actor, world: World): Decision {
  switch (command.type) {
    case 'section.assign':
      return assign(state, command, actor, world)
    case 'section.submit':
      return submit(state, command, actor, world)
    case 'section.withdraw':
      return withdraw(state, command, actor)
  }
}

function assign(
  state: ReportState,
  command: CommandOf<'section.assign'>,
  actor: Actor,
  world: World,
): Decision {
  if (!isCoordinator(actor)) return forbidden('coordinator_only')
  const section = state.sections.find(s => s.id === command.sectionId)
  if (section === undefined) return notFound
  if (!isLeaf(state.sections, section.id)) return refused('WF-01', { missing: 'leaf' })
  const { leadUnitId, dueAt } = command
  const coUnitIds = [...new Set(command.coUnitIds)]
  const known = (unitId: string) => world.directory.units.some(u => u.id === unitId)
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
  // While a version stands frozen only the due date, the budget and more co-units may change.
  const dropped = section.coUnitIds.some(unitId => !coUnitIds.includes(unitId))
  if (reassigns || dropped || (command.coEdit ?? section.coEdit) !== section.coEdit)
    return conflict('section_frozen', section.state)
  const added = coUnitIds.length > section.coUnitIds.length
  return added ? askAnew(state, section, drafted) : accept(drafted)
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
  if (!asked.includes(section.state)) return accept(assigned)
  const advanced: EventDraft = {
    body: {
      type: 'section.advanced',
      data: { sectionId: section.id, n: section.version, to: 'countersign' },
    },
  }
  if (leadFirst) return accept(assigned, advanced)
  const body = { ...assigned.body, data: { ...assigned.body.data, voidsLead: true as const } }
  return accept({ ...assigned, body }, advanced)
}

function submit(
  state: ReportState,
  command: CommandOf<'section.submit'>,
  actor: Actor,
  world: World,
): Decision {
  const section = state.sections.find(s => s.id === command.sectionId)
  if (section === undefined) return notFound
  if (!writesForLead(actor, section)) return forbidden('lead_writers_only')
  if (section.state !== 'drafting') return conflict('not_drafting', section.state)
  if (isHeld(section)) return conflict('text_held', section.state)
  if (world.isEmptyText(section.id)) return refused('WF-03', { missing: 'text' })
  const data = { sectionId: section.id, n: lastVersion(section) + 1 }
  return accept({ body: { type: 'section.submitted', data }, ...texts({ note: command.note }) })
}

/** WF-05: who submitted takes it back while nobody has acted on that version. */
function withdraw(state: ReportState, command: CommandOf<'section.withdraw'>, actor: Actor): Decision {
  const section = state.sections.find(s => s.id === command.sectionId)
  if (section === undefined) return notFound
  if (!writesForLead(actor, section)) return forbidden('lead_writers_only')
  if (!isFrozen(section)) return conflict('not_frozen', section.state)
  if (section.current.submittedBy.personId !== actor.personId) return forbidden('submitter_only')
  const acted = section.current.signatures.length > 0
  if (section.state !== 'review' || acted) return conflict('acted_on', section.state)
  return accept({ body: { type: 'section.withdrawn', data: { sectionId: section.id, n: section.version } } })
}

/** Number of the last version frozen, 0 before the first. */
export const lastVersion = (section: AssignedSection): number =>
  isFrozen(section) ? section.version : (section.past.at(-1)?.n ?? 0)
