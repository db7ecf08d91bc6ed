import { evolveEdit, lapse } from './edits/evolve.ts'
import type { EventOf, EventType, ReportEvent } from './events.ts'
import { actOf } from './events.ts'
import { evolveEvidence } from './evolveEvidence.ts'
import { withoutEscalations } from './evolveReminder.ts'
import { backToDrafting, reasoned, returned, takenBack } from './evolveReturn.ts'
import { answered, countersigned, frozen, signed, voided, withCarried } from './evolveVersion.ts'
import {
  type Act,
  type AssignedSection,
  type Decline,
  type DraftingSection,
  type FrozenSection,
  isAssigned,
  isFrozen,
  type LastAct,
  type Section,
} from './state.ts'
import { begunUrging } from './urging.ts'

type SectionEvent = Extract<
  ReportEvent,
  {
    type:
      | `section.${string}`
      | `assignment.${string}`
      | `opinion.${string}`
      | `dispute.${string}`
      | `countersign.${string}`
      | `act.${string}`
      | `edit.${string}`
      | `evidence.${string}`
  }
>
export type SectionEventType = SectionEvent['type'] & EventType

/** One section after one more event about it. Throws where `decide` would never have let the event happen. */
export function evolveSection(section: Section, event: SectionEvent): Section {
  const act = actOf(event)
  const next = movedOn(section, step(section, event, act), act.at)
  // A step that an act completed is part of that act; anything else on the section ends its taking back (WF-23).
  if (PARTS_OF_ACTS.has(event.type) || !isAssigned(next)) return next
  const last = lastAct(section, event, act)
  const { last: _former, ...rest } = next
  return last === null ? rest : { ...rest, last }
}

/** DL-03: with its state goes what was asked about its standing still; WF-20: who leaves `accepted` is corrected no more. */
function movedOn(before: Section, next: Section, at: string): Section {
  if (!isAssigned(next) || next.state === before.state) return next
  const moved = withoutEscalations(next)
  return before.state === 'accepted' ? lapse(moved, at) : moved
}

const PARTS_OF_ACTS: ReadonlySet<SectionEvent['type']> = new Set<SectionEvent['type']>([
  'section.advanced',
  'assignment.answered',
  'opinion.carried',
  'act.held',
  'act.kept',
  // Evidence is nobody's act on the text, and not everybody who sees the acts sees it.
  'evidence.added',
  'evidence.bound',
  'evidence.unbound',
  'evidence.frozen',
  'evidence.confirmed',
])

/** What may be taken back after this event, by whom (WF-23). */
function lastAct(before: Section, event: SectionEvent, by: Act): LastAct | null {
  if (!isFrozen(before)) return null
  const common = { seq: event.seq, by, from: before.state }
  switch (event.type) {
    case 'section.approved':
      return { ...common, kind: 'approve', signatureId: event.data.signatureId }
    case 'section.countersigned':
      return { ...common, kind: 'countersign', signatureId: event.data.signatureId }
    case 'section.signed':
      return { ...common, kind: 'sign', signatureId: event.data.signatureId }
    case 'section.returned': {
      const { lastReturn } = before
      return { ...common, kind: 'return', ...(lastReturn === undefined ? {} : { returnBefore: lastReturn }) }
    }
    default:
      return null
  }
}

