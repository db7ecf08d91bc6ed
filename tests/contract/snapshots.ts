import { describe, expect, test } from 'vitest'
import type { UpdateLogs } from '../../server/storage/port.ts'
import { snapshot, text, texts } from './entries.ts'
import type { Subject } from './storage.ts'

export function describeSnapshots(subject: Subject): void {
  describe('snapshots of update logs', () => {
    test('[ST-24] reading up to an entry leaves out what follows it', async () => {
      const { logs } = subject.storage
      await logs.append('l', 1, [text('a'), text('b'), text('c')])
      await logs.append('l', 1, [text('d')])
      expect(texts(await logs.read('l', 0))).toEqual([])
      expect(texts(await logs.read('l', 2))).toEqual(['a', 'b'])
      expect(texts(await logs.read('l', 3))).toEqual(['a', 'b', 'c'])
      expect(texts(await logs.read('l', 99))).toEqual(['a', 'b', 'c', 'd'])
    })

    test('[ST-24] reading up to an entry that a snapshot has already passed fails', async () => {
      const { logs } = subject.storage
      await logs.append('l', 1, [text('a'), text('b'), text('c')])
      await logs.putSnapshot('l', snapshot(2))
      await expect(logs.read('l', 1)).rejects.toThrow(RangeError)
      expect(texts(await logs.read('l', 2))).toEqual([])
      expect(texts(await logs.read('l', 3))).toEqual(['c'])
    })

    test('[ST-25] a snapshot stands for the entries it covers; the rest follows it', async () => {
      const { logs } = subject.storage
      await logs.append('l', 1, [text('a'), text('b'), text('c')])
      await logs.putSnapshot('l', snapshot(2))
      const reopened = await subject.reopen()
      expect(await reopened.logs.read('l')).toEqual({
        epoch: 1,
        snapshot: snapshot(2),
        from: 3,
        entries: [text('c')],
      })
    })

    test('[ST-25] a newer snapshot replaces the present one, an older one is ignored', async () => {
      const { logs } = subject.storage
      await logs.append('l', 1, [text('a'), text('b'), text('c')])
      await logs.putSnapshot('l', snapshot(2))
      await logs.putSnapshot('l', snapshot(1))
      expect((await logs.read('l')).snapshot).toEqual(snapshot(2))
      await logs.putSnapshot('l', snapshot(3))
      expect(await logs.read('l')).toEqual({ epoch: 1, snapshot: snapshot(3), from: 4, entries: [] })
    })

    test('[ST-25] a snapshot ahead of its log is refused', async () => {
      const { logs } = subject.storage
      await logs.append('l', 1, [text('a')])
      await expect(logs.putSnapshot('l', snapshot(2))).rejects.toThrow(RangeError)
      expect((await logs.read('l')).snapshot).toBeNull()
    })

    test('[ST-26] trim drops what a snapshot covers and nothing else; numbers go on', async () => {
      const { logs } = subject.storage
      for (const update of ['a', 'b', 'c', 'd']) await logs.append('l', 1, [text(update)])
      await logs.putSnapshot('l', snapshot(3))
      await logs.trim('l', 2)
      await logs.trim('l', 3)
      await logs.trim('l', 3)
      expect(await logs.read('l')).toEqual({ epoch: 1, snapshot: snapshot(3), from: 4, entries: [text('d')] })
      expect(await logs.append('l', 1, [text('e')])).toEqual({ kind: 'appended', from: 5, to: 5 })
    })

    test('[ST-26] after everything was trimmed the numbers, the epoch and its cuts go on', async () => {
      const { logs } = subject.storage
      await logs.append('l', 1, [text('a'), text('b')])
      await logs.advance('l', 1)
      await logs.putSnapshot('l', snapshot(2))
      await logs.trim('l', 2)
      const reopened = (await subject.reopen()).logs
      expect(await reopened.advance('l', 1)).toEqual({ kind: 'advanced', epoch: 2, cutAt: 2 })
      expect(await reopened.append('l', 2, [text('c')])).toEqual({ kind: 'appended', from: 3, to: 3 })
      expect(await reopened.read('l')).toEqual({
        epoch: 2,
        snapshot: snapshot(2),
        from: 3,
        entries: [text('c')],
      })
    })

    test('[ST-26] trim beyond the snapshot, or without one, throws and drops nothing', async () => {
      const { logs } = subject.storage
      await logs.append('l', 1, [text('a'), text('b'), text('c')])
      await expect(logs.trim('l', 1)).rejects.toThrow(RangeError)
      await logs.putSnapshot('l', snapshot(2))
      await expect(logs.trim('l', 3)).rejects.toThrow(RangeError)
      expect(texts(await logs.read('l'))).toEqual(['c'])
      expect(await logs.append('l', 1, [text('d')])).toEqual({ kind: 'appended', from: 4, to: 4 })
    })

    test('[ST-26] trim within one append leaves the part that is not covered', async () => {
      const { logs } = subject.storage
      await logs.append('l', 1, [text('a'), text('b'), text('c')])
      await logs.putSnapshot('l', snapshot(2))
      await logs.trim('l', 2)
      expect(await logs.read('l')).toEqual({ epoch: 1, snapshot: snapshot(2), from: 3, entries: [text('c')] })
    })

    test('[ST-26] thousands of entries are trimmed while others append and read', async () => {
      const { logs } = subject.storage
      const batch = Array.from({ length: 1300 }, (_, index) => logs.append('l', 1, [text(`${index}`)]))
      await Promise.all(batch)
      await logs.putSnapshot('l', snapshot(1300))
      const [, late] = await Promise.all([
        logs.trim('l', 1300),
        appendMany(logs, 'l', 20),
        appendMany(logs, 'm', 20),
      ])
      expect(late).toEqual(Array.from({ length: 20 }, (_, index) => 1301 + index))
      expect(await logs.read('l')).toMatchObject({ from: 1301, snapshot: { at: 1300 } })
      expect((await logs.read('l')).entries).toHaveLength(20)
      expect((await logs.read('m')).entries).toHaveLength(20)
    })

    test('[ST-27] updates of 4 MB and snapshots of more than 16 MB come back whole', async () => {
      const { logs } = subject.storage
      const update = new Uint8Array(4 * 2 ** 20).fill(3)
      const large = {
        at: 1,
        bytes: new Uint8Array(17 * 2 ** 20).fill(5),
        authors: new Uint8Array(2 ** 20).fill(6),
      }
      await logs.append('l', 1, [text('a')])
      await logs.append('l', 1, [{ update, personId: 'p', at: 1 }])
      await logs.putSnapshot('l', large)
      const content = await logs.read('l')
      expect(Buffer.compare(content.entries[0]?.update ?? Uint8Array.of(), update)).toBe(0)
      expect(Buffer.compare(content.snapshot?.bytes ?? Uint8Array.of(), large.bytes)).toBe(0)
      expect(Buffer.compare(content.snapshot?.authors ?? Uint8Array.of(), large.authors)).toBe(0)
    })
  })
}

async function appendMany(logs: UpdateLogs, log: string, count: number): Promise<number[]> {
  const answers = await Promise.all(Array.from({ length: count }, () => logs.append(log, 1, [text('late')])))
  return answers.map(answer => (answer.kind === 'appended' ? answer.to : Number.NaN))
}
