import { type Directory, postsOf, type Role } from '../people/directory.ts'
import { isDispatched } from './approval/decideEnding.ts'
import type { Edit } from './edits/edit.ts'
import { type EventType, isVisible, type ReportEvent, type SeenEvent } from './events.ts'
import { drafted, type Evidence, evidenceIn } from './evidence.ts'
import {
  isAssigned,
  isSubmitted,
  type ReportState,
  type Section,
  type SubmittedReport,
  type Version,
} from './state.ts'
import { begunUrging } from './urging.ts'

/** Who may read what (RD-01 to RD-12). Reading follows all posts of a person, acting only one. */
export interface Reader {
  readonly personId: string
  readonly roles: ReadonlySet<Role>
  /** Units in which the person holds a member's post: drafter, liaison, reviewer or head. */
  readonly units: ReadonlySet<string>
  /** Units of which the person is the head. */
  readonly heads: ReadonlySet<string>
}

const MEMBER: readonly Role[] = ['drafter', 'liaison', 'reviewer', 'head']
const LEADERS: readonly Role[] = ['office_head', 'deputy_leader', 'leader']

export function readerOf(directory: Directory, personId: string, now: string): Reader {
  const posts = postsOf(directory, personId, now)
  return {
    personId,
    roles: new Set(posts.map(p => p.role)),
    units: new Set(posts.filter(p => MEMBER.includes(p.role)).map(p => p.unitId)),
    heads: new Set(posts.filter(p => p.role === 'head').map(p => p.unitId)),
  }
}

const isOne = (reader: Reader, ...roles: readonly Role[]): boolean =>
  roles.some(role => reader.roles.has(role))

/** RD-01: titles, states, units, due dates, progress. */
export const readsBoard = (reader: Reader): boolean =>
  isOne(reader, ...MEMBER, 'coordinator', 'clerk', ...LEADERS)

/** RD-02: the live text of a section. Unfinished text is the units' own. */
export function readsText(reader: Reader, section: Section): boolean {
  if (isOne(reader, 'coordinator')) return true
  if (!isAssigned(section)) return false
  return [section.leadUnitId, ...section.coUnitIds].some(unitId => reader.units.has(unitId))
}

/** RD-03: frozen versions, differences and opinions of a section. */
export const readsVersions = (reader: Reader, section: Section): boolean =>
  readsText(reader, section) || isOne(reader, 'clerk', ...LEADERS)

/** RD-03: the words of a correction; who is asked to confirm it reads them too (WF-20). */
export const readsEdit = (reader: Reader, section: Section, edit: Edit): boolean =>
  readsVersions(reader, section) || edit.unitIds.some(unitId => reader.heads.has(unitId))

/** RD-06: the evidence of a section, its draft's too: the units that write it, the coordinator, the heads who countersign it. */
export function readsEvidence(reader: Reader, section: Section): boolean {
  if (isOne(reader, 'coordinator')) return true
  if (!isAssigned(section)) return false
  const owners = section.coEdit ? [section.leadUnitId, ...section.coUnitIds] : [section.leadUnitId]
  return (
    owners.some(unitId => reader.units.has(unitId)) ||
    section.coUnitIds.some(unitId => reader.heads.has(unitId))
  )
}

/** RD-06: the evidence of frozen versions, for those too who sign the report as a whole. */
export const readsFrozenEvidence = (reader: Reader, section: Section): boolean =>
  readsEvidence(reader, section) || isOne(reader, 'clerk', ...LEADERS)

/** RD-04: the accepted version, for everyone who reads the board. */
export const readsAccepted = (reader: Reader, section: Section): boolean =>
  readsBoard(reader) && section.state === 'accepted'

/** RD-04 gives the accepted text to all of the board; what was said about it, the submitter's note too, stays with RD-03. */
export function acceptedOnly({ note: _note, evidence: _evidence, ...version }: Version): Version {
  return { ...version, opinions: [], signatures: [], closures: [] }
}

interface WholeStanding {
  readonly report: Pick<ReportState['report'], 'state'>
}

/** RD-07: the assembled draft, its preview and export. After dispatch it is the letter itself, which more may read. */
export const readsAssembly = (reader: Reader, state: WholeStanding): boolean =>
  readsApproval(reader, state) || readsFinal(reader, state)

/** RD-07: what was said of the report on its way; heads of member units from `compiling` on. */
export const readsApproval = (reader: Reader, { report }: WholeStanding): boolean =>
  isOne(reader, 'coordinator', 'clerk', ...LEADERS) ||
  (reader.heads.size > 0 && report.state !== 'collecting')

