import { describe, expect, test } from 'vitest'
import { hostileNames } from './names.ts'
import type { Subject } from './storage.ts'

const HOUR = 3_600_000

export function describeRecords(subject: Subject): void {
  describe('records', () => {
    test('[ST-50] a record is read as it was written, with a revision that grows by one', async () => {
      const { records } = subject.storage
      expect(await records.get('k', 'id')).toBeNull()
      expect(await records.put('k', 'id', 'one')).toBe(1)
      expect(await records.put('k', 'id', 'two')).toBe(2)
      const reopened = await subject.reopen()
      expect(await reopened.records.get('k', 'id')).toEqual({ id: 'id', value: 'two', revision: 2 })
    })

    test('[ST-50] a removed record is gone, and removing it again is no error', async () => {
      const { records } = subject.storage
      await records.put('k', 'id', 'one')
      await records.remove('k', 'id')
      await records.remove('k', 'id')
      expect(await records.get('k', 'id')).toBeNull()
      expect(await records.put('k', 'id', 'again', { ifRevision: 0 })).toBe(1)
    })

    test('[ST-51] a write at another revision than the present one is refused and changes nothing', async () => {
      const { records } = subject.storage
      expect(await records.put('k', 'id', 'x', { ifRevision: 1 })).toBeNull()
      expect(await records.get('k', 'id')).toBeNull()
      await records.put('k', 'id', 'one', { ifRevision: 0 })
      for (const wrong of [0, 2, 7])
        expect(await records.put('k', 'id', 'x', { ifRevision: wrong })).toBeNull()
      expect(await records.put('k', 'id', 'two', { ifRevision: 1 })).toBe(2)
      expect(await records.get('k', 'id')).toEqual({ id: 'id', value: 'two', revision: 2 })
    })

    test('[ST-51] of 100 racers at one revision exactly one wins', async () => {
      const { records } = subject.storage
      for (const ifRevision of [0, 1]) {
        const racers = Array.from({ length: 100 }, (_, index) =>
          records.put('k', 'id', `racer ${index}`, { ifRevision }),
        )
        const answers = await Promise.all(racers)
        expect(answers.filter(answer => answer !== null)).toEqual([ifRevision + 1])
        const winner = answers.findIndex(answer => answer !== null)
        expect((await records.get('k', 'id'))?.value).toBe(`racer ${winner}`)
      }
    })

    test('[ST-51] writes without a condition all count', async () => {
      const { records } = subject.storage
      const revisions = await Promise.all(Array.from({ length: 50 }, () => records.put('k', 'id', 'v')))
      expect(revisions).toEqual(Array.from({ length: 50 }, (_, index) => index + 1))
    })

    test('[ST-52] a record whose time has come is as if it never was', async () => {
      const { records } = subject.storage
      await records.put('k', 'short', 'v', { expiresAt: subject.now() + HOUR })
      await records.put('k', 'long', 'v', { expiresAt: subject.now() + 2 * HOUR })
      await records.put('k', 'ever', 'v')
      subject.pass(HOUR - 1)
      expect(await records.get('k', 'short')).toEqual({ id: 'short', value: 'v', revision: 1 })
      subject.pass(1)
      expect(await records.get('k', 'short')).toBeNull()
      expect((await records.list('k')).map(record => record.id)).toEqual(['ever', 'long'])
      expect(await records.put('k', 'short', 'w', { ifRevision: 1 })).toBeNull()
      expect(await records.put('k', 'short', 'w', { ifRevision: 0 })).toBe(1)
      subject.pass(100 * HOUR)
      expect((await records.list('k')).map(record => record.id)).toEqual(['ever', 'short'])
    })

    test('[ST-52] each write sets the time anew, and without one the record stays', async () => {
      const { records } = subject.storage
      await records.put('k', 'id', 'one', { expiresAt: subject.now() + HOUR })
      await records.put('k', 'id', 'two', { expiresAt: subject.now() + 3 * HOUR })
      // A write of one that expires is when a store may clear away what has expired.
      const clearAway = () => records.put('k', 'other', 'v', { expiresAt: subject.now() + 1 })
      subject.pass(2 * HOUR)
      await clearAway()
      expect(await records.get('k', 'id')).toEqual({ id: 'id', value: 'two', revision: 2 })
      await records.put('k', 'id', 'three')
      subject.pass(1000 * HOUR)
      await clearAway()
      expect(await records.get('k', 'id')).toEqual({ id: 'id', value: 'three', revision: 3 })
    })

    test('[ST-52] clearing away expired records takes no living one along', async () => {
      const { records } = subject.storage
      const ids = Array.from({ length: 100 }, (_, index) => `session ${index}`)
      for (const id of ids) await records.put('session', id, 'old', { expiresAt: subject.now() + HOUR })
      await records.put('session', 'kept', 'v', { expiresAt: subject.now() + 10 * HOUR })
      subject.pass(HOUR)
      // Renewed after they expired, while others of the same time are being cleared away.
      for (const id of ids.slice(0, 20)) {
        expect(await records.put('session', id, 'new', { expiresAt: subject.now() + HOUR })).toBe(1)
      }
      const reopened = await subject.reopen()
      expect((await reopened.records.list('session')).map(record => record.id)).toEqual(
        ['kept', ...ids.slice(0, 20)].sort(),
      )
    })

    test('[ST-53] list gives the records of one kind by id, and no near ones', async () => {
      const { records } = subject.storage
      for (const kind of ['a', 'a/', 'aa', '']) {
        for (const id of ['2', '10', '1']) await records.put(kind, id, `${kind} ${id}`)
      }
      expect(await records.list('a')).toEqual([
        { id: '1', value: 'a 1', revision: 1 },
        { id: '10', value: 'a 10', revision: 1 },
        { id: '2', value: 'a 2', revision: 1 },
      ])
      expect(await records.list('A')).toEqual([])
    })

    test('[ST-07] hostile kinds and ids are told apart and come back as they were', async () => {
      const { records } = subject.storage
      for (const name of hostileNames) {
        await records.put(name, 'id', `kind ${name}`)
        await records.put('kind', name, name, { expiresAt: subject.now() + HOUR })
      }
      const reopened = await subject.reopen()
      for (const name of hostileNames) {
        expect((await reopened.records.get(name, 'id'))?.value).toBe(`kind ${name}`)
        expect(await reopened.records.list(name)).toHaveLength(1)
        expect(await reopened.records.get('kind', name)).toEqual({ id: name, value: name, revision: 1 })
      }
      expect((await reopened.records.list('kind')).map(record => record.id)).toEqual([...hostileNames].sort())
      subject.pass(HOUR)
      expect(await reopened.records.list('kind')).toEqual([])
    })

    test('[ST-07] a record is not found under another split of its names', async () => {
      const { records } = subject.storage
      await records.put('ab', 'c', 'v')
      expect(await records.get('a', 'bc')).toBeNull()
      expect(await records.get('', 'abc')).toBeNull()
      expect(await records.get('abc', '')).toBeNull()
      expect(await records.list('a')).toEqual([])
    })
  })
}
