import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { openStorage } from '../../server/storage/open.ts'
import type { Storage } from '../../server/storage/port.ts'
import { SLOW_START, startChild } from './child.ts'
import { type Acknowledged, readWords } from './words.ts'

/** Where a store is, for a process of its own to open; removed by the caller when the test ends. */
export interface Place {
  readonly url: string
  readonly dataDir: string
}

const ROUNDS = 6

/** What must hold when the writing process dies at any moment (rule ST-01). */
export function describeCrashes(name: string, place: () => Promise<Place>): void {
  describe(`${name} storage, killed`, () => {
    test('[ST-01] after kill −9 at random moments every acknowledged write is there and no chain has a gap', {
      timeout: SLOW_START,
    }, async () => {
      const seed = Number(process.env.LIANSHU_SEED ?? Date.now())
      console.log(`crashes: LIANSHU_SEED=${seed}`)
      const moments = fc.sample(fc.integer({ min: 1, max: 800 }), { seed, numRuns: ROUNDS })
      const { url, dataDir } = await place()
      const acknowledged: Acknowledged[] = []
      for (const [round, moment] of moments.entries()) {
        const child = startChild<Acknowledged>('writer', [url, dataDir, `${round}`])
        for (let heard = 0; heard < moment; heard += 1) acknowledged.push(await child.next())
        await child.kill()
        acknowledged.push(...(await child.rest()))

        const storage = await openStorage(url, { dataDir, now: Date.now })
        await verify(storage, acknowledged)
        await storage.close()
      }
    })
  })
}

async function verify(storage: Storage, acknowledged: readonly Acknowledged[]): Promise<void> {
  const logs = new Map<string, string[]>()
  for (const log of ['log 1', 'log 2', 'log 3']) {
    const words = await readWords(storage, log)
    expect(new Set(words).size, `${log} has nothing twice`).toBe(words.length)
    const { snapshot, from } = await storage.logs.read(log)
    expect(from, `${log} goes on where its snapshot ends`).toBe((snapshot?.at ?? 0) + 1)
    logs.set(log, words)
  }
  const stream = await storage.streams.read('stream', 0)
  expect(await storage.streams.version('stream')).toBe(stream.length)
  const record = await storage.records.get('kind', 'record')

  for (const each of acknowledged) {
    if (each.kind === 'log') {
      const words = logs.get(each.log)?.slice(each.from - 1, each.from - 1 + each.words.length)
      expect(words).toEqual(each.words)
    } else if (each.kind === 'cut') {
      const { log, epoch, cutAt } = each
      expect(await storage.logs.advance(log, epoch)).toEqual({ kind: 'advanced', epoch: epoch + 1, cutAt })
    } else if (each.kind === 'stream') {
      const [key = '', value = ''] = each.words
      expect(stream.slice(each.version - 2, each.version)).toEqual(each.words)
      expect(await storage.streams.remembered('stream', key)).toBe(value)
    } else if (each.kind === 'blob') {
      expect(await storage.blobs.get(each.sha256)).toEqual(new TextEncoder().encode(each.word))
    } else {
      expect(record?.revision).toBeGreaterThanOrEqual(each.revision)
      if (record?.revision === each.revision) expect(record.value).toBe(each.word)
    }
  }
}
