import { type Reader, readsAccepted, readsVersions } from '../../shared/report/reading.ts'
import {
  type AssignedSection,
  isAssigned,
  isFrozen,
  type Section,
  type Version,
} from '../../shared/report/state.ts'
import { allVersions } from '../paper/versionsOf.ts'

/** What a person may read of a section's versions. */
export type Readable<S> =
  /** All of them, with opinions and signatures (RD-03). */
  | { readonly kind: 'all'; readonly section: S & AssignedSection; readonly versions: readonly Version[] }
  /** The accepted text alone (RD-04). */
  | {
      readonly kind: 'accepted'
      readonly section: S & AssignedSection
      readonly versions: readonly [Version]
    }
  | { readonly kind: 'none' }

export function readableOf<S extends Section>(reader: Reader, section: S): Readable<S> {
  if (readsVersions(reader, section))
    return isAssigned(section) ? { kind: 'all', section, versions: allVersions(section) } : { kind: 'none' }
  if (readsAccepted(reader, section) && isFrozen(section))
    return { kind: 'accepted', section, versions: [section.current] }
  return { kind: 'none' }
}
