import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import type { Subject } from './storage.ts'

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

export function describeBlobs(subject: Subject): void {
  describe('blobs', () => {
    test('[ST-40] a blob is found under its SHA-256, also after reopening', async () => {
      const bytes = new TextEncoder().encode('版本一')
      const hash = await subject.storage.blobs.put(bytes)
      expect(hash).toBe(sha256(bytes))
      const reopened = await subject.reopen()
      expect(await reopened.blobs.get(hash)).toEqual(bytes)
    })

    test('[ST-40] an unknown hash, or what is no lower-case hash at all, gives null', async () => {
      const { blobs } = subject.storage
      const hash = await blobs.put(Uint8Array.of(1))
      for (const unknown of [
        '',
        'x',
        hash.toUpperCase(),
        hash.slice(1),
        `${hash}0`,
        '0'.repeat(64),
        '../a',
      ]) {
        expect(await blobs.get(unknown)).toBeNull()
      }
    })

    test('[ST-40] the empty blob is a blob', async () => {
      const { blobs } = subject.storage
      expect(await blobs.get(await blobs.put(Uint8Array.of()))).toEqual(Uint8Array.of())
    })

    test('[ST-41] putting the same bytes again, or many at once, changes nothing', async () => {
      const { blobs } = subject.storage
      const bytes = Uint8Array.of(1, 2, 3)
      const hashes = await Promise.all(Array.from({ length: 20 }, () => blobs.put(bytes)))
      expect(new Set(hashes)).toEqual(new Set([sha256(bytes)]))
      expect(await blobs.get(sha256(bytes))).toEqual(bytes)
    })

    test('[ST-41] what the caller does to its buffer afterwards does not reach the blob', async () => {
      const { blobs } = subject.storage
      const bytes = Uint8Array.of(1, 2, 3)
      const putting = blobs.put(bytes)
      bytes.fill(9)
      const hash = await putting
      expect(hash).toBe(sha256(Uint8Array.of(1, 2, 3)))
      const read = await blobs.get(hash)
      expect(read).toEqual(Uint8Array.of(1, 2, 3))
      read?.fill(7)
      expect(await blobs.get(hash)).toEqual(Uint8Array.of(1, 2, 3))
    })

    test('[ST-41] a blob of more than 16 MB comes back whole', async () => {
      const bytes = new Uint8Array(17 * 2 ** 20).map((_, index) => index * 31 + (index >> 8))
      const hash = await subject.storage.blobs.put(bytes)
      const read = await subject.storage.blobs.get(hash)
      expect(read?.length).toBe(bytes.length)
      expect(read && sha256(read)).toBe(sha256(bytes))
    })
  })
}
