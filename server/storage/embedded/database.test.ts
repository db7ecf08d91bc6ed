import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import { StorageUnavailable } from '../port.ts'
import type { Write } from './commits.ts'
import { Database, openLmdb } from './database.ts'
import { records } from './records.ts'

let database: Database

beforeEach(async () => {
  const dir = await mkdtemp(join(tmpdir(), 'lianshu-'))
  database = new Database(openLmdb(dir, false), dir, false)
  return async () => {
    await database.close()
    await rm(dir, { recursive: true })
  }
})

const value = Buffer.from('value')
const write = (...writes: readonly Write[]) => database.commit(() => ({ answer: undefined, writes }))
const keys = () => database.read(reader => reader.keys(Buffer.of(0), Buffer.of(0xff), 1000).map(String))

test('a write that LMDB refuses takes back those before it, and those that share its transaction', async () => {
  const tooLong = { key: Buffer.alloc(3000, 'x'), value }
  const answers = await Promise.allSettled([
    write({ key: Buffer.from('beside'), value }),
    write({ key: Buffer.from('before'), value }, tooLong),
  ])
  for (const answer of answers)
    expect(answer).toMatchObject({ status: 'rejected', reason: { name: 'StorageUnavailable' } })
  expect(await keys()).toEqual([])
  await write({ key: Buffer.from('later'), value })
  expect(await keys()).toEqual(['later'])
})

test('a step sees the writes of those before it in one transaction', async () => {
  const count = (name: string) =>
    database.commit(reader => ({
      answer: reader.keys(Buffer.of(0), Buffer.of(0xff), 1000).length,
      writes: [{ key: Buffer.from(name), value }],
    }))
  expect(await Promise.all(['a', 'b', 'a', 'c'].map(count))).toEqual([0, 1, 2, 2])
})

test('a range that was left early can be read again, and values outlive the read', async () => {
  await write(...['a', 'b', 'c'].map(name => ({ key: Buffer.from(name), value: Buffer.from(`of ${name}`) })))
  const first = await database.read(reader => {
    for (const entry of reader.entries(Buffer.from('a'), Buffer.from('z'))) return entry
  })
  await write({ key: Buffer.from('a'), value: Buffer.from('changed') })
  const all = await database.read(reader => [...reader.entries(Buffer.from('a'), Buffer.from('c'))])
  expect(all.map(entry => String(entry.key))).toEqual(['a', 'b'])
  expect(first && Buffer.from(first.value).toString()).toBe('of a')
})

test('what LMDB cannot read is unavailable, by name', async () => {
  await expect(database.read(reader => reader.get(Buffer.alloc(0)))).rejects.toThrow(StorageUnavailable)
})

test('[ST-52] expired records do not pile up, though nobody reads them again', async () => {
  let time = 0
  const sessions = records(database, () => time)
  for (; time < 500; time += 1) await sessions.put('session', `${time}`, 'value', { expiresAt: time + 10 })
  // Each living record stands in the table twice: by its name and by its time.
  expect((await keys()).length).toBeLessThanOrEqual(2 * 11)
})
