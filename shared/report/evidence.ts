import type { AssignedSection, FrozenSection, Section } from './state.ts'
import type { Act } from './version.ts'

/**
 * A file that bears out what a section says (佐证材料). The file itself is stored once, by its content; its name and the
 * note on it are free text, and stand here by their addresses.
 */
export interface Evidence {
  readonly id: string
  /** Of the file's bytes. */
  readonly sha256: string
  /** Address of the file's name. */
  readonly name: string
  readonly bytes: number
  readonly mediaType: string
  /** The paragraph that it bears out; absent means the whole section. */
  readonly paragraphId?: string
  /** Address of the note on it. */
  readonly note?: string
  /** It goes with the letter (随文报送): once dispatched, whoever reads the package reads it. */
  readonly withLetter?: true
  readonly by: Act
  /** It was taken off the draft; until the next submission it can be put back. */
  readonly unbound?: Act
  /** It was added beside a version that stood already, whose hash does not cover it (WF-24). */
  readonly added?: true
  /** The signer has confirmed what was added after he signed. */
  readonly confirmed?: Act
}

/** A section's evidence now: of its draft, what was taken off included, or of the version that stands. */
export function evidenceOf(section: Section): readonly Evidence[] {
  switch (section.state) {
    case 'unassigned':
      return []
    case 'drafting':
      return section.evidence ?? []
    default:
      return section.current.evidence ?? []
  }
}

/** What counts of it: bound, not taken off. */
export const boundEvidence = (section: Section): readonly Evidence[] =>
  evidenceOf(section).filter(each => each.unbound === undefined)

/** WF-24: what was added beside the version that stands, and waits for its signer. Until it is confirmed the report is not submitted. */
export const openEvidence = (section: Section): readonly Evidence[] =>
  section.state === 'drafting'
    ? []
    : evidenceOf(section).filter(each => each.added === true && each.confirmed === undefined)

/** What a version's hash covers: not what was added beside it. */
export const frozenEvidence = (evidence: readonly Evidence[] = []): readonly Evidence[] =>
  evidence.filter(each => each.added === undefined && each.unbound === undefined)

/** The hashes as the canonical text of a version holds them: each file once, sorted (WF-04). */
export const evidenceHashes = (evidence: readonly Evidence[]): string[] =>
  [...new Set(evidence.map(({ sha256 }) => sha256))].sort()

/** All evidence that a section's state names, also of versions that no longer count. */
export function allEvidence(section: AssignedSection): readonly Evidence[] {
  const past = section.past.flatMap(version => version.evidence ?? [])
  return [...past, ...evidenceOf(section)]
}

/** What a draft begins with once a version is open again: all that stood with it, as its own. */
export const drafted = (evidence: readonly Evidence[] = []): readonly Evidence[] =>
  evidence.map(({ added: _added, confirmed: _confirmed, ...each }) => each)

/** Whether two lists say the same of the same text: the same files at the same places. */
export function sameEvidence(one: readonly Evidence[], other: readonly Evidence[]): boolean {
  const marks = (list: readonly Evidence[]) => list.map(placeMark).sort().join('\n')
  return marks(one) === marks(other)
}

/** A file at its place, as one word. */
export const placeMark = ({ sha256, paragraphId = '' }: Pick<Evidence, 'sha256' | 'paragraphId'>): string =>
  `${sha256} ${paragraphId}`

/** A list as a part of state: an empty one is left out. */
export const evidenceIn = (evidence: readonly Evidence[]): { readonly evidence?: readonly Evidence[] } =>
  evidence.length === 0 ? {} : { evidence }

/** The version with other evidence beside it. */
export function withVersionEvidence(section: FrozenSection, evidence: readonly Evidence[]): FrozenSection {
  const { evidence: _former, ...current } = section.current
  return { ...section, current: { ...current, ...evidenceIn(evidence) } }
}
