import type { z } from 'zod'
import { canonicalJson, sha256 } from '../document/canonical.ts'
import { eventBody, type ReportEvent, type Stamp } from './events.ts'
import type { Act } from './state.ts'

/** What an event says. Reports, the directory and the access log have bodies of their own in chains of one kind. */
export interface ChainBody {
  readonly type: string
  readonly data: object
}
export type Chained<Body extends ChainBody> = Body & Stamp

/** `prevHash` of a chain's first event. */
export const CHAIN_START = '0'.repeat(64)

/** Canonical text and hash of one link. The text is RFC 8785 JSON of the event with `prevHash`, without `hash`. */
export interface Link {
  readonly canonical: string
  readonly hash: string
}

/** Binds an event to the one before it. */
export function link<Body extends ChainBody>(
  body: Body,
  act: Act,
  seq: number,
  prevHash: string,
): { event: Chained<Body> } & Link {
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
  return { event: { ...bare, hash } as Chained<Body>, canonical, hash }
}

/**
 * A link as the store keeps it: its hash, a space, its canonical text. Every link names its own hash, so that a changed
 * byte in the last one is found too.
 */
export const toEntry = ({ canonical, hash }: Link): string => `${hash} ${canonical}`

const fromEntry = (entry: string): Link => ({ hash: entry.slice(0, 64), canonical: entry.slice(65) })

/**
 * Reads a stored link back, with the schema of its chain's bodies. Throws when it is no such event: the store holds
 * something that this version never wrote.
 */
export function readLink<Body extends ChainBody>(
  entry: string,
  schema: z.ZodType<Body>,
): { event: Chained<Body> } & Link {
  const { canonical, hash } = fromEntry(entry)
  const stored = JSON.parse(canonical) as Stamp & ChainBody
  const body = schema.parse({ type: stored.type, data: stored.data })
  return { event: { ...stored, ...body, hash }, canonical, hash }
}

/** Reads a stored link of a report's chain. */
export const readEntry = (entry: string): { event: ReportEvent } & Link => readLink(entry, eventBody)

export type ChainCheck =
  | { readonly kind: 'intact'; readonly length: number; readonly head: string }
  /** `seq` is the first link that does not hold. */
  | { readonly kind: 'broken'; readonly seq: number }

/** Where a piece of a chain begins: how many links stand before it, and the hash of the last of them. */
export interface ChainPlace {
  readonly length: number
  readonly head: string
}
const START: ChainPlace = { length: 0, head: CHAIN_START }

/**
 * Verifies that each link has the hash it claims and names that of the one before it, in order and without a gap. A long
 * chain can be verified piece by piece: each piece goes on `after` the one before it.
 */
export function verifyChain(entries: readonly string[], after: ChainPlace = START): ChainCheck {
  let { length, head } = after
  for (const entry of entries) {
    if (!holds(entry, length + 1, head)) return { kind: 'broken', seq: length + 1 }
    length++
    head = fromEntry(entry).hash
  }
  return { kind: 'intact', length, head }
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
