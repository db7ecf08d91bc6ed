import type { EventType, ReportEvent, SeenEvent } from './events.ts'
import { drafted, type Evidence, evidenceIn } from './evidence.ts'
import {
  type Reader,
  readsBoard,
  readsEdit,
  readsEvidence,
  readsFinal,
  readsFrozenEvidence,
  readsVersions,
} from './reading.ts'
import { isAssigned, isSubmitted, type ReportState, type Section, type SubmittedReport } from './state.ts'
import { begunUrging } from './urging.ts'

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