/** RD-08: the letter once it is dispatched, also for those outside the district. */
export const readsFinal = (reader: Reader, { report }: WholeStanding): boolean =>
  isDispatched(report) && (readsBoard(reader) || isOne(reader, 'observer'))

/** RD-09: the audit chain without text. */
export const readsAudit = (reader: Reader): boolean =>
  isOne(reader, 'auditor', 'coordinator', 'clerk', ...LEADERS)

/** RD-11: whether a report is visible at all. The auditor sees titles and chains, the admin nothing. */
export const readsReport = (reader: Reader, { report }: WholeStanding): boolean =>
  readsBoard(reader) || isOne(reader, 'auditor') || (isOne(reader, 'observer') && isDispatched(report))

/** What happens to a letter that is out of the house. */
const AFTER_DISPATCH: ReadonlySet<EventType> = new Set<EventType>(['report.published', 'report.archived'])

/** Kinds of events that only those who read a section's versions may see. */
const CONFIDENTIAL: ReadonlySet<EventType> = new Set<EventType>([
  'section.countersigned',
  'opinion.carried',
  'opinion.disposed',
  'dispute.consulted',
  'dispute.raised',
  'dispute.ruled',
  'escalation.raised',
])

/** The sections whose opinions an event tells of: that a countersignature was taken back does, and who is waited for too. */
function confides(event: ReportEvent): readonly string[] {
  if (event.type === 'reminder.sent') return event.data.sectionIds
  const tells =
    CONFIDENTIAL.has(event.type) || (event.type === 'act.takenBack' && event.data.act === 'countersign')
  return tells && 'sectionId' in event.data ? [event.data.sectionId] : []
}

/** RD-12: an event as this person may see it: whole, or its place in the chain alone. */
export function seenBy(reader: Reader, state: ReportState, event: ReportEvent): SeenEvent {
  const hidden = { seq: event.seq, prevHash: event.prevHash, hash: event.hash }
  // Who reads the letter alone hears what became of it since it was sent (RD-08).
  if (!readsBoard(reader)) return readsFinal(reader, state) && AFTER_DISPATCH.has(event.type) ? event : hidden
  if (isEvidence(event)) return seesEvidence(reader, state, event) ? event : hidden
  if (isEdit(event)) return seesEdit(reader, state, event) ? event : hidden
  const mayKnow = (sectionId: string) => {
    const section = state.sections.find(s => s.id === sectionId)
    return section !== undefined && readsVersions(reader, section)
  }
  return confides(event).every(mayKnow) ? event : hidden
}

type EditEvent = Extract<ReportEvent, { type: `edit.${string}` }>
const isEdit = (event: ReportEvent): event is EditEvent => event.type.startsWith('edit.')

/** Who is asked about a correction, and what they say, tells of countersignatures; that it was entered changes the version for all. */
function seesEdit(reader: Reader, state: ReportState, { type, data }: EditEvent): boolean {
  if (type === 'edit.entered') return true
  const section = state.sections.find(s => s.id === data.sectionId)
  if (section === undefined || !isAssigned(section)) return false
  const edit = section.edits.find(e => e.id === data.editId)
  return readsVersions(reader, section) || (edit !== undefined && readsEdit(reader, section, edit))
}

type EvidenceEvent = Extract<ReportEvent, { type: `evidence.${string}` }>
const isEvidence = (event: ReportEvent): event is EvidenceEvent => event.type.startsWith('evidence.')

/** RD-06: what is about a version is for those who read versions' evidence; what is about the draft for fewer. */
function seesEvidence(reader: Reader, state: ReportState, { data }: EvidenceEvent): boolean {
  const section = state.sections.find(s => s.id === data.sectionId)
  if (section === undefined) return false
  return 'n' in data && data.n !== undefined
    ? readsFrozenEvidence(reader, section)
    : readsEvidence(reader, section)
}

/**
 * The state as this person may see it: opinions and countersignatures of other units' sections are left out (RD-03). Who reads
 * the dispatched letter alone (RD-08) sees that it was sent, and nothing of how it came about.
 */
export function stateSeenBy(reader: Reader, state: ReportState): ReportState {
  const { report } = state
  if (!readsBoard(reader) && readsFinal(reader, state) && isSubmitted(report))
    return { ...state, report: letterAlone(report), sections: [] }
  return {
    ...state,
    sections: state.sections.map(s =>
      evidenceSeenBy(reader, readsVersions(reader, s) ? s : withoutOpinions(reader, s)),
    ),
  }
}

