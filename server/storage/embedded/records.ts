import { createDecoder, readVarUint, readVarUint8Array } from 'lib0/decoding'
import { createEncoder, toUint8Array, writeVarUint, writeVarUint8Array } from 'lib0/encoding'
import type { Records, StoredRecord } from '../port.ts'
import type { Reader, Write } from './commits.ts'
import type { Database } from './database.ts'
import { behind, named, numberBytes, table } from './keys.ts'
import { decodeText, encodeText } from './text.ts'

/** How many expired records one write clears away: more than it can add, so they never pile up. */
const SWEPT_AT_ONCE = 16

interface Kept extends StoredRecord {
  /** `null` stays until removed. */
  readonly expiresAt: number | null
}

/**
 * Records by kind and id. One that expires also stands under its time, so that the next write of one that expires finds
 * and removes it; until then readers skip it.
 */
export function records(database: Database, now: () => number): Records {
  const alive = (kept: Kept | null) =>
    kept && (kept.expiresAt === null || kept.expiresAt > now()) ? kept : null

  return {
    get: (kind, id) =>
      database.read(reader => {
        const kept = alive(readKept(reader, recordKey(kind, id)))
        return kept && shown(kept)
      }),

    put(kind, id, value, { expiresAt = null, ifRevision } = {}) {
      const key = recordKey(kind, id)
      return database.commit(reader => {
        const stored = readKept(reader, key)
        const present = alive(stored)?.revision ?? 0
        if (ifRevision !== undefined && ifRevision !== present) return { answer: null, writes: [] }
        const revision = present + 1
        const writes = [
          ...(expiresAt === null ? [] : sweep(reader, now())),
          ...removal(key, stored),
          { key, value: encodeKept({ id, value, revision, expiresAt }) },
        ]
        if (expiresAt !== null) writes.push({ key: expiryKey(expiresAt, key), value: new Uint8Array(0) })
        return { answer: revision, writes }
      })
    },

    remove(kind, id) {
      const key = recordKey(kind, id)
      return database.commit(reader => ({ answer: undefined, writes: removal(key, readKept(reader, key)) }))
    },

    list: kind =>
      database.read(reader => {
        const from = named(table.record, kind)
        return Array.from(reader.entries(from, behind(from)), entry => decodeKept(entry.value))
          .flatMap(kept => alive(kept) ?? [])
          .map(shown)
          .sort((a, b) => (a.id < b.id ? -1 : 1))
      }),
  }
}

function recordKey(kind: string, id: string): Buffer {
  return named(table.record, kind, id)
}

function expiryKey(expiresAt: number, record: Buffer): Buffer {
  return Buffer.concat([Buffer.of(table.recordExpiry), numberBytes(expiresAt), record])
}

function removal(key: Buffer, stored: Kept | null): Write[] {
  if (stored === null) return []
  const writes: Write[] = [{ key, value: null }]
  if (stored.expiresAt !== null) writes.push({ key: expiryKey(stored.expiresAt, key), value: null })
  return writes
}

function sweep(reader: Reader, now: number): Write[] {
  const from = Buffer.of(table.recordExpiry)
  const to = Buffer.concat([from, numberBytes(now + 1)])
  return reader.keys(from, to, SWEPT_AT_ONCE).flatMap(expiry => [
    { key: expiry, value: null },
    { key: expiry.subarray(7), value: null },
  ])
}

function shown({ id, value, revision }: Kept): StoredRecord {
  return { id, value, revision }
}

function readKept(reader: Reader, key: Buffer): Kept | null {
  const bytes = reader.get(key)
  return bytes && decodeKept(bytes)
}

function encodeKept({ id, value, revision, expiresAt }: Kept): Uint8Array {
  const encoder = createEncoder()
  writeVarUint(encoder, revision)
  writeVarUint(encoder, expiresAt === null ? 0 : expiresAt + 1)
  writeVarUint8Array(encoder, encodeText(id))
  writeVarUint8Array(encoder, encodeText(value))
  return toUint8Array(encoder)
}

function decodeKept(bytes: Uint8Array): Kept {
  const decoder = createDecoder(bytes)
  const revision = readVarUint(decoder)
  const expiry = readVarUint(decoder)
  const id = decodeText(readVarUint8Array(decoder))
  const value = decodeText(readVarUint8Array(decoder))
  return { id, value, revision, expiresAt: expiry === 0 ? null : expiry - 1 }
}
