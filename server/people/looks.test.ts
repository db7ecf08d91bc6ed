import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openStorage } from '../storage/open.ts'
import type { Storage } from '../storage/port.ts'
import { createLooks } from './looks.ts'

const DAY = 86_400_000

let dataDir: string
let storage: Storage
let clock: number
const open = () => openStorage('embedded:', { dataDir, now: () => clock })
const looksOn = (store: Storage) =>
  createLooks({ records: store.records, now: () => new Date(clock).toISOString() })
beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'lianshu-looks-'))
  clock = Date.parse('2026-11-20T01:00:00Z')
  storage = await open()
})
afterEach(async () => {
  await storage.close()
  await rm(dataDir, { recursive: true, force: true })
})

describe('what a person was shown', () => {
  it('[SN-19] is kept for each person and section, with the last time, over a restart', async () => {
    const looks = looksOn(storage)
    await looks.remember('meng', 'demo-a', 2)
    clock += DAY
    await looks.remember('meng', 'demo-a', 10)
    clock += DAY
    await looks.remember('meng', 'demo-a', 2)
    await storage.close()
    storage = await open()
    expect(await looksOn(storage).of('meng', 'demo-a')).toEqual([
      { n: 2, at: '2026-11-22T01:00:00.000Z' },
      { n: 10, at: '2026-11-21T01:00:00.000Z' },
    ])
    expect(await looksOn(storage).of('meng', 'demo-b')).toEqual([])
    expect(await looksOn(storage).of('shen', 'demo-a')).toEqual([])
  })

  it('[SN-19] loses nothing when two windows write at once', async () => {
    const looks = looksOn(storage)
    await Promise.all([1, 2, 3, 4].map(n => looks.remember('meng', 'demo-a', n)))
    expect((await looks.of('meng', 'demo-a')).map(look => look.n)).toEqual([1, 2, 3, 4])
  })
})