/** A report as it left the house: its number, when and how it was sent. */
function letterAlone({ state, n, hash, letter, numbers, current }: SubmittedReport): SubmittedReport {
  const { unitId, frozenAt, submittedBy, issue } = current
  const { dispatch, published, archived } = issue
  return {
    state,
    n,
    hash,
    letter,
    past: [],
    numbers: numbers.filter(number => number.void === undefined),
    amendments: [],
    current: {
      n,
      hash,
      unitId,
      frozenAt,
      submittedBy,
      letter,
      signatures: [],
      issue: {
        ...(dispatch === undefined ? {} : { dispatch }),
        ...(published === undefined ? {} : { published }),
        ...(archived === undefined ? {} : { archived }),
      },
      issuesTakenBack: [],
    },
  }
}

function withoutOpinions(reader: Reader, section: Section): Section {
  if (!isAssigned(section)) return section
  const past = section.past.map(withoutConfidential)
  const { last, ...rest } = section
  const urging = begunUrging(section.urging.since)
  const bare = { ...rest, urging, edits: section.edits.filter(edit => readsEdit(reader, section, edit)) }
  const seen = last === undefined || last.kind === 'countersign' ? bare : { ...bare, last }
  return seen.state === 'drafting'
    ? { ...seen, past }
    : { ...seen, past, current: withoutConfidential(seen.current) }
}

/** RD-06: who reads the evidence of versions alone has, of a draft, what stood with the version before it. */
function evidenceSeenBy(reader: Reader, section: Section): Section {
  if (!isAssigned(section) || readsEvidence(reader, section)) return section
  const readsFrozen = readsFrozenEvidence(reader, section)
  const past = readsFrozen ? section.past : section.past.map(version => withoutEvidence(version))
  if (section.state !== 'drafting')
    return { ...section, past, current: readsFrozen ? section.current : withoutEvidence(section.current) }
  const former = readsFrozen ? section.past.at(-1)?.evidence : undefined
  return { ...withoutEvidence(section), past, ...evidenceIn(drafted(former)) }
}

const withoutEvidence = <T extends { readonly evidence?: readonly Evidence[] }>({
  evidence: _evidence,
  ...rest
}: T): Omit<T, 'evidence'> => rest

const withoutConfidential = <V extends { opinions: unknown; signatures: readonly { kind: string }[] }>(
  version: V,
): V => ({
  ...version,
  opinions: [],
  signatures: version.signatures.filter(s => s.kind !== 'countersign'),
})

/** Addresses of the texts that an event carries. */
export function textsOf(event: SeenEvent): string[] {
  if (!isVisible(event)) return []
  if (event.type === 'evidence.frozen') return event.data.evidence.flatMap(textsOfEvidence)
  const data = event.data as Record<string, unknown>
  return ['reason', 'note', 'opinion', 'exception', 'text', 'name']
    .concat(['befores', 'afters'])
    .flatMap(name => data[name])
    .filter((value): value is string => typeof value === 'string' && /^[0-9a-f]{64}$/.test(value))
}

const textsOfEvidence = ({ name, note }: Pick<Evidence, 'name' | 'note'>): string[] =>
  note === undefined ? [name] : [name, note]

/** Addresses of the texts that a section's state holds: notes, opinions, reasons. */
export function textsOfSection(section: Section): string[] {
  if (!isAssigned(section)) return []
  const versions = section.state === 'drafting' ? section.past : [...section.past, section.current]
  const draft = section.state === 'drafting' ? (section.evidence ?? []) : []
  const addresses = [
    ...draft.flatMap(textsOfEvidence),
    section.lastReturn?.reason,
    ...section.declines.flatMap(d => [d.reason, d.insisted?.reason, d.ruling?.text]),
    ...section.urging.escalations.map(e => e.text),
    ...section.edits.flatMap(textsOfEdit),
  ]
  return [...addresses.filter(address => address !== undefined), ...versions.flatMap(textsOfVersion)]
}

/** Addresses of the words of a correction. */
export const textsOfEdit = ({ changes, end }: Edit): string[] => [
  ...changes.flatMap(({ before, after }) => [before, after]),
  ...(end?.reason === undefined ? [] : [end.reason]),
]

/** Addresses of the texts that belong to a version. */
export function textsOfVersion({ note, signatures, opinions, closures, evidence = [] }: Version): string[] {
  const addresses = [
    note,
    ...evidence.flatMap(textsOfEvidence),
    ...signatures.flatMap(s => [s.opinion, s.exception]),
    ...opinions.flatMap(o => [
      o.text,
      o.disposition?.reason,
      ...o.consultations.map(c => c.text),
      o.dispute?.reason,
      o.dispute?.ruling?.text,
    ]),
    ...closures.flatMap(c => [c.request.reason, c.closed?.reason]),
  ]
  return addresses.filter(address => address !== undefined)
}
