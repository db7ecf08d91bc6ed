import { type Directory, holders, type Role } from '../people/directory.ts'
import { isApprovalEvent } from '../report/approval/evolve.ts'
import type { EventOf, EventType, ReportEvent } from '../report/events.ts'
import { WRITERS } from '../report/policy.ts'
import {
  type AssignedSection,
  isAssigned,
  isFrozen,
  type Opinion,
  type ReportState,
  type Section,
  type Signature,
} from '../report/state.ts'
import { newsOfReport } from './newsOfReport.ts'
import type { NoticeKind } from './notice.ts'

/** Something beside the turns that an event tells some people. */
export interface News {
  readonly kind: Exclude<NoticeKind, 'turn'>
  readonly personIds: readonly string[]
  readonly n?: number
  /** Where it is of other sections than the event's own. */
  readonly sectionIds?: readonly string[]
  readonly dueAt?: string
}

export interface Scene {
  readonly before: ReportState | null
  readonly after: ReportState
  readonly directory: Directory
  readonly now: string
}

const HEAD: readonly Role[] = ['head']

/** NT-01: what an event tells beside whose turn it is. Every kind of event stands here, so that none is forgotten. */
export function newsOf(event: ReportEvent, scene: Scene): News[] {
  const sectionId = 'sectionId' in event.data ? event.data.sectionId : undefined
  const before = sectionOf(scene.before, sectionId)
  const after = sectionOf(scene.after, sectionId)
  return [...told(event, before, after, scene), ...voided(before, after)].filter(n => n.personIds.length > 0)
}

function told(
  event: ReportEvent,
  before: AssignedSection | undefined,
  after: AssignedSection | undefined,
  scene: Scene,
): News[] {
  const holding = (unitId: string | undefined, roles: readonly Role[]) =>
    unitId === undefined ? [] : holders(scene.directory, unitId, roles, scene.now).map(p => p.personId)
  const writers = (section: AssignedSection | undefined) => holding(section?.leadUnitId, WRITERS)
  const giver = (opinionId: string) => opinionOf(after, opinionId)?.personId ?? []
  if (isApprovalEvent(event)) return newsOfReport(event, scene)
  switch (event.type) {
    case 'section.assigned':
      return assigned(event, before, holding)
    case 'section.returned':
      return event.data.to === 'drafting'
        ? [{ kind: 'returned', personIds: writers(after), n: event.data.n }]
        : []
    case 'section.reopened':
    case 'section.recalled':
      return [{ kind: 'recalled', personIds: writers(after), n: event.data.n }]
    case 'act.takenBack':
      return event.data.act === 'return'
        ? [{ kind: 'undone', personIds: writers(after), n: event.data.n }]
        : []
    case 'opinion.disposed':
      return [{ kind: 'answered', personIds: [giver(event.data.opinionId)].flat() }]
    case 'dispute.ruled':
      return [
        {
          kind: 'ruled',
          personIds: [giver(event.data.opinionId), holding(after?.leadUnitId, HEAD)].flat(),
        },
      ]
    case 'assignment.insisted':
    case 'assignment.ruled':
      return [{ kind: 'assignment_answered', personIds: holding(event.data.unitId, HEAD) }]
    case 'countersign.closeRequested':
      return [{ kind: 'close_requested', personIds: holding(event.data.unitId, HEAD), n: event.data.n }]
    case 'countersign.closed':
      return [{ kind: 'closed', personIds: holding(event.data.unitId, HEAD), n: event.data.n }]
    case 'section.signed':
      return [{ kind: 'signed', personIds: submitterOf(after), n: event.data.n }]
    case 'section.accepted':
      return [
        {
          kind: 'accepted',
          personIds: [...submitterOf(after), ...holding(after?.leadUnitId, HEAD)],
          n: event.data.n,
        },
      ]
    case 'outline.removed':
      return [{ kind: 'taken', personIds: writers(before) }]
    case 'report.compiled':
      return [{ kind: 'compiled', personIds: leadUnits(scene.after).flatMap(unit => holding(unit, HEAD)) }]
    case 'edit.refused':
      return [{ kind: 'edit_refused', personIds: proposerOf(after, event.data.editId) }]
    case 'edit.entered': {
      const { editId, n } = event.data
      return [{ kind: 'edit_entered', personIds: [...proposerOf(after, editId), ...writers(after)], n }]
    }
    case 'reminder.sent': {
      const { personIds, sectionIds } = event.data
      return [{ kind: 'reminder', personIds, sectionIds }]
    }
    case 'escalation.raised':
      return [{ kind: 'escalated', personIds: event.data.personIds }]
    case 'report.created':
    case 'letter.set':
    case 'outline.added':
    case 'outline.wrapped':
    case 'outline.renamed':
    case 'outline.moved':
    case 'outline.closed':
    case 'outline.kept':
    // Whose turn it is then says all (turns.ts).
    case 'section.submitted':
    case 'section.frozen':
    case 'section.thawed':
    case 'section.withdrawn':
    case 'section.approved':
    case 'section.countersigned':
    case 'section.advanced':
    case 'assignment.declined':
    case 'assignment.answered':
    case 'opinion.carried':
    case 'dispute.consulted':
    case 'dispute.raised':
    case 'act.held':
    case 'act.kept':
    case 'evidence.added':
    case 'evidence.bound':
    case 'evidence.unbound':
    case 'evidence.frozen':
    case 'evidence.confirmed':
    case 'edit.proposed':
    case 'edit.confirmed':
    case 'edit.withdrawn':
    case 'edit.lapsed':
    // Nobody's task has changed: it has gone to another unit's name (UN-01), and the directory tells whose post has.
    case 'unit.succeeded':
      return []
    default:
      return nothing(event)
  }
}

