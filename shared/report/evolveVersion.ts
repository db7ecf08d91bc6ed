import type { EventOf, ReportEvent } from './events.ts'
import type { Act, DraftingSection, FrozenSection, Opinion, Signature, Version, VoidCause } from './state.ts'

/** The version that a submission becomes. */
export function frozen(
  section: DraftingSection,
  data: EventOf<'section.frozen'>['data'],
  at: string,
): FrozenSection {
  // The version's evidence comes with an event of its own, for those alone who may know of it (RD-06).
  const { submission, evidence: _evidence, ...rest } = section
  if (submission === undefined) throw new Error(`${section.id} was frozen without being submitted`)
  const { n, hash, title, authors, characters, provenance } = data
  const current: Version = {
    n,
    hash,
    title,
    frozenAt: at,
    submittedBy: submission.by,
    authors,
    characters,
    provenance,
    ...(submission.note === undefined ? {} : { note: submission.note }),
    signatures: [],
    opinions: [],
    closures: [],
  }
  return { ...rest, state: 'review', version: n, hash, current }
}

/** The version with the opinions that go along from the one before (WF-15). */
export function withCarried(
  section: FrozenSection,
  { carried }: EventOf<'opinion.carried'>['data'],
): FrozenSection {
  const { current } = section
  const former = section.past.at(-1)
  const signatures = carried.flatMap(({ opinionId, from }) =>
    (former?.signatures ?? [])
      .filter(s => s.id === opinionId)
      .map(s => ({ ...s, carriedFrom: from, void: null })),
  )
  const opinions = carried.flatMap(({ opinionId, from }) =>
    (former?.opinions ?? []).filter(o => o.id === opinionId).map(o => ({ ...o, carriedFrom: from })),
  )
  return {
    ...section,
    current: {
      ...current,
      signatures: [...current.signatures, ...signatures],
      opinions: [...current.opinions, ...opinions],
    },
  }
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

export function signed(
  section: FrozenSection,
  kind: Signature['kind'],
  data: Signed,
  act: Act,
): FrozenSection {
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

export function countersigned(
  section: FrozenSection,
  data: EventOf<'section.countersigned'>['data'],
  act: Act,
): FrozenSection {
  const { hash, signatureId, unitId, opinion, text, paragraphs } = data
  const seen = shownIn(data)
  const said: Opinion = {
    id: signatureId,
    unitId,
    ...act,
    opinion,
    ...(text === undefined ? {} : { text }),
    ...(paragraphs === undefined ? {} : { paragraphs }),
    consultations: [],
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

type AnswerEvent = Extract<
  ReportEvent,
  { type: 'opinion.disposed' | `dispute.${string}` | 'countersign.closeRequested' | 'countersign.closed' }
>

/** What was answered to an opinion, or to silence: WF-09, WF-10, WF-21. */
export function answered(section: FrozenSection, event: AnswerEvent, act: Act): FrozenSection {
  const { current } = section
  return { ...section, current: { ...current, ...answer(current, event, act) } }
}

function answer(
  version: Version,
  event: AnswerEvent,
  by: Act,
): Partial<Pick<Version, 'opinions' | 'closures'>> {
  const changed = (opinionId: string, change: (opinion: Opinion) => Partial<Opinion>) => ({
    opinions: version.opinions.map(o => (o.id === opinionId ? { ...o, ...change(o) } : o)),
  })
  switch (event.type) {
    case 'opinion.disposed': {
      const { opinionId, disposition: kind, reason } = event.data
      return changed(opinionId, () => ({ disposition: { kind, by, ...(reason && { reason }) } }))
    }
    case 'dispute.consulted': {
      const { opinionId, unitId, text } = event.data
      const consultation = { unitId, by, ...(text && { text }) }
      return changed(opinionId, o => ({ consultations: [...o.consultations, consultation] }))
    }
    case 'dispute.raised': {
      const { opinionId, reason } = event.data
      return changed(opinionId, () => ({ dispute: { by, ...(reason && { reason }) } }))
    }
    case 'dispute.ruled': {
      const { opinionId, ruling: kind, text } = event.data
      const ruling = { kind, by, ...(text && { text }) }
      return changed(opinionId, o => (o.dispute === undefined ? {} : { dispute: { ...o.dispute, ruling } }))
    }
    case 'countersign.closeRequested': {
      const { unitId, reason } = event.data
      return { closures: [...version.closures, { unitId, request: { by, ...(reason && { reason }) } }] }
    }
    case 'countersign.closed': {
      const { unitId, reason } = event.data
      const closed = { by, ...(reason && { reason }) }
      return { closures: version.closures.map(c => (c.unitId === unitId ? { ...c, closed } : c)) }
    }
  }
}

const superseded = (version: Version, unitId: string, act: Act): Version =>
  voidedWhere(version, s => s.kind === 'countersign' && s.unitId === unitId, 'superseded', act)

/** Marks the signatures of some kinds void. They stay listed with cause, actor and time (WF-15). */
export const voided = (
  version: Version,
  kinds: readonly Signature['kind'][],
  cause: VoidCause,
  act: Act,
): Version => voidedWhere(version, s => kinds.includes(s.kind), cause, act)

export function voidedWhere(
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
