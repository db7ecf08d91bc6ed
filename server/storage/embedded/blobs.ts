import { createHash } from 'node:crypto'
import type { Blobs } from '../port.ts'
import type { Database } from './database.ts'
import { table } from './keys.ts'

const SHA256 = /^[0-9a-f]{64}$/

/** Blobs as they are, under their hash. */
export function blobs(database: Database): Blobs {
  return {
    async put(bytes) {
      // A copy, so that a caller who reuses its buffer cannot change what is stored under the hash.
      const kept = new Uint8Array(bytes)
      const sha256 = createHash('sha256').update(kept).digest()
      const key = blobKey(sha256)
      await database.commit(reader => ({
        answer: undefined,
        writes: reader.has(key) ? [] : [{ key, value: kept }],
      }))
      return sha256.toString('hex')
    },

    async get(sha256) {
      if (!SHA256.test(sha256)) return null
      return database.read(reader => reader.get(blobKey(Buffer.from(sha256, 'hex'))))
    },
  }
}

function blobKey(sha256: Buffer): Buffer {
  return Buffer.concat([Buffer.of(table.blob), sha256])
}
