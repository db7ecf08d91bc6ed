import type { AssignedSection, Version } from '../../shared/report/state.ts'
import { allVersions, returnedVersion } from '../paper/versionsOf.ts'

/** How somebody came to know a version. */
export type Known = 'signed' | 'said' | 'returned' | 'submitted' | 'looked'

/** The version with which a signer compares: the last one before it that he knows. */
export interface Basis {
  readonly n: number
  readonly how: Known
  /** ISO 8601: when he last had to do with it. */
  readonly at: string
}

/** When versions of a section were shown to this person, by number. */
export type Looks = Readonly<Record<string, string>>

/**
 * The version that a person knew before version `n`: the latest one that he signed, spoke about, returned or submitted,
 * or looked at. `null` for who sees the section for the first time: he reads the whole text (SG-02).
 */
export function basisOf(
  section: AssignedSection,
  n: number,
  personId: string,
  looks: Looks = {},
): Basis | null {
  for (const version of allVersions(section)
    .filter(v => v.n < n)
    .reverse()) {
    const acts = actsOn(version, section, personId)
    const looked = looks[version.n]
    const all: readonly Basis[] =
      looked === undefined ? acts : [...acts, { n: version.n, how: 'looked', at: looked }]
    const last = latest(all)
    if (last !== undefined) return last
  }
  return null
}

function actsOn(version: Version, section: AssignedSection, personId: string): Basis[] {
  const { n, signatures, opinions, submittedBy } = version
  const mine = <T extends { readonly personId: string }>(acts: readonly T[]) =>
    acts.filter(act => act.personId === personId)
  const returned = returnedVersion(section)?.n === n ? section.lastReturn : undefined
  return [
    ...mine(signatures).map(({ at }): Basis => ({ n, how: 'signed', at })),
    ...mine(opinions)
      .filter(({ opinion }) => opinion !== 'agree')
      .map(({ at }): Basis => ({ n, how: 'said', at })),
    ...mine([submittedBy]).map(({ at }): Basis => ({ n, how: 'submitted', at })),
    ...mine(returned === undefined ? [] : [returned.by]).map(({ at }): Basis => ({ n, how: 'returned', at })),
    ...signatures.flatMap(({ void: gone }): Basis[] =>
      gone?.by === personId
        ? [{ n, how: gone.cause === 'returned' ? 'returned' : 'looked', at: gone.at }]
        : [],
    ),
  ]
}

const latest = (all: readonly Basis[]): Basis | undefined =>
  [...all].sort((a, b) => Date.parse(a.at) - Date.parse(b.at)).at(-1)
