import { describe, expect, test } from 'vitest'
import { StorageUnavailable } from '../../server/storage/port.ts'
import type { Subject } from './storage.ts'

export function describeStore(subject: Subject): void {
  describe('the store', () => {
    test('[ST-08] ping resolves while the store can write', async () => {
      await expect(subject.storage.ping()).resolves.toBeUndefined()
    })

    test('[ST-08] closing finishes what was begun', async () => {
      const { streams, logs, blobs, records } = subject.storage
      const begun = Promise.all([
        streams.append('s', 0, ['one']),
        logs.append('l', 1, [{ update: Uint8Array.of(1), personId: 'p', at: 1 }]),
        blobs.put(Uint8Array.of(1, 2, 3)),
        records.put('k', 'id', 'value'),
      ])
      const closed = subject.storage.close()
      const [stream, log, sha256, revision] = await begun
      await closed

      const reopened = await subject.reopen()
      expect(stream).toEqual({ kind: 'appended', version: 1 })
      expect(await reopened.streams.read('s', 0)).toEqual(['one'])
      expect(log).toEqual({ kind: 'appended', from: 1, to: 1 })
      expect((await reopened.logs.read('l')).entries).toHaveLength(1)
      expect(await reopened.blobs.get(sha256)).toEqual(Uint8Array.of(1, 2, 3))
      expect(await reopened.records.get('k', 'id')).toEqual({ id: 'id', value: 'value', revision })
    })

    test('[ST-08] once closed, every call is refused as unavailable, and closing again is no error', async () => {
      const { storage } = subject
      await storage.close()
      await storage.close()
      const snapshot = { at: 0, bytes: Uint8Array.of(), authors: Uint8Array.of() }
      const calls = [
        () => storage.ping(),
        () => storage.streams.append('s', 0, ['x']),
        () => storage.streams.read('s', 0),
        () => storage.streams.version('s'),
        () => storage.streams.remembered('s', 'k'),
        () => storage.streams.list(''),
        () => storage.logs.epoch('l'),
        () => storage.logs.append('l', 1, []),
        () => storage.logs.advance('l', 1),
        () => storage.logs.read('l'),
        () => storage.logs.putSnapshot('l', snapshot),
        () => storage.logs.trim('l', 0),
        () => storage.blobs.put(Uint8Array.of(1)),
        () => storage.blobs.get('0'.repeat(64)),
        () => storage.records.get('k', 'i'),
        () => storage.records.put('k', 'i', 'v'),
        () => storage.records.remove('k', 'i'),
        () => storage.records.list('k'),
      ]
      for (const call of calls) await expect(call()).rejects.toThrow(StorageUnavailable)
    })

    test('[ST-07] the four stores do not share names', async () => {
      const { streams, logs, records } = subject.storage
      await streams.append('same', 0, ['entry'])
      expect(await logs.read('same')).toEqual({ epoch: 1, snapshot: null, from: 1, entries: [] })
      expect(await records.get('same', 'same')).toBeNull()
      await records.put('same', 'same', 'value')
      await logs.advance('same', 1)
      expect(await streams.read('same', 0)).toEqual(['entry'])
      expect(await streams.remembered('same', 'same')).toBeNull()
    })
  })
}
