import { createHash } from 'node:crypto'

/**
 * Keys. LMDB holds one ordered map; the first byte of a key parts it into tables, then come names, then a number.
 *
 * Names are opaque and may be hostile: empty, near-prefixes of each other, longer than LMDB's limit of 1978 bytes, with
 * NULs or half surrogate pairs. Two different names never give the same key, nor does one reach into the range of another.
 */
export const table = {
  store: 1,
  stream: 2,
  streamEntry: 3,
  streamMemory: 4,
  log: 5,
  logCut: 6,
  logSnapshot: 7,
  blob: 8,
  record: 9,
  recordExpiry: 10,
} as const

export type Table = (typeof table)[keyof typeof table]

/** The largest number that a key or a count holds (6 bytes): as milliseconds, the year 10889. */
export const HIGHEST = 2 ** 48 - 1

/** A name with more UTF-16 units than this keeps its first ones and a hash of the whole. */
const LONGEST_NAME = 256

/** 6 bytes that sort as the number does. @throws RangeError unless it is whole and within 0…{@link HIGHEST} */
export function numberBytes(value: number): Buffer {
  if (!Number.isSafeInteger(value)) throw new RangeError(`not a whole number: ${value}`)
  const bytes = Buffer.alloc(6)
  bytes.writeUIntBE(value, 0, 6)
  return bytes
}

/** UTF-16 with the high byte first: every string has bytes of its own, and they sort as JavaScript compares. */
function unitBytes(name: string): Buffer {
  return Buffer.from(name, 'utf16le').swap16()
}

function nameBytes(name: string): Buffer {
  if (name.length <= LONGEST_NAME) return unitBytes(name)
  const hash = createHash('sha256').update(unitBytes(name)).digest()
  return Buffer.concat([unitBytes(name.slice(0, LONGEST_NAME)), hash])
}

/** A name behind its length, so that nothing that follows can be mistaken for more of it. */
function boundedName(name: string): Buffer {
  const bytes = nameBytes(name)
  const length = Buffer.alloc(2)
  length.writeUInt16BE(bytes.length)
  return Buffer.concat([length, bytes])
}

/** The key of a thing under its names: a log's snapshot, a record of a kind, what a stream remembers. */
export function named(of: Table, ...names: readonly string[]): Buffer {
  return Buffer.concat([Buffer.of(of), ...names.map(boundedName)])
}

/** The key of a numbered thing under a name: the 7th entry of a stream. */
export function numbered(of: Table, name: string, number: number): Buffer {
  return Buffer.concat([Buffer.of(of), boundedName(name), numberBytes(number)])
}

/**
 * The key of a thing that is listed by the beginning of its name. Names share a range exactly when they share their
 * first {@link LONGEST_NAME} units, so a list must still compare whole names.
 */
export function sorted(of: Table, name: string): Buffer {
  return Buffer.concat([Buffer.of(of), nameBytes(name)])
}

/** From where to where the keys of {@link sorted} names that begin with `prefix` lie. */
export function sortedRange(of: Table, prefix: string): { from: Buffer; to: Buffer } {
  const from = Buffer.concat([Buffer.of(of), unitBytes(prefix.slice(0, LONGEST_NAME))])
  return { from, to: behind(from) }
}

/** The lowest key behind every key that begins with `prefix`. The first byte is a {@link Table}, so there is one. */
export function behind(prefix: Buffer): Buffer {
  const last = prefix.findLastIndex(byte => byte < 0xff)
  const bytes = Buffer.from(prefix.subarray(0, last + 1))
  bytes.writeUInt8(bytes.readUInt8(last) + 1, last)
  return bytes
}
