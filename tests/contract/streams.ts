import { describe, expect, test } from 'vitest'
import { hostileNames } from './names.ts'
import type { Subject } from './storage.ts'

export function describeStreams(subject: Subject): void {
  describe('event streams', () => {
    test('[ST-10] an unknown stream has version 0, no entries and no memory', async () => {
      const { streams } = subject.storage
      expect(await streams.version('s')).toBe(0)
      expect(await streams.read('s', 0)).toEqual([])
      expect(await streams.remembered('s', 'k')).toBeNull()
      expect(await streams.list('')).toEqual([])
    })

    test('[ST-10] an append at the expected version adds all entries in order', async () => {
      const { streams } = subject.storage
      expect(await streams.append('s', 0, ['one', 'two'])).toEqual({ kind: 'appended', version: 2 })
      expect(await streams.append('s', 2, ['three'])).toEqual({ kind: 'appended', version: 3 })
      expect(await streams.version('s')).toBe(3)
      const reopened = await subject.reopen()
      expect(await reopened.streams.read('s', 0)).toEqual(['one', 'two', 'three'])
      expect(await reopened.streams.version('s')).toBe(3)
    })

    test('[ST-10] an append at any other version is a conflict that writes nothing', async () => {
      const { streams } = subject.storage
      await streams.append('s', 0, ['one', 'two'])
      for (const wrong of [0, 1, 3, 100]) {
        const remember = { key: `k${wrong}`, value: 'v' }
        expect(await streams.append('s', wrong, ['x'], remember)).toEqual({ kind: 'conflict', version: 2 })
        expect(await streams.remembered('s', remember.key)).toBeNull()
      }
      expect(await streams.read('s', 0)).toEqual(['one', 'two'])
    })

    test('[ST-11] of 100 racers at one version exactly one wins, and the others learn the version', async () => {
      const { streams } = subject.storage
      const racers = Array.from({ length: 100 }, (_, index) => streams.append('s', 0, [`racer ${index}`]))
      const answers = await Promise.all(racers)
      expect(answers.filter(answer => answer.kind === 'appended')).toEqual([{ kind: 'appended', version: 1 }])
      expect(answers.filter(answer => answer.kind === 'conflict')).toEqual(
        Array.from({ length: 99 }, () => ({ kind: 'conflict', version: 1 })),
      )
      const winner = answers.findIndex(answer => answer.kind === 'appended')
      expect(await streams.read('s', 0)).toEqual([`racer ${winner}`])
    })

    test('[ST-11] writers that retry on conflict lose nothing and write nothing twice', async () => {
      const { streams } = subject.storage
      const write = async (entry: string, version = 0): Promise<void> => {
        const answer = await streams.append('s', version, [entry])
        if (answer.kind === 'conflict') await write(entry, answer.version)
      }
      const entries = Array.from({ length: 40 }, (_, index) => `entry ${index}`)
      await Promise.all(entries.map(entry => write(entry)))
      expect((await streams.read('s', 0)).sort()).toEqual(entries.sort())
    })

    test('[ST-12] a key that was accepted gives its first value back and writes nothing', async () => {
      const { streams } = subject.storage
      await streams.append('s', 0, ['one'], { key: 'k', value: 'first' })
      const again = await streams.append('s', 1, ['two'], { key: 'k', value: 'second' })
      expect(again).toEqual({ kind: 'repeated', value: 'first' })
      expect(await streams.read('s', 0)).toEqual(['one'])
      expect(await streams.remembered('s', 'k')).toBe('first')
    })

    test('[ST-12] a repeated key wins over a conflict, also after reopening', async () => {
      await subject.storage.streams.append('s', 0, ['one'], { key: 'k', value: 'first' })
      const { streams } = await subject.reopen()
      const answer = await streams.append('s', 0, ['one'], { key: 'k', value: 'other' })
      expect(answer).toEqual({ kind: 'repeated', value: 'first' })
      expect(await streams.append('s', 99, [], { key: 'k', value: 'x' })).toEqual(answer)
    })

    test('[ST-12] of 100 callers with one key exactly one writes and all learn its value', async () => {
      const { streams } = subject.storage
      const callers = Array.from({ length: 100 }, (_, index) =>
        streams.append('s', 0, ['entry'], { key: 'k', value: `caller ${index}` }),
      )
      const answers = await Promise.all(callers)
      const winner = answers.findIndex(answer => answer.kind === 'appended')
      const others = answers.filter((_, index) => index !== winner)
      expect(others).toEqual(others.map(() => ({ kind: 'repeated', value: `caller ${winner}` })))
      expect(await streams.version('s')).toBe(1)
    })

    test('[ST-12] keys belong to their stream', async () => {
      const { streams } = subject.storage
      await streams.append('s', 0, ['one'], { key: 'k', value: 'v' })
      expect(await streams.append('t', 0, ['one'], { key: 'k', value: 'w' })).toEqual({
        kind: 'appended',
        version: 1,
      })
      expect(await streams.remembered('t', 'k')).toBe('w')
    })

    test('[ST-13] reading after a version gives what follows it, and nothing at or past the end', async () => {
      const { streams } = subject.storage
      await streams.append('s', 0, ['1', '2', '3'])
      expect(await streams.read('s', 1)).toEqual(['2', '3'])
      expect(await streams.read('s', 3)).toEqual([])
      expect(await streams.read('s', 300)).toEqual([])
    })

    test('[ST-13] a stream of thousands of entries reads in order', async () => {
      const { streams } = subject.storage
      const entries = Array.from({ length: 3000 }, (_, index) => `entry ${index}`)
      for (let at = 0; at < entries.length; at += 300)
        await streams.append('s', at, entries.slice(at, at + 300))
      expect(await streams.read('s', 0)).toEqual(entries)
      expect(await streams.read('s', 2999)).toEqual(['entry 2999'])
    })

    test('[ST-14] an append of nothing checks the version, keeps its key and makes no stream', async () => {
      const { streams } = subject.storage
      expect(await streams.append('s', 1, [])).toEqual({ kind: 'conflict', version: 0 })
      expect(await streams.append('s', 0, [], { key: 'k', value: 'v' })).toEqual({
        kind: 'appended',
        version: 0,
      })
      expect(await streams.remembered('s', 'k')).toBe('v')
      expect(await streams.list('')).toEqual([])
    })

    test('[ST-14] list gives the names that begin with a prefix, sorted, and no near ones', async () => {
      const { streams } = subject.storage
      for (const name of ['a', 'a/', 'a/b', 'a/b/c', 'aa', 'b', 'A', '']) await streams.append(name, 0, ['x'])
      expect(await streams.list('a')).toEqual(['a', 'a/', 'a/b', 'a/b/c', 'aa'])
      expect(await streams.list('a/')).toEqual(['a/', 'a/b', 'a/b/c'])
      expect(await streams.list('a/b')).toEqual(['a/b', 'a/b/c'])
      expect(await streams.list('c')).toEqual([])
      expect(await streams.list('')).toEqual(['', 'A', 'a', 'a/', 'a/b', 'a/b/c', 'aa', 'b'])
    })

    test('[ST-07] hostile names are told apart, keep their entries and are listed by every prefix', async () => {
      const { streams } = subject.storage
      for (const name of hostileNames) {
        await streams.append(name, 0, [`of ${name}`, name], { key: name, value: `memory of ${name}` })
      }
      const reopened = await subject.reopen()
      for (const name of hostileNames) {
        expect(await reopened.streams.read(name, 0)).toEqual([`of ${name}`, name])
        expect(await reopened.streams.remembered(name, name)).toBe(`memory of ${name}`)
        expect(await reopened.streams.list(name)).toEqual(hostileNames.filter(n => n.startsWith(name)).sort())
      }
    })

    test('[ST-07] a key remembered by one stream is not read as part of the name of another', async () => {
      const { streams } = subject.storage
      await streams.append('a', 0, [], { key: 'bc', value: 'v' })
      expect(await streams.remembered('ab', 'c')).toBeNull()
      expect(await streams.remembered('', 'abc')).toBeNull()
      expect(await streams.remembered('abc', '')).toBeNull()
    })

    test('[ST-07] a large entry comes back as it was', async () => {
      const { streams } = subject.storage
      const large = '政府工作报告'.repeat(200_000)
      await streams.append('s', 0, ['', large, ''])
      expect(await streams.read('s', 0)).toEqual(['', large, ''])
    })
  })
}
