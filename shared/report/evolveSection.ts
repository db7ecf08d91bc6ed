import type { EventOf, EventType } from './events.ts'
import type {
  Act,
  AssignedSection,
  DraftingSection,
  FrozenSection,
  FrozenState,
  Opinion,
  Section,
  Signature,
  Version,
  VoidCause,
} from './state.ts'
import { isAssigned, isFrozen } from './state.ts'

type SectionEvent = EventOf<Extract<EventType, `section.${string}`>>

/** One section after one more event about it. Throws where `decide` would never have let the event happen. */
export function evolveSection(section: Section, event: SectionEvent, act: Act): Section {
  switch (event.type) {
    case 'section.assigned':
      return assigned(section, event.data, act)
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
    case 'section.signed':
      return signed(frozenSection(section), 'sign', event.data, act)
    case 'section.advanced':
      return { ...frozenSection(section), state: event.data.to }
    case 'section.returned':
      return returned(frozenSection(section), event.data, act)
    case 'section.accepted':
      return { ...frozenSection(section), state: 'accepted' }
    case 'section.reopened':
      return reasoned(frozenSection(section), 'reopened', event.data.reason, act)
    case 'section.recalled':
      return reasoned(frozenSection(section), 'recalled', event.data.reason, act)
  }
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
    return { id, parentId, title, ...assignment, state: 'drafting', past: [], returns: 0 }
  }
  const { wordBudget: _former, ...rest } = section
  const next: AssignedSection = { ...rest, ...assignment }
  if (data.voidsLead === undefined || !isFrozen(next)) return next
  return { ...next, current: voided(next.current, ['sign'], 'co_unit_added', act) }
}

function frozen(
  section: DraftingSection,
  data: EventOf<'section.frozen'>['data'],
  at: string,
): FrozenSection {
  const { submission, ...rest } = section
  if (submission === undefined) throw new Error(`${section.id} was frozen without being submitted`)
  const current: Version = {
    n: data.n,
    hash: data.hash,
    title: data.title,
    frozenAt: at,
    submittedBy: submission.by,
    authors: data.authors,
    characters: data.characters,
    provenance: data.provenance,
    ...(submission.note === undefined ? {} : { note: submission.note }),
    signatures: [],
    opinions: [],
  }
  return { ...rest, state: 'review', version: data.n, hash: data.hash, current }
}

interface Signed {
  readonly hash: string
  readonly signatureId: string
  readonly unitId: string
  readonly opinion?: string
  readonly exception?: string
  readonly against?: number
  readonly shownAt?: string
}

function signed(section: FrozenSection, kind: Signature['kind'], data: Signed, act: Act): FrozenSection {
  const signature: Signature = {
    id: data.signatureId,
    kind,
    unitId: data.unitId,
    ...act,
    hash: data.hash,
    ...(data.opinion === undefined ? {} : { opinion: data.opinion }),
    ...(data.exception === undefined ? {} : { exception: data.exception }),
    ...shownIn(data),
    void: null,
  }
  const { current } = section
  return { ...section, current: { ...current, signatures: [...current.signatures, signature] } }
}

function countersigned(
  section: FrozenSection,
  data: EventOf<'section.countersigned'>['data'],
  act: Act,
): FrozenSection {
  const { hash, signatureId, unitId, opinion, text, paragraphs } = data
  const seen = shownIn(data)
  const said: Opinion = {
    id: signatureId,
    unitId,
    personId: act.personId,
    postId: act.postId,
    at: act.at,
    opinion,
    ...(text === undefined ? {} : { text }),
    ...(paragraphs === undefined ? {} : { paragraphs }),
    ...seen,
  }
  const given: Signed = {
    hash,
    signatureId,
    unitId,
    ...(text === undefined ? {} : { opinion: text }),
    ...seen,
  }
  // The last opinion of a unit counts: what it signed before no longer does (WF-07).
  const asked = { ...section, current: superseded(section.current, unitId, act) }
  const { current } = opinion === 'agree' ? signed(asked, 'countersign', given, act) : asked
  return { ...section, current: { ...current, opinions: [...current.opinions, said] } }
}

const shownIn = ({ against, shownAt }: Pick<Signed, 'against' | 'shownAt'>) => ({
  ...(against === undefined ? {} : { against }),
  ...(shownAt === undefined ? {} : { shownAt }),
})

const superseded = (version: Version, unitId: string, act: Act): Version =>
  voidedWhere(version, s => s.kind === 'countersign' && s.unitId === unitId, 'superseded', act)

/** Marks the signatures of some kinds void. They stay listed with cause, actor and time (WF-15). */
const voided = (version: Version, kinds: readonly Signature['kind'][], cause: VoidCause, act: Act): Version =>
  voidedWhere(version, s => kinds.includes(s.kind), cause, act)

function voidedWhere(
  version: Version,
  concerned: (signature: Signature) => boolean,
  cause: VoidCause,
  act: Act,
): Version {
  return {
    ...version,
    signatures: version.signatures.map(s =>
      s.void === null && concerned(s) ? { ...s, void: { cause, at: act.at, by: act.personId } } : s,
    ),
  }
}

/** Opens the text again. With a cause all signatures on the version become void (WF-15). */
function backToDrafting(
  section: FrozenSection,
  because: { cause: VoidCause; act: Act } | null,
): DraftingSection {
  const { current, version: _version, hash: _hash, ...rest } = section
  const kept =
    because === null
      ? current
      : voided(current, ['approve', 'countersign', 'sign'], because.cause, because.act)
  return { ...rest, state: 'drafting', past: [...section.past, kept] }
}

function returned(section: FrozenSection, data: EventOf<'section.returned'>['data'], act: Act): Section {
  const lastReturn = {
    from: section.state,
    cause: 'returned' as const,
    by: act,
    ...(data.reason === undefined ? {} : { reason: data.reason }),
    ...(data.paragraphs === undefined ? {} : { paragraphs: data.paragraphs }),
  }
  const counted = { ...section, returns: section.returns + 1, lastReturn }
  if (data.to === 'review') {
    // The review is to be done again; what co-units agreed to has not changed.
    const current = voided(section.current, ['approve', 'sign'], 'returned', act)
    return { ...counted, state: 'review', current }
  }
  return backToDrafting(counted, { cause: 'returned', act })
}

function reasoned(
  section: FrozenSection,
  cause: 'reopened' | 'recalled',
  reason: string | undefined,
  by: Act,
): DraftingSection {
  const from: FrozenState = section.state
  const lastReturn = { from, cause, by, ...(reason === undefined ? {} : { reason }) }
  return backToDrafting({ ...section, lastReturn }, { cause, act: by })
}

function withoutSubmission(section: DraftingSection): DraftingSection {
  const { submission: _submission, ...rest } = section
  return rest
}
