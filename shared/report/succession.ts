import { isDispatched } from './approval/decideEnding.ts'
import { coStanding, openCoUnits } from './coUnits.ts'
import type { Edit } from './edits/edit.ts'
import type { EventDraft } from './events.ts'
import { voidedWhere } from './evolveVersion.ts'
import { advance } from './seen.ts'
import {
  type Act,
  type AssignedSection,
  isAssigned,
  isFrozen,
  isSubmitted,
  type ReportState,
  type Section,
  type Version,
  type WholeState,
} from './state.ts'

/** One unit takes another's place (UN-01). */
export interface Succession {
  readonly unitId: string
  readonly successorId: string
}

/** Whether a section is led or co-signed by a unit. */
const concerns = (section: Section, unitId: string): section is AssignedSection =>
  isAssigned(section) &&
  (section.leadUnitId === unitId ||
    section.coUnitIds.includes(unitId) ||
    section.declines.some(d => d.unitId === unitId) ||
    section.edits.some(edit => edit.end === undefined && edit.unitIds.includes(unitId)))

/** What is out of the house, or was given up, stays as it was signed (RP-10, RP-11). */
const isOver = ({ report }: ReportState): boolean => isDispatched(report) || report.state === 'abandoned'

/** How many sections of a report a unit leads, and how many it co-signs; none of one that is over. */
export const sectionsOf = (state: ReportState, unitId: string) => {
  const sections = isOver(state) ? [] : state.sections
  return {
    lead: sections.filter(s => isAssigned(s) && s.leadUnitId === unitId).length,
    co: sections.filter(s => isAssigned(s) && (s.coUnitIds as readonly string[]).includes(unitId)).length,
  }
}

/**
 * UN-01: every section of the report goes over in one step; whose co-units have all passed then moves on (WF-08), in the same
 * append. Nothing where no section is concerned, so that it may be asked again after a crash.
 */
export function successionEvents(state: ReportState, succession: Succession, act: Act): EventDraft[] {
  if (isOver(state)) return []
  const { report } = state
  const isFirstSigner = isSubmitted(report) && report.current.unitId === succession.unitId
  if (!isFirstSigner && !state.sections.some(s => concerns(s, succession.unitId))) return []
  const moved = state.sections
    .map(section => succeeded(section, succession, act))
    .filter(isFrozen)
    .filter(section => section.state === 'countersign' && openCoUnits(section).length === 0)
    .map(section => advance(section, state.template.leadFirst ? 'signed' : 'head_sign'))
  const { unitId, successorId } = succession
  return [{ body: { type: 'unit.succeeded', data: { unitId, successorId } } }, ...moved]
}

/**
 * A section after one unit took another's place: as lead, as co-unit, in what it has said on the current version. Signatures
 * keep the name under which they were given. Where both stand in one section already, nobody signs for the other:
 * - who leads it is no co-unit of it any more, and what was countersigned for that co-unit is void;
 * - of two co-units the successor's own word counts; did the other one object, it is asked anew.
 */
export function succeeded(section: Section, succession: Succession, act: Act): Section {
  const { unitId, successorId } = succession
  if (!concerns(section, unitId)) return section
  const heir = (id: string) => (id === unitId ? successorId : id)
  const leadUnitId = heir(section.leadUnitId)
  const coUnitIds = [...new Set(section.coUnitIds.map(heir))].filter(id => id !== leadUnitId)
  const declines = section.declines
    .filter(d => d.unitId !== unitId || !section.declines.some(other => other.unitId === successorId))
    .map(d => ({ ...d, unitId: heir(d.unitId) }))
    .filter(d => d.unitId === leadUnitId || coUnitIds.includes(d.unitId))
  // What somebody could take back belonged to the unit that is gone.
  const { last: _last, ...rest } = section
  const next = {
    ...rest,
    leadUnitId,
    coUnitIds,
    declines,
    edits: section.edits.map(e => askedAnew(e, succession)),
  }
  return isFrozen(next) ? { ...next, current: inherited(next.current, section, succession, act) } : next
}

/**
 * A correction that waits asks the successor where it asked the unit that is gone. Where both were asked, neither has
 * confirmed for the other: the one that is left is asked anew.
 */
function askedAnew(edit: Edit, { unitId, successorId }: Succession): Edit {
  if (edit.end !== undefined || !edit.unitIds.includes(unitId)) return edit
  const heir = (id: string) => (id === unitId ? successorId : id)
  const stands = edit.unitIds.includes(successorId)
    ? edit.confirmations.filter(c => c.unitId !== unitId && c.unitId !== successorId)
    : edit.confirmations
  return {
    ...edit,
    unitIds: [...new Set(edit.unitIds.map(heir))],
    confirmations: stands.map(c => ({ ...c, unitId: heir(c.unitId) })),
  }
}

/** Whose head signs the report first goes over with the unit. */
export const firstSignerAfter = (report: WholeState, { unitId, successorId }: Succession): WholeState =>
  isSubmitted(report) && report.current.unitId === unitId
    ? { ...report, current: { ...report.current, unitId: successorId } }
    : report

function inherited(
  version: Version,
  before: AssignedSection,
  { unitId, successorId }: Succession,
  act: Act,
): Version {
  const isCo = (id: string) => before.coUnitIds.includes(id)
  const isLead = (id: string) => before.leadUnitId === id
  const isDone = before.state === 'signed' || before.state === 'accepted'
  if (isCo(unitId) && isCo(successorId))
    return isDone ? version : merged(version, { unitId, successorId }, act)
  const joins = (isCo(unitId) && isLead(successorId)) || (isLead(unitId) && isCo(successorId))
  const formerCo = isCo(unitId) ? unitId : successorId
  const left =
    joins && !isDone
      ? voidedWhere(version, s => s.kind === 'countersign' && s.unitId === formerCo, 'unit_succeeded', act)
      : version
  const goesOver = <Given extends { readonly unitId: string; readonly givenAs?: string }>(
    given: Given,
  ): Given =>
    given.unitId === unitId ? { ...given, unitId: successorId, givenAs: given.givenAs ?? unitId } : given
  return {
    ...left,
    signatures: left.signatures.map(goesOver),
    opinions: left.opinions.map(goesOver),
    closures: left.closures.map(c => (c.unitId === unitId ? { ...c, unitId: successorId } : c)),
  }
}

const SETTLED = ['awaited', 'agreed', 'ruled', 'closed']

/** Both were co-units: what the one said stays listed under its name and counts no more. */
function merged(version: Version, { unitId, successorId }: Succession, act: Act): Version {
  const objects = !SETTLED.includes(coStanding(version, unitId).kind)
  const gone = objects ? [unitId, successorId] : [unitId]
  return voidedWhere(version, s => s.kind === 'countersign' && gone.includes(s.unitId), 'unit_succeeded', act)
}
