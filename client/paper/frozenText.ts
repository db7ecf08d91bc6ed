import { type VersionContent, versionHash } from '../../shared/document/canonical.ts'

/** Which version a page is about to show. */
export interface WantedVersion {
  readonly sectionId: string
  readonly n: number
  /** Lower-case hex SHA-256, as the report's own chain has it. */
  readonly hash: string
}

/**
 * The text that a hash stands for. `null` when the string that the server gave does not have this hash, or is another
 * section's or version's text: then nothing of it may be signed. Pages show only what is read here, so that what was
 * hashed and what is seen are the same.
 */
export function frozenText(canonical: string, wanted: WantedVersion): VersionContent | null {
  if (versionHash(canonical) !== wanted.hash) return null
  const content = JSON.parse(canonical) as VersionContent
  return content.sectionId === wanted.sectionId && content.n === wanted.n ? content : null
}
