import { createDecoder, readVarInt, readVarUint, readVarUint8Array } from 'lib0/decoding'
import { createEncoder, toUint8Array, writeVarInt, writeVarUint, writeVarUint8Array } from 'lib0/encoding'
import type { LogEntry } from '../port.ts'
import { decodeText, encodeText } from './text.ts'

/**
 * The entries of one append as one value: the people in it, each once; then per entry who, how many milliseconds after
 * the entry before, and the update. An entry costs 3 or 4 bytes more than its update.
 *
 * @throws RangeError when a time is not in whole milliseconds
 */
export function encodeChunk(entries: readonly LogEntry[]): Uint8Array {
  const people = [...new Set(entries.map(entry => entry.personId))]
  const place = new Map(people.map((personId, index) => [personId, index]))
  const encoder = createEncoder()
  writeVarUint(encoder, people.length)
  for (const personId of people) writeVarUint8Array(encoder, encodeText(personId))
  writeVarUint(encoder, entries.length)
  let before = 0
  for (const { personId, at, update } of entries) {
    if (!Number.isSafeInteger(at)) throw new RangeError(`an entry's time is not whole milliseconds: ${at}`)
    writeVarUint(encoder, place.get(personId) ?? 0)
    writeVarInt(encoder, at - before)
    writeVarUint8Array(encoder, update)
    before = at
  }
  return toUint8Array(encoder)
}

/** Reads what {@link encodeChunk} wrote. The updates are views into `bytes`. */
export function decodeChunk(bytes: Uint8Array): LogEntry[] {
  const decoder = createDecoder(bytes)
  const people = Array.from({ length: readVarUint(decoder) }, () => decodeText(readVarUint8Array(decoder)))
  let at = 0
  return Array.from({ length: readVarUint(decoder) }, () => {
    const personId = people[readVarUint(decoder)] ?? ''
    at += readVarInt(decoder)
    return { personId, at, update: readVarUint8Array(decoder) }
  })
}
