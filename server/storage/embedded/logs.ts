import type { LogAdvance, LogAppend, LogContent, LogEntry, LogSnapshot, UpdateLogs } from '../port.ts'
import { decodeChunk, encodeChunk } from './chunk.ts'
import type { Outcome, Reader, Write } from './commits.ts'
import type { Database } from './database.ts'
import { HIGHEST, named, numberBytes, numbered, table } from './keys.ts'

/** Removing more keys than this in one transaction holds up everybody else's. */
const TRIM_AT_ONCE = 500

interface Head {
  readonly epoch: number
  /** Sequence number of the last entry ever appended; it outlives a trim. */
  readonly last: number
  /** What the snapshot covers; 0 without one. */
  readonly snapshotAt: number
}

const UNKNOWN: Head = { epoch: 1, last: 0, snapshotAt: 0 }

/**
 * Update logs. One append is one chunk, under the number of its last entry; the head stands behind the last chunk, so
 * that an append touches one page. The cut of every epoch that ended is kept, which makes `advance` idempotent for good.
 */
export function updateLogs(database: Database): UpdateLogs {
  return {
    epoch: log => database.read(reader => readHead(reader, log).epoch),

    append(log, epoch, entries) {
      const chunk = encodeChunk(entries)
      return database.commit((reader): Outcome<LogAppend> => {
        const head = readHead(reader, log)
        if (epoch !== head.epoch) return { answer: { kind: 'fenced', epoch: head.epoch }, writes: [] }
        const last = head.last + entries.length
        const answer: LogAppend = { kind: 'appended', from: head.last + 1, to: last }
        if (entries.length === 0) return { answer, writes: [] }
        return {
          answer,
          writes: [{ key: numbered(table.log, log, last), value: chunk }, writeHead(log, { ...head, last })],
        }
      })
    },

    advance(log, epoch) {
      return database.commit((reader): Outcome<LogAdvance> => {
        const head = readHead(reader, log)
        if (epoch === head.epoch) {
          const cut = { key: numbered(table.logCut, log, epoch), value: numberBytes(head.last) }
          return {
            answer: { kind: 'advanced', epoch: epoch + 1, cutAt: head.last },
            writes: [cut, writeHead(log, { ...head, epoch: epoch + 1 })],
          }
        }
        const cut = epoch >= 1 && epoch < head.epoch ? reader.get(numbered(table.logCut, log, epoch)) : null
        if (cut === null) return { answer: { kind: 'fenced', epoch: head.epoch }, writes: [] }
        return { answer: { kind: 'advanced', epoch: epoch + 1, cutAt: readNumber(cut, 0) }, writes: [] }
      })
    },

    read: (log, to = HIGHEST) => database.read(reader => readContent(reader, log, to)),

    putSnapshot(log, snapshot) {
      const value = encodeSnapshot(snapshot)
      return database.commit(reader => {
        const head = readHead(reader, log)
        if (snapshot.at > head.last) {
          throw new RangeError(`a snapshot at ${snapshot.at} is ahead of its log, which ends at ${head.last}`)
        }
        if (snapshot.at < head.snapshotAt) return { answer: undefined, writes: [] }
        const writes = [
          { key: named(table.logSnapshot, log), value },
          writeHead(log, { ...head, snapshotAt: snapshot.at }),
        ]
        return { answer: undefined, writes }
      })
    },

    async trim(log, at) {
      let left = true
      while (left) left = await database.commit(reader => trimSome(reader, log, at))
    },
  }
}

function readContent(reader: Reader, log: string, to: number): LogContent {
  const { epoch, snapshotAt } = readHead(reader, log)
  if (snapshotAt > to) {
    throw new RangeError(`a snapshot covers the log up to ${snapshotAt}, beyond the ${to} asked for`)
  }
  const stored = reader.get(named(table.logSnapshot, log))
  const entries: LogEntry[] = []
  const range = reader.entries(numbered(table.log, log, snapshotAt + 1), numbered(table.log, log, HIGHEST))
  for (const { key, value } of range) {
    const chunk = decodeChunk(value)
    const first = key.readUIntBE(key.length - 6, 6) - chunk.length + 1
    if (first > to) break
    for (const entry of chunk.slice(Math.max(0, snapshotAt + 1 - first), to + 1 - first)) entries.push(entry)
  }
  return { epoch, snapshot: stored && decodeSnapshot(stored), from: snapshotAt + 1, entries }
}

/** Answers whether there is more to remove. */
function trimSome(reader: Reader, log: string, at: number): Outcome<boolean> {
  const { snapshotAt } = readHead(reader, log)
  if (at > snapshotAt) {
    throw new RangeError(
      `trimming up to ${at} needs a snapshot that covers it; there is one at ${snapshotAt}`,
    )
  }
  // A chunk that ends behind `at` stays whole: reading skips the part that the snapshot covers.
  const keys = reader.keys(numbered(table.log, log, 0), numbered(table.log, log, at + 1), TRIM_AT_ONCE)
  return { answer: keys.length === TRIM_AT_ONCE, writes: keys.map(key => ({ key, value: null })) }
}

function readHead(reader: Reader, log: string): Head {
  const bytes = reader.get(numbered(table.log, log, HIGHEST))
  if (!bytes) return UNKNOWN
  return { epoch: readNumber(bytes, 0), last: readNumber(bytes, 6), snapshotAt: readNumber(bytes, 12) }
}

function writeHead(log: string, { epoch, last, snapshotAt }: Head): Write {
  const value = Buffer.concat([epoch, last, snapshotAt].map(numberBytes))
  return { key: numbered(table.log, log, HIGHEST), value }
}

function encodeSnapshot({ at, authors, bytes }: LogSnapshot): Buffer {
  return Buffer.concat([numberBytes(at), numberBytes(authors.length), authors, bytes])
}

function decodeSnapshot(stored: Uint8Array): LogSnapshot {
  const split = 12 + readNumber(stored, 6)
  return { at: readNumber(stored, 0), authors: stored.subarray(12, split), bytes: stored.subarray(split) }
}

function readNumber(bytes: Uint8Array, offset: number): number {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).readUIntBE(offset, 6)
}