/** A new kind of event does not compile before it is decided here whom it tells what. */
const nothing = (event: never): News[] => {
  throw new Error(`no rule of notices for ${(event as { readonly type: EventType }).type}`)
}

function assigned(
  { data }: EventOf<'section.assigned'>,
  before: AssignedSection | undefined,
  holding: (unitId: string | undefined, roles: readonly Role[]) => string[],
): News[] {
  const { leadUnitId, coUnitIds, dueAt } = data
  const joining = coUnitIds.filter(unit => !before?.coUnitIds.includes(unit))
  const joined: News = { kind: 'co_unit', personIds: joining.flatMap(unit => holding(unit, HEAD)), dueAt }
  if (before === undefined) return [joined]
  const left = before.coUnitIds.filter(unit => unit !== leadUnitId && !coUnitIds.includes(unit))
  const lost = before.leadUnitId === leadUnitId ? [] : [before.leadUnitId]
  return [
    joined,
    { kind: 'taken', personIds: lost.flatMap(unit => holding(unit, [...WRITERS, ...HEAD])) },
    { kind: 'taken', personIds: left.flatMap(unit => holding(unit, HEAD)) },
    ...(lost.length === 0 && Date.parse(before.dueAt) !== Date.parse(dueAt)
      ? [{ kind: 'due_changed' as const, personIds: holding(leadUnitId, WRITERS), dueAt }]
      : []),
  ]
}

/** Signatures that the event made void. What somebody took back himself, or said anew, he knows. */
function voided(before: AssignedSection | undefined, after: AssignedSection | undefined): News[] {
  const stood = new Set(
    signaturesOf(before).flatMap(({ signature }) => (signature.void === null ? signature.id : [])),
  )
  return signaturesOf(after).flatMap(({ n, signature }): News[] => {
    const cause = signature.void?.cause
    const isOwn = cause === undefined || cause === 'taken_back' || cause === 'superseded'
    return isOwn || !stood.has(signature.id) ? [] : [{ kind: 'voided', personIds: [signature.personId], n }]
  })
}

function signaturesOf(
  section: AssignedSection | undefined,
): readonly { readonly n: number; readonly signature: Signature }[] {
  if (section === undefined) return []
  const versions = isFrozen(section) ? [...section.past, section.current] : section.past
  return versions.flatMap(({ n, signatures }) => signatures.map(signature => ({ n, signature })))
}

function opinionOf(section: AssignedSection | undefined, opinionId: string): Opinion | undefined {
  if (section === undefined) return undefined
  const versions = isFrozen(section) ? [...section.past, section.current] : section.past
  return versions.flatMap(v => v.opinions).find(o => o.id === opinionId)
}

const submitterOf = (section: AssignedSection | undefined): string[] =>
  section !== undefined && isFrozen(section) ? [section.current.submittedBy.personId] : []

const proposerOf = (section: AssignedSection | undefined, editId: string): string[] =>
  section?.edits.filter(edit => edit.id === editId).map(edit => edit.by.personId) ?? []

export const leadUnits = ({ sections }: ReportState): string[] => [
  ...new Set(sections.flatMap(s => (isAssigned(s) ? s.leadUnitId : []))),
]

function sectionOf(state: ReportState | null, id: string | undefined): AssignedSection | undefined {
  const section: Section | undefined = state?.sections.find(s => s.id === id)
  return section !== undefined && isAssigned(section) ? section : undefined
}
