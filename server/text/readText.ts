import type { LogContent, UpdateLogs } from '../storage/port.ts'
import { Authorship } from './authorship.ts'
import { MalformedUpdate } from './byteReader.ts'
import { isComplete } from './causality.ts'
import { mergeInTree } from './merge.ts'
import { nothingHeld, scan } from './scan.ts'

/** A section's text as it is stored: what freezing, history and the board read. */
export interface StoredText {
  readonly epoch: number
  /** Sequence number of the last entry that `update` holds; 0 when the log is empty. */
  readonly head: number
  /** All of the text as one Yjs update; `00 00` when the log is empty. */
  readonly update: Uint8Array
  /** Who owns which client id and who deleted what, up to `head`. */
  readonly authors: Authorship
  /** Everyone who wrote or deleted something, without the server itself. */
  readonly personIds: readonly string[]
  /** Something in the text waits for what is not there. Such a text is never frozen. */
  readonly gap: boolean
}

/**
 * Reads a section's text from its log.
 * @param to last sequence number to read (a freeze passes `cutAt`); everything when left out
 * @throws StorageUnavailable; and when a snapshot already covers more than `to`
 */
export async function readText(logs: UpdateLogs, sectionId: string, to?: number): Promise<StoredText> {
  const content = await logs.read(sectionId, to)
  const update = mergeInTree(updatesOf(content))
  const authors = authorsOf(content)
  return {
    epoch: content.epoch,
    head: headOf(content),
    update,
    authors,
    personIds: authors.personIds,
    gap: hasGap(update),
  }
}

/** Sequence number of the last entry of what was read. */
export const headOf = (content: LogContent): number =>
  content.entries.length === 0 ? (content.snapshot?.at ?? 0) : content.from + content.entries.length - 1

export const updatesOf = (content: LogContent): Uint8Array[] => [
  ...(content.snapshot === null ? [] : [content.snapshot.bytes]),
  ...content.entries.map(entry => entry.update),
]

export function authorsOf(content: LogContent): Authorship {
  const authors = content.snapshot === null ? new Authorship() : Authorship.decode(content.snapshot.authors)
  for (const entry of content.entries) authors.record(scan(entry.update, nothingHeld), entry.personId)
  return authors
}

/** Merging marks a hole with a Skip struct, which the scanner refuses. */
function hasGap(update: Uint8Array): boolean {
  try {
    return !isComplete(scan(update, nothingHeld), nothingHeld)
  } catch (error) {
    if (error instanceof MalformedUpdate) return true
    throw error
  }
}
