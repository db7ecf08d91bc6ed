import { type Block, plainText } from '../../shared/document/blocks.ts'
import { canonicalVersion, type VersionContent } from '../../shared/document/canonical.ts'
import type { Blobs } from '../storage/port.ts'

/** A frozen version's content as it was signed, with the exact text whose SHA-256 is its hash. */
export interface StoredVersion {
  readonly canonical: string
  readonly content: VersionContent
}

/** Frozen versions: blobs whose address is the version's hash, so a version can never change under its hash (WF-04). */
export interface Versions {
  put(content: VersionContent): Promise<{ readonly hash: string; readonly canonical: string }>
  /** Null when the store has no such version. */
  get(hash: string): Promise<StoredVersion | null>
}

export function createVersions(blobs: Blobs): Versions {
  const encoder = new TextEncoder()
  const decoder = new TextDecoder('utf-8', { fatal: true })
  return {
    async put(content) {
      const canonical = canonicalVersion(content)
      return { hash: await blobs.put(encoder.encode(canonical)), canonical }
    },
    async get(hash) {
      const bytes = await blobs.get(hash)
      if (bytes === null) return null
      const canonical = decoder.decode(bytes)
      return { canonical, content: JSON.parse(canonical) as VersionContent }
    },
  }
}

/** The parts of a version that the API answers with beside its record. */
export const versionBody = (
  stored: StoredVersion,
): { canonical: string; blocks: readonly Block[]; plain: string } => ({
  canonical: stored.canonical,
  blocks: stored.content.blocks,
  plain: plainText(stored.content.blocks),
})
