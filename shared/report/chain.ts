import { canonicalJson, sha256 } from '../document/canonical.ts'
import { type EventBody, eventBody, type ReportEvent } from './events.ts'
import type { Act } from './state.ts'

/** `prevHash` of a chain's first event. */
export const CHAIN_START = '0'.repeat(64)

/** Canonical text and hash of one link. The text is RFC 8785 JSON of the event with `prevHash`, without `hash`. */
export interface Link {
  readonly canonical: string
  readonly hash: string
}

/** Binds an event to the one before it. */
export function link(
  body: EventBody,
  act: Act,
  seq: number,
  prevHash: string,
): { event: ReportEvent } & Link {
  const bare = {
    seq,
    type: body.type,
    at: act.at,
    actor: act.personId,
    post: act.postId,
    ...(act.onBehalfOf === undefined ? {} : { onBehalfOf: act.onBehalfOf }),
    data: body.data,
    prevHash,
  }
  const canonical = canonicalJson(bare)
  const hash = sha256(canonical)
  return { event: { ...bare, hash } as ReportEvent, canonical, hash }
}

/**
 * A link as the store keeps it: its hash, a space, its canonical text. Every link names its own hash, so that a changed
 * byte in the last one is found too.
 */
export const toEntry = ({ canonical, hash }: Link): string => `${hash} ${canonical}`

const fromEntry = (entry: string): Link => ({ hash: entry.slice(0, 64), canonical: entry.slice(65) })

/** Reads a stored link back. Throws when it is no event: the store holds something that this version never wrote. */
export function readEntry(entry: string): { event: ReportEvent } & Link {
  const { canonical, hash } = fromEntry(entry)
  const stored = JSON.parse(canonical) as Record<string, unknown>
  const body = eventBody.parse({ type: stored.type, data: stored.data })
  return { event: { ...stored, ...body, hash } as ReportEvent, canonical, hash }
}

export type ChainCheck =
  | { readonly kind: 'intact'; readonly length: number; readonly head: string }
  /** `seq` is the first link that does not hold. */
  | { readonly kind: 'broken'; readonly seq: number }

/** Verifies that each link has the hash it claims and names that of the one before it, in order and without a gap. */
export function verifyChain(entries: readonly string[]): ChainCheck {
  let head = CHAIN_START
  for (const [i, entry] of entries.entries()) {
    if (!holds(entry, i + 1, head)) return { kind: 'broken', seq: i + 1 }
    head = fromEntry(entry).hash
  }
  return { kind: 'intact', length: entries.length, head }
}

function holds(entry: string, seq: number, prevHash: string): boolean {
  const { canonical, hash } = fromEntry(entry)
  if (entry !== toEntry({ canonical, hash }) || sha256(canonical) !== hash) return false
  try {
    const stored = JSON.parse(canonical) as Record<string, unknown>
    return stored.seq === seq && stored.prevHash === prevHash && canonicalJson(stored) === canonical
  } catch {
    return false
  }
}
