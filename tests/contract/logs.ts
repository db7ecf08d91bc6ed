import { describe, expect, test } from 'vitest'
import { snapshot, text, texts } from './entries.ts'
import { hostileNames } from './names.ts'
import type { Subject } from './storage.ts'

export function describeLogs(subject: Subject): void {
  describe('update logs', () => {
    test('[ST-20] an unknown log has epoch 1 and no entries', async () => {
      const { logs } = subject.storage
      expect(await logs.epoch('l')).toBe(1)
      expect(await logs.read('l')).toEqual({ epoch: 1, snapshot: null, from: 1, entries: [] })
      await logs.trim('l', 0)
    })

    test('[ST-20] appends number their entries from 1 without gaps and keep who and when', async () => {
      const entries = [
        text('a', 'zhang', 100),
        text('b', 'li', 90),
        text('', '', 0),
        text('c', 'zhang', 2 ** 45),
      ]
      const { logs } = subject.storage
      expect(await logs.append('l', 1, entries.slice(0, 3))).toEqual({ kind: 'appended', from: 1, to: 3 })
      expect(await logs.append('l', 1, entries.slice(3))).toEqual({ kind: 'appended', from: 4, to: 4 })
      const reopened = await subject.reopen()
      expect(await reopened.logs.read('l')).toEqual({ epoch: 1, snapshot: null, from: 1, entries })
    })

    test('[ST-20] an append of nothing takes no number, but the fence holds for it', async () => {
      const { logs } = subject.storage
      await logs.append('l', 1, [text('a')])
      expect(await logs.append('l', 1, [])).toEqual({ kind: 'appended', from: 2, to: 1 })
      expect(await logs.append('l', 2, [])).toEqual({ kind: 'fenced', epoch: 1 })
      expect(await logs.append('l', 1, [text('b')])).toEqual({ kind: 'appended', from: 2, to: 2 })
    })

    test('[ST-20] the caller may reuse its buffers at once', async () => {
      const { logs } = subject.storage
      const entry = text('abc')
      const appending = logs.append('l', 1, [entry])
      entry.update.fill(0)
      await appending
      const kept = snapshot(1)
      const putting = logs.putSnapshot('k', { ...kept, at: 0 })
      kept.bytes.fill(0)
      kept.authors.fill(0)
      await putting
      expect(texts(await logs.read('l'))).toEqual(['abc'])
      expect((await logs.read('k')).snapshot).toEqual({ ...snapshot(1), at: 0 })
    })

    test('[ST-20] 1000 appends at once are all there, each where its answer says', async () => {
      const { logs } = subject.storage
      const answers = await Promise.all(
        Array.from({ length: 1000 }, (_, index) =>
          logs.append('l', 1, [text(`${index} a`), text(`${index} b`)]),
        ),
      )
      const read = texts(await logs.read('l'))
      expect(read).toHaveLength(2000)
      answers.forEach((answer, index) => {
        if (answer.kind !== 'appended') throw new Error('fenced without an advance')
        expect(read.slice(answer.from - 1, answer.to)).toEqual([`${index} a`, `${index} b`])
      })
    })

    test('[ST-21] an append under any epoch but the present one is fenced and writes nothing', async () => {
      const { logs } = subject.storage
      await logs.append('l', 1, [text('a')])
      await logs.advance('l', 1)
      for (const wrong of [0, 1, 3]) {
        expect(await logs.append('l', wrong, [text('late')])).toEqual({ kind: 'fenced', epoch: 2 })
      }
      expect(await logs.append('l', 2, [text('b')])).toEqual({ kind: 'appended', from: 2, to: 2 })
      expect(texts(await logs.read('l'))).toEqual(['a', 'b'])
      expect(await logs.epoch('l')).toBe(2)
    })

    test('[ST-22] advance ends an epoch, names its last entry, and repeats its answer for good', async () => {
      const { logs } = subject.storage
      expect(await logs.advance('l', 1)).toEqual({ kind: 'advanced', epoch: 2, cutAt: 0 })
      await logs.append('l', 2, [text('a'), text('b')])
      expect(await logs.advance('l', 2)).toEqual({ kind: 'advanced', epoch: 3, cutAt: 2 })
      await logs.append('l', 3, [text('c')])
      const reopened = (await subject.reopen()).logs
      expect(await reopened.advance('l', 1)).toEqual({ kind: 'advanced', epoch: 2, cutAt: 0 })
      expect(await reopened.advance('l', 2)).toEqual({ kind: 'advanced', epoch: 3, cutAt: 2 })
      expect(await reopened.epoch('l')).toBe(3)
    })

    test('[ST-22] advancing an epoch that has not begun is fenced', async () => {
      const { logs } = subject.storage
      for (const wrong of [-1, 0, 2, 9]) {
        expect(await logs.advance('l', wrong)).toEqual({ kind: 'fenced', epoch: 1 })
      }
      expect(await logs.epoch('l')).toBe(1)
    })

    test('[ST-22] 50 callers that end one epoch at once end it once', async () => {
      const { logs } = subject.storage
      await logs.append('l', 1, [text('a')])
      const answers = await Promise.all(Array.from({ length: 50 }, () => logs.advance('l', 1)))
      expect(answers).toEqual(answers.map(() => ({ kind: 'advanced', epoch: 2, cutAt: 1 })))
      expect(await logs.epoch('l')).toBe(2)
    })

    test('[ST-23] while epochs end under many writers, each entry lies in the epoch it was accepted under', async () => {
      const { logs } = subject.storage
      const accepted: { epoch: number; from: number; to: number; update: string }[] = []
      const write = async (update: string): Promise<void> => {
        const epoch = await logs.epoch('l')
        const answer = await logs.append('l', epoch, [text(update)])
        if (answer.kind === 'fenced') return write(update)
        accepted.push({ epoch, from: answer.from, to: answer.to, update })
      }
      const writers = Array.from({ length: 8 }, async (_, writer) => {
        for (let index = 0; index < 40; index += 1) await write(`${writer}: ${index}`)
      })
      const cuts = [0]
      for (let epoch = 1; epoch <= 15; epoch += 1) {
        const answer = await logs.advance('l', epoch)
        if (answer.kind === 'advanced') cuts.push(answer.cutAt)
      }
      await Promise.all(writers)
      const read = texts(await logs.read('l'))
      cuts.push(read.length)
      expect(read).toHaveLength(8 * 40)
      for (const { epoch, from, to, update } of accepted) {
        expect(read.slice(from - 1, to)).toEqual([update])
        expect(from).toBeGreaterThan(cuts[epoch - 1] ?? Number.NaN)
        expect(to).toBeLessThanOrEqual(cuts[epoch] ?? Number.NaN)
      }
    })

    test('[ST-07] logs with hostile names are told apart, each with its epoch, entries and snapshot', async () => {
      const { logs } = subject.storage
      for (const [index, name] of hostileNames.entries()) {
        await logs.append(name, 1, [text(`of ${index}`, name), text('rest')])
        await logs.putSnapshot(name, snapshot(1, `of ${index}`))
        if (index % 2 === 0) await logs.advance(name, 1)
      }
      const reopened = (await subject.reopen()).logs
      for (const [index, name] of hostileNames.entries()) {
        expect(await reopened.read(name)).toEqual({
          epoch: index % 2 === 0 ? 2 : 1,
          snapshot: snapshot(1, `of ${index}`),
          from: 2,
          entries: [text('rest')],
        })
      }
    })
  })
}
