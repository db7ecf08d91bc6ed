import type { AssignedSection, FrozenSection, Opinion, Version } from './state.ts'

/** Where a co-unit stands with a version, and who has to act on it next. */
export type CoStanding =
  /** It has said nothing. */
  | { readonly kind: 'awaited' }
  /** It asks for a change; the lead unit answers (WF-09). */
  | { readonly kind: 'asks'; readonly opinion: Opinion }
  /** Its request is taken up: this version must go back to its drafters. */
  | { readonly kind: 'adopted'; readonly opinion: Opinion }
  /** Its request was declined: it agrees, or it is a dispute. */
  | { readonly kind: 'declined'; readonly opinion: Opinion }
  /** It disagrees, and nobody has put that to the leaders yet. */
  | { readonly kind: 'disagrees'; readonly opinion: Opinion }
  /** The leaders have to rule (WF-10). */
  | { readonly kind: 'disputed'; readonly opinion: Opinion }
  /** A leader ruled that the text be revised. */
  | { readonly kind: 'to_revise'; readonly opinion: Opinion }
  | { readonly kind: 'agreed'; readonly opinion: Opinion }
  /** A leader ruled to go on; the dissent is kept and printed. */
  | { readonly kind: 'ruled'; readonly opinion: Opinion }
  /** It stayed silent and the deputy leader closed it (WF-21). */
  | { readonly kind: 'closed' }

/** The last opinion of a unit that was not taken back: the one that counts (WF-07, WF-23). */
export const lastOpinion = (version: Version, unitId: string): Opinion | undefined =>
  version.opinions.findLast(o => o.unitId === unitId && o.takenBack === undefined)

export function coStanding(version: Version, unitId: string): CoStanding {
  const opinion = lastOpinion(version, unitId)
  if (opinion === undefined) {
    const closure = version.closures.find(c => c.unitId === unitId)
    return { kind: closure?.closed === undefined ? 'awaited' : 'closed' }
  }
  const kind = kindOf(version, opinion)
  return kind === 'awaited' ? { kind } : { kind, opinion }
}

function kindOf(version: Version, opinion: Opinion): Exclude<CoStanding['kind'], 'closed'> {
  const { dispute, disposition } = opinion
  if (dispute?.ruling !== undefined) return dispute.ruling.kind === 'proceed' ? 'ruled' : 'to_revise'
  if (dispute !== undefined) return 'disputed'
  switch (opinion.opinion) {
    case 'agree': {
      const isVoid = version.signatures.some(s => s.id === opinion.id && s.void !== null)
      return isVoid ? 'awaited' : 'agreed'
    }
    case 'disagree':
      return 'disagrees'
    case 'change':
      if (disposition === undefined) return 'asks'
      return disposition.kind === 'declined' ? 'declined' : 'adopted'
  }
}

const PASSED: readonly CoStanding['kind'][] = ['agreed', 'ruled', 'closed']

export const hasPassed = (version: Version, unitId: string): boolean =>
  PASSED.includes(coStanding(version, unitId).kind)

/** Co-units that have not passed on the current version (WF-08). */
export const openCoUnits = (section: FrozenSection): string[] =>
  section.coUnitIds.filter(unitId => !hasPassed(section.current, unitId))

/** Units whose refusal of the assignment nobody has answered yet (WF-22). */
export const openDeclines = (section: AssignedSection) =>
  section.declines.filter(decline => decline.ruling?.kind !== 'upheld')
