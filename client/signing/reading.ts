import type { AssignedSection, Version } from '../../shared/report/state.ts'
import type { Basis } from './basis.ts'

/** The version that a page holds before its reader. It stays, whatever happens meanwhile, until the reader goes on. */
export interface Reading {
  readonly n: number
  /** With which version it is compared; `null`: the whole text, for a first-time reader. */
  readonly basis: Basis | null
  /** Since when it is shown, ISO 8601. */
  readonly since: string
}

/** How a section stands to the version being read. */
export type Freshness =
  | { readonly kind: 'current' }
  /** Another version has taken its place. */
  | { readonly kind: 'replaced'; readonly by: Version }
  /** The section is being drafted again. */
  | { readonly kind: 'taken_back' }

export function freshnessOf(section: AssignedSection, { n }: Pick<Reading, 'n'>): Freshness {
  if (section.state === 'drafting') return { kind: 'taken_back' }
  return section.version === n ? { kind: 'current' } : { kind: 'replaced', by: section.current }
}
