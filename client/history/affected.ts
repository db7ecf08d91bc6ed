import type { Signature, Version } from '../../shared/report/state.ts'

/** What became of a signature on the earlier version. */
export interface Affected {
  readonly signature: Signature
  /** The unit's signature of the same kind on the later version, if it gave it again. */
  readonly again: Signature | undefined
}

/** The signatures on `before`, in the order in which they were given, and whether each was given again on `after`. */
export function affectedBetween(before: Version, after: Version): Affected[] {
  return before.signatures.map(signature => ({
    signature,
    again: after.signatures.find(
      s => s.kind === signature.kind && s.unitId === signature.unitId && s.void === null,
    ),
  }))
}