function step(section: Section, event: SectionEvent, act: Act): Section {
  switch (event.type) {
    case 'section.assigned':
      return assigned(section, event.data, act)
    case 'assignment.declined': {
      const { unitId, reason } = event.data
      const declined: Decline = { unitId, by: act, ...(reason === undefined ? {} : { reason }) }
      const known = assignedSection(section)
      return { ...known, declines: [...known.declines, declined] }
    }
    case 'assignment.answered':
      return withoutDecline(assignedSection(section), event.data.unitId)
    case 'assignment.insisted': {
      const { unitId, reason } = event.data
      const insisted = { by: act, ...(reason === undefined ? {} : { reason }) }
      return withDecline(assignedSection(section), unitId, declined => ({ ...declined, insisted }))
    }
    case 'assignment.ruled': {
      const { unitId, ruling: kind, text } = event.data
      const ruling = { kind, by: act, ...(text === undefined ? {} : { text }) }
      return withDecline(assignedSection(section), unitId, declined => ({ ...declined, ruling }))
    }
    case 'section.submitted': {
      const { n, note } = event.data
      const submission = { n, by: act, ...(note === undefined ? {} : { note }) }
      return { ...drafting(section), submission }
    }
    case 'section.frozen':
      return frozen(drafting(section), event.data, act.at)
    case 'section.thawed':
      return withoutSubmission(drafting(section))
    case 'section.withdrawn':
      return backToDrafting(frozenSection(section), null)
    case 'section.approved':
      return signed(frozenSection(section), 'approve', event.data, act)
    case 'section.countersigned':
      return countersigned(frozenSection(section), event.data, act)
    case 'opinion.carried':
      return withCarried(frozenSection(section), event.data)
    case 'opinion.disposed':
    case 'dispute.consulted':
    case 'dispute.raised':
    case 'dispute.ruled':
    case 'countersign.closeRequested':
    case 'countersign.closed':
      return answered(frozenSection(section), event, act)
    case 'section.signed':
      return signed(frozenSection(section), 'sign', event.data, act)
    case 'section.advanced':
      return isFrozen(section) ? { ...section, state: event.data.to } : section
    case 'section.returned':
      return returned(frozenSection(section), event.data, act)
    case 'section.accepted':
      return { ...frozenSection(section), state: 'accepted' }
    case 'section.reopened':
      return reasoned(frozenSection(section), 'reopened', event.data.reason, act)
    case 'section.recalled':
      return reasoned(frozenSection(section), 'recalled', event.data.reason, act)
    case 'edit.proposed':
    case 'edit.confirmed':
    case 'edit.refused':
    case 'edit.withdrawn':
    case 'edit.entered':
    case 'edit.lapsed':
      return evolveEdit(assignedSection(section), event)
    case 'act.held':
      return { ...drafting(section), undoing: { seq: event.data.takenBack, by: act } }
    case 'act.kept':
      return withoutUndoing(drafting(section))
    case 'evidence.added':
    case 'evidence.bound':
    case 'evidence.unbound':
    case 'evidence.frozen':
    case 'evidence.confirmed':
      return evolveEvidence(section, event, act)
    case 'act.takenBack':
      return takenBack(assignedSection(section), event.data.takenBack, act)
  }
}

function assignedSection(section: Section): AssignedSection {
  if (!isAssigned(section)) throw new Error(`${section.id} is unassigned`)
  return section
}

function drafting(section: Section): DraftingSection {
  if (section.state !== 'drafting') throw new Error(`${section.id} is ${section.state}, not drafting`)
  return section
}

function frozenSection(section: Section): FrozenSection {
  if (!isFrozen(section)) throw new Error(`${section.id} is ${section.state}, not frozen`)
  return section
}

function assigned(section: Section, data: EventOf<'section.assigned'>['data'], act: Act): Section {
  const { leadUnitId, coUnitIds, dueAt, wordBudget, coEdit } = data
  const assignment = {
    leadUnitId,
    coUnitIds,
    dueAt,
    coEdit,
    ...(wordBudget === undefined ? {} : { wordBudget }),
  }
  if (!isAssigned(section)) {
    const { id, parentId, title } = section
    const urging = begunUrging(act.at)
    return {
      id,
      parentId,
      title,
      ...assignment,
      state: 'drafting',
      past: [],
      returns: 0,
      declines: [],
      edits: [],
      urging,
    }
  }
  const { wordBudget: _former, ...rest } = section
  // A unit that is no longer asked for this has nothing left to decline.
  const stays = (unitId: string) =>
    unitId === section.leadUnitId ? unitId === leadUnitId : coUnitIds.includes(unitId)
  const declines = section.declines.filter(d => stays(d.unitId))
  const sameTerms = dueAt === section.dueAt && leadUnitId === section.leadUnitId
  const urging = sameTerms ? section.urging : begunUrging(act.at)
  const assignedNow: AssignedSection = { ...rest, ...assignment, declines, urging }
  const next = dueAt === section.dueAt ? assignedNow : withoutRequests(assignedNow)
  if (data.voidsLead === undefined || !isFrozen(next)) return next
  return { ...next, current: voided(next.current, ['sign'], 'co_unit_added', act) }
}

/** A unit that has got more time is not overdue: what was asked about its silence has lapsed (WF-21). */
const withoutRequests = (section: AssignedSection): AssignedSection =>
  isFrozen(section)
    ? {
        ...section,
        current: {
          ...section.current,
          closures: section.current.closures.filter(c => c.closed !== undefined),
        },
      }
    : section

const withDecline = <S extends AssignedSection>(
  section: S,
  unitId: string,
  change: (declined: Decline) => Decline,
): S => ({ ...section, declines: section.declines.map(d => (d.unitId === unitId ? change(d) : d)) })

const withoutDecline = <S extends AssignedSection>(section: S, unitId: string): S => ({
  ...section,
  declines: section.declines.filter(d => d.unitId !== unitId),
})

function withoutSubmission(section: DraftingSection): DraftingSection {
  const { submission: _submission, ...rest } = section
  return rest
}

function withoutUndoing(section: DraftingSection): DraftingSection {
  const { undoing: _undoing, ...rest } = section
  return rest
}
