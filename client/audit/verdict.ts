import type { Resource } from '../server/useResource.ts'
import type { Checked } from './useChainCheck.ts'

/** What `GET /api/reports/:id/verification` answers: the server recomputes what it has stored. */
export interface Verification {
  readonly chain: { readonly kind: 'intact' } | { readonly kind: 'broken'; readonly seq: number }
  readonly versions: {
    readonly checked: number
    readonly broken: readonly BrokenVersion[]
  }
}
export interface BrokenVersion {
  /** Absent: the whole report. */
  readonly sectionId?: string
  readonly n: number
}

/** What is to be told about a chain, the worst first. */
export type Verdict =
  | { readonly kind: 'checking'; readonly done: number; readonly total: number }
  /** `in`: the rows that this browser got, or those that the server has stored. */
  | { readonly kind: 'broken'; readonly seq: number; readonly in: 'rows' | 'store' }
  | { readonly kind: 'versions'; readonly broken: readonly BrokenVersion[] }
  /** The rows hold; what the server has stored is not known yet, or not at all. */
  | { readonly kind: 'waiting' | 'unconfirmed' }
  /** `versions` is absent for a chain that names none. */
  | { readonly kind: 'intact'; readonly versions?: number }

/** Joins this browser's check of the rows with the server's check of its store, where there is one. */
export function verdictOf(checked: Checked, server?: Resource<Verification>): Verdict {
  if (checked.status === 'checking') return { kind: 'checking', done: checked.done, total: checked.total }
  if (checked.check.kind === 'broken') return { kind: 'broken', seq: checked.check.seq, in: 'rows' }
  if (server === undefined) return { kind: 'intact' }
  if (server.status === 'loading') return { kind: 'waiting' }
  if (server.status === 'failed') return { kind: 'unconfirmed' }
  const { chain, versions } = server.data
  if (chain.kind === 'broken') return { kind: 'broken', seq: chain.seq, in: 'store' }
  if (versions.broken.length > 0) return { kind: 'versions', broken: versions.broken }
  return { kind: 'intact', versions: versions.checked }
}

/** The first row that does not hold; nothing after it proves anything. */
export const brokenFrom = (checked: Checked): number =>
  checked.status === 'checked' && checked.check.kind === 'broken'
    ? checked.check.seq
    : Number.POSITIVE_INFINITY
