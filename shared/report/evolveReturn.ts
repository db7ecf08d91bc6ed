import { lapse } from './edits/evolve.ts'
import type { EventOf } from './events.ts'
import { drafted, evidenceIn } from './evidence.ts'
import { voided, voidedWhere } from './evolveVersion.ts'
import type {
  Act,
  AssignedSection,
  DraftingSection,
  FrozenSection,
  FrozenState,
  LastAct,
  Section,
  Version,
  VoidCause,
} from './state.ts'
import { isFrozen } from './state.ts'

/** Opens the text again. With a cause all signatures on the version become void (WF-15). */
export function backToDrafting(
  section: FrozenSection,
  because: { cause: VoidCause; act: Act } | null,
): DraftingSection {
  const {
    current,
    version: _version,
    hash: _hash,
    ...rest
  } = because === null ? section : lapse(section, because.act.at)
  const evidence = evidenceIn(drafted(current.evidence))
  if (because === null) return { ...rest, ...evidence, state: 'drafting', past: [...section.past, current] }
  const without = (version: Version) =>
    voided(version, ['approve', 'countersign', 'sign'], because.cause, because.act)
  const origins = originsOf(section)
  const past = section.past.map(version => (origins.includes(version.n) ? without(version) : version))
  return { ...rest, ...evidence, state: 'drafting', past: [...past, without(current)] }
}

/** Versions on which signatures of the current one were given: those that corrections changed into it (WF-20). */
function originsOf({ past, current }: FrozenSection): number[] {
  const numbers: number[] = []
  for (let at: Version | undefined = current; at?.editId !== undefined; ) {
    const before: number = at.n - 1
    numbers.push(before)
    at = past.find(version => version.n === before)
  }
  return numbers
}

export function returned(
  section: FrozenSection,
  data: EventOf<'section.returned'>['data'],
  act: Act,
): Section {
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

export function reasoned(
  section: FrozenSection,
  cause: 'reopened' | 'recalled',
  reason: string | undefined,
  by: Act,
): DraftingSection {
  const from: FrozenState = section.state
  const lastReturn = { from, cause, by, ...(reason === undefined ? {} : { reason }) }
  return backToDrafting({ ...section, lastReturn }, { cause, act: by })
}

/**
 * WF-23: the section as it stood before its last act, which stays listed as taken back. For who may not see that act (a
 * countersignature of other units) nothing is known of it, and nothing changes.
 */
export function takenBack(section: AssignedSection, seq: number, by: Act): AssignedSection {
  const { last } = section
  if (last?.seq !== seq) return section
  if (last.kind === 'return') return unreturned(section, last)
  if (!isFrozen(section)) throw new Error(`${section.id} is ${section.state}, not frozen`)
  const own = voidedWhere(section.current, s => s.id === last.signatureId, 'taken_back', by)
  const current: Version = {
    ...own,
    signatures: own.signatures.map(s => (isVoidedBy(s.void, last, 'superseded') ? { ...s, void: null } : s)),
    opinions: own.opinions.map(o => (o.id === last.signatureId ? { ...o, takenBack: by } : o)),
  }
  return { ...section, state: last.from, current }
}

const isVoidedBy = (
  voidMark: { cause: VoidCause; at: string; by: string } | null,
  { by }: LastAct,
  cause: VoidCause,
): boolean =>
  voidMark !== null && voidMark.cause === cause && voidMark.at === by.at && voidMark.by === by.personId

/** What a return voided counts again, and it is no longer counted. */
function unreturned(section: AssignedSection, last: LastAct): FrozenSection {
  const version = isFrozen(section) ? section.current : section.past.at(-1)
  if (version === undefined) throw new Error(`${section.id} was returned without a version`)
  const current: Version = {
    ...version,
    signatures: version.signatures.map(s =>
      isVoidedBy(s.void, last, 'returned') ? { ...s, void: null } : s,
    ),
  }
  const {
    undoing: _undoing,
    evidence: _evidence,
    ...open
  } = isFrozen(section) ? { ...section, undoing: undefined, evidence: undefined } : section
  const { lastReturn: _lastReturn, ...kept } = open
  return {
    ...kept,
    ...(last.returnBefore === undefined ? {} : { lastReturn: last.returnBefore }),
    returns: section.returns - 1,
    state: last.from,
    past: isFrozen(section) ? section.past : section.past.slice(0, -1),
    version: version.n,
    hash: version.hash,
    current,
  }
}
