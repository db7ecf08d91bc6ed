import * as encoding from 'lib0/encoding'
import { EMPTY_UPDATE } from '../text/merge.ts'
import { RangeSet } from '../text/rangeSet.ts'
import type { Scan } from '../text/scan.ts'
import { writeDeleteSet } from './judge.ts'

export interface ScannedUpdate {
  readonly update: Uint8Array
  readonly scan: Pick<Scan, 'sections' | 'deletes' | 'links'>
}

interface Lane {
  readonly clock: number
  structs: number
  readonly parts: Uint8Array[]
}

/**
 * One update out of several that were accepted one after the other. Since each continues its clients' clocks exactly
 * where the last one ended, their structs can be strung together byte by byte: a tenth of what `Y.mergeUpdates` costs,
 * which makes an object of every struct.
 */
export function joinUpdates(updates: readonly ScannedUpdate[]): Uint8Array {
  const [first] = updates
  if (first === undefined) return EMPTY_UPDATE
  if (updates.length === 1) return first.update
  const lanes = new Map<number, Lane>()
  const deletes = new RangeSet()
  for (const { update, scan } of updates) {
    for (const { client, clock, structs, from, to } of scan.sections) {
      let lane = lanes.get(client)
      if (lane === undefined) {
        lane = { clock, structs: 0, parts: [] }
        lanes.set(client, lane)
      }
      lane.structs += structs
      lane.parts.push(update.subarray(from, to))
    }
    deletes.addAll(scan.deletes)
  }
  return encode(lanes, deletes)
}

function encode(lanes: ReadonlyMap<number, Lane>, deletes: RangeSet): Uint8Array {
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, lanes.size)
  for (const [client, { clock, structs, parts }] of [...lanes].sort(([a], [b]) => b - a)) {
    encoding.writeVarUint(encoder, structs)
    encoding.writeVarUint(encoder, client)
    encoding.writeVarUint(encoder, clock)
    for (const part of parts) encoding.writeUint8Array(encoder, part)
  }
  writeDeleteSet(encoder, [...deletes])
  return encoding.toUint8Array(encoder)
}
