import * as encoding from 'lib0/encoding'
import * as Y from 'yjs'
import { MAX_DEPTH } from '../../shared/document/schema.ts'
import { MalformedUpdate } from '../text/byteReader.ts'
import { isComplete } from '../text/causality.ts'
import type { ClockRange } from '../text/rangeSet.ts'
import { type Scan, scan } from '../text/scan.ts'
import type { Known } from './known.ts'
import { encodeStateVector } from './stateVector.ts'

/** What an update is to a room that knows `known`. Rights are another question. */
export type Judgement =
  /** Brings something; `update` holds only that. */
  | { readonly kind: 'new'; readonly update: Uint8Array; readonly scan: Scan }
  /** Brings nothing that is not there. */
  | { readonly kind: 'known'; readonly scan: Scan }
  /** Builds on what is not there. */
  | { readonly kind: 'gap'; readonly scan: Scan }
  | { readonly kind: 'malformed'; readonly why: string }

/** Judges one update against what is known. Costs one pass over its bytes unless it overlaps with what is known. */
export function judge(update: Uint8Array, known: Known): Judgement {
  try {
    const whole = scan(update, known.clockOf)
    const trimmed = withoutKnownStructs(update, whole, known)
    if (!isComplete(trimmed.scan, known.clockOf)) return { kind: 'gap', scan: whole }
    if (known.nesting.deepest(trimmed.scan.links) > MAX_DEPTH)
      return { kind: 'malformed', why: 'nested too deep' }
    const news = withoutKnownDeletes(trimmed.update, trimmed.scan, known)
    return news.scan.sections.length === 0 && news.scan.deletes.length === 0
      ? { kind: 'known', scan: whole }
      : { kind: 'new', update: news.update, scan: news.scan }
  } catch (error) {
    if (error instanceof MalformedUpdate) return { kind: 'malformed', why: error.message }
    throw error
  }
}

interface Scanned {
  readonly update: Uint8Array
  readonly scan: Scan
}

/** A client that comes back sends again what it is not sure of; only structs past the known clocks stay. */
function withoutKnownStructs(update: Uint8Array, whole: Scan, known: Known): Scanned {
  const overlaps = whole.sections.some(({ client, clock }) => clock < known.clockOf(client))
  if (!overlaps) return { update, scan: whole }
  const held = whole.sections.map(({ client }) => [client, known.clockOf(client)] as const)
  const rest = Y.diffUpdate(update, encodeStateVector(held))
  return { update: rest, scan: scan(rest, known.clockOf) }
}

/** A full delete set comes with every reconnect; keeping it each time would grow the log by the whole history. */
function withoutKnownDeletes(update: Uint8Array, scanned: Scan, known: Known): Scanned {
  if (scanned.deletes.length === 0) return { update, scan: scanned }
  const deletes = scanned.deletes.flatMap(range => known.undeleted(range))
  const sameLength = deletes.length === scanned.deletes.length
  if (sameLength && deletes.every((range, i) => isSameRange(range, scanned.deletes[i])))
    return { update, scan: scanned }
  const encoder = encoding.createEncoder()
  encoding.writeUint8Array(encoder, update.subarray(0, scanned.deletesAt))
  writeDeleteSet(encoder, deletes)
  return { update: encoding.toUint8Array(encoder), scan: { ...scanned, deletes } }
}

const isSameRange = (a: ClockRange, b: ClockRange | undefined): boolean =>
  a.clock === b?.clock && a.end === b.end

/** Yjs's delete set; the ranges of one client must follow each other, ascending. */
export function writeDeleteSet(encoder: encoding.Encoder, deletes: readonly ClockRange[]): void {
  const byClient = new Map<number, ClockRange[]>()
  for (const range of deletes) {
    const ranges = byClient.get(range.client)
    if (ranges === undefined) byClient.set(range.client, [range])
    else ranges.push(range)
  }
  encoding.writeVarUint(encoder, byClient.size)
  for (const [client, ranges] of byClient) {
    encoding.writeVarUint(encoder, client)
    encoding.writeVarUint(encoder, ranges.length)
    for (const { clock, end } of ranges) {
      encoding.writeVarUint(encoder, clock)
      encoding.writeVarUint(encoder, end - clock)
    }
  }
}
