import { chmod, copyFile, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, describe, expect, onTestFinished, test } from 'vitest'
import { openLmdb } from '../../server/storage/embedded/database.ts'
import { FORMAT } from '../../server/storage/embedded/format.ts'
import { named, table } from '../../server/storage/embedded/keys.ts'
import { openEmbedded } from '../../server/storage/embedded/open.ts'
import { type Storage, StorageInUse, StorageTooNew, StorageUnavailable } from '../../server/storage/port.ts'
import { SLOW_START, startChild } from './child.ts'
import type { Answer, Command } from './fixtures/driven.ts'

const now = () => 1
const entry = (bytes: number) => ({ update: new Uint8Array(bytes).fill(1), personId: 'p', at: 1 })

let dir = ''

beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'lianshu-'))
  return () => rm(dir, { recursive: true })
})

/** Closed when the test ends, whatever becomes of it. */
async function open(options: { dir?: string; readOnly?: boolean } = {}): Promise<Storage> {
  const storage = await openEmbedded({ dir, now, ...options })
  onTestFinished(() => storage.close())
  return storage
}

const startServer = (folder: string, identity = {}) =>
  startChild<Answer>('driven', ['embedded:', folder], identity)

describe('a data folder in use', { timeout: SLOW_START }, () => {
  test('[ST-03] a second opening is refused, in the same process and in another, and disturbs nobody', async () => {
    const storage = await open()
    await expect(openEmbedded({ dir, now })).rejects.toThrow(StorageInUse)
    const other = startServer(dir)
    expect(await other.next()).toMatchObject({ did: 'refuse', error: 'StorageInUse' })
    expect(await storage.streams.append('s', 0, ['x'])).toEqual({ kind: 'appended', version: 1 })
    expect(await storage.streams.read('s', 0)).toEqual(['x'])
  })

  test('[ST-03] closing lets the next one in', async () => {
    const storage = await openEmbedded({ dir, now })
    await storage.close()
    await open()
  })

  test('[ST-03] an owner killed with −9 lets go at once and leaves nothing behind', async () => {
    const owner = startServer(dir)
    expect(await owner.next()).toEqual({ did: 'open' })
    await owner.kill()
    await open()
    const sockets = (await readdir(dir)).filter(name => name.startsWith('owner-'))
    expect(sockets).toHaveLength(1)
  })

  test('[ST-03] an owner that is stopped, or too busy to answer, still owns', async () => {
    const owner = startServer(dir)
    expect(await owner.next()).toEqual({ did: 'open' })
    owner.signal('SIGSTOP')
    await expect(openEmbedded({ dir, now })).rejects.toThrow(StorageInUse)
  })

  test('[ST-03] of many that find the owner gone at the same moment exactly one gets the folder', async () => {
    await (await openEmbedded({ dir, now })).close()
    const openings = await Promise.allSettled(Array.from({ length: 20 }, () => open()))
    expect(openings.filter(opening => opening.status === 'fulfilled')).toHaveLength(1)
    const refusals = openings.flatMap(opening => (opening.status === 'rejected' ? [opening.reason] : []))
    for (const refusal of refusals) expect(refusal).toBeInstanceOf(StorageInUse)
  })

  test('[ST-03] of several that start at once exactly one gets a new folder, and one that a dead owner left', async () => {
    for (const state of ['new', 'left']) {
      const starters = Array.from({ length: 4 }, () => startServer(dir))
      const answers = await Promise.all(starters.map(starter => starter.next()))
      const errors = answers.map(answer => (answer.did === 'refuse' ? answer.error : answer.did)).sort()
      expect(errors, state).toEqual(['StorageInUse', 'StorageInUse', 'StorageInUse', 'open'])
      await Promise.all(starters.map(starter => starter.kill()))
    }
  })

  test('[ST-03] the lock holds in a folder whose path is longer than a socket name may be', async () => {
    const deep = join(dir, 'd.ir'.repeat(40), 'v1.0')
    await open({ dir: deep })
    await expect(openEmbedded({ dir: deep, now })).rejects.toThrow(StorageInUse)
  })

  test('[ST-03] a copy of the folder of a running server opens on its own', async () => {
    const storage = await open()
    await storage.streams.append('s', 0, ['x'])
    const copy = join(dir, 'copy')
    await mkdir(copy)
    await copyFile(join(dir, 'data.mdb'), join(copy, 'data.mdb'))
    expect(await (await open({ dir: copy })).streams.read('s', 0)).toEqual(['x'])
  })
})

describe('reading beside a running server', { timeout: SLOW_START }, () => {
  test('[ST-06] a reader sees each write once it is acknowledged, also while the file grows', async () => {
    const server = startServer(dir)
    expect(await server.next()).toEqual({ did: 'open' })
    const reader = await open({ readOnly: true })
    for (let round = 1; round <= 8; round += 1) {
      server.say({ do: 'append', log: 'l', bytes: 2 ** 20, times: 4 } satisfies Command)
      expect(await server.next()).toMatchObject({ did: 'append', refusals: [] })
      expect((await reader.logs.read('l')).entries).toHaveLength(4 * round)
    }
  })

  test('[ST-06] a reader takes no lock and writes nothing', async () => {
    await (await openEmbedded({ dir, now })).close()
    const before = await readFile(join(dir, 'data.mdb'))
    const reader = await open({ readOnly: true })
    const snapshot = { at: 0, bytes: Uint8Array.of(), authors: Uint8Array.of() }
    const writes = [
      () => reader.ping(),
      () => reader.streams.append('s', 0, ['x']),
      () => reader.logs.append('l', 1, [entry(1)]),
      () => reader.logs.advance('l', 1),
      () => reader.logs.putSnapshot('l', snapshot),
      () => reader.logs.trim('l', 0),
      () => reader.blobs.put(Uint8Array.of(1)),
      () => reader.records.put('k', 'i', 'v'),
      () => reader.records.remove('k', 'i'),
    ]
    for (const write of writes) await expect(write()).rejects.toThrow(/reading only/)
    expect((await readFile(join(dir, 'data.mdb'))).equals(before)).toBe(true)
    const server = startServer(dir)
    expect(await server.next()).toEqual({ did: 'open' })
  })

  test('[ST-06] a reader of a folder without a store is refused and makes none', async () => {
    await expect(openEmbedded({ dir, now, readOnly: true })).rejects.toThrow(/no store/)
    await expect(openEmbedded({ dir: join(dir, 'none'), now, readOnly: true })).rejects.toThrow(
      StorageUnavailable,
    )
    expect(await readdir(dir)).toEqual([])
  })
})

describe('a data folder that cannot be opened', { timeout: SLOW_START }, () => {
  /** A store of more than a megabyte, closed. */
  async function fill(): Promise<string> {
    const storage = await openEmbedded({ dir, now })
    await storage.logs.append(
      'l',
      1,
      Array.from({ length: 300 }, () => entry(100)),
    )
    await storage.blobs.put(new Uint8Array(2 ** 20).fill(7))
    await Promise.all(
      Array.from({ length: 300 }, (_, index) => storage.records.put('k', `${index}`, 'v'.repeat(500))),
    )
    await storage.close()
    return join(dir, 'data.mdb')
  }

  test('[ST-04] a store of a newer format is refused and left as it is', async () => {
    const file = await fill()
    const lmdb = openLmdb(dir, false)
    const stamp = Buffer.alloc(4)
    stamp.writeUInt32BE(FORMAT + 1)
    await lmdb.put(named(table.store, 'format'), stamp)
    await lmdb.close()
    const before = await readFile(file)
    await expect(openEmbedded({ dir, now })).rejects.toThrow(StorageTooNew)
    await expect(openEmbedded({ dir, now, readOnly: true })).rejects.toThrow(StorageTooNew)
    expect((await readFile(file)).equals(before)).toBe(true)
  })

  test("[ST-05] another program's LMDB database is refused", async () => {
    const lmdb = openLmdb(dir, false)
    await lmdb.put(Buffer.from('theirs'), Buffer.from('value'))
    await lmdb.close()
    await expect(openEmbedded({ dir, now })).rejects.toThrow(/not a Lianshu store/)
    await expect(openEmbedded({ dir, now, readOnly: true })).rejects.toThrow(StorageUnavailable)
  })

  test.each([
    ['emptied', (whole: Buffer) => whole.subarray(0, 0)],
    ['cut within its head', (whole: Buffer) => whole.subarray(0, 100)],
    ['cut after its first page', (whole: Buffer) => whole.subarray(0, 4096)],
    ['cut after its head', (whole: Buffer) => whole.subarray(0, 8192)],
    ['cut to a half', (whole: Buffer) => whole.subarray(0, whole.length / 2)],
    ['of other bytes', (whole: Buffer) => Buffer.alloc(whole.length, 'garbage')],
    [
      'of other bytes after its head',
      (whole: Buffer) => Buffer.concat([whole.subarray(0, 8192), Buffer.alloc(whole.length, 'x')]),
    ],
  ])('[ST-05] a data file %s is refused by name, not replaced and no crash', async (_, damage) => {
    const file = await fill()
    const damaged = damage(await readFile(file))
    await writeFile(file, damaged)
    for (const readOnly of [false, true]) {
      await expect(openEmbedded({ dir, now, readOnly })).rejects.toThrow(StorageUnavailable)
    }
    expect((await readFile(file)).equals(damaged)).toBe(true)
  })

  test('[ST-05] a data file that is shorter than it says only by free pages is not taken for a cut one', async () => {
    const file = await fill()
    const bytes = await readFile(file)
    for (const lastPage of [144, 4096 + 144]) {
      bytes.writeBigUInt64LE(bytes.readBigUInt64LE(lastPage) + 10n, lastPage)
    }
    await writeFile(file, bytes)
    const storage = await open()
    expect((await storage.logs.read('l')).entries).toHaveLength(300)
    expect(await storage.logs.append('l', 1, [entry(2 ** 20)])).toEqual({
      kind: 'appended',
      from: 301,
      to: 301,
    })
  })

  test('[ST-05] a path that is a file, or lies below one, is refused by name', async () => {
    const file = join(dir, 'file')
    await writeFile(file, 'text')
    for (const bad of [file, join(file, 'below')]) {
      await expect(openEmbedded({ dir: bad, now })).rejects.toThrow(StorageUnavailable)
      await expect(openEmbedded({ dir: bad, now })).rejects.toThrow(bad)
    }
  })

  test('[ST-05] a folder that may not be written is refused by name', async () => {
    const locked = join(dir, 'locked')
    await chmod(dir, 0o755)
    await mkdir(locked, { mode: 0o555 })
    // The superuser may write everywhere, so the opening process is somebody else then.
    const identity = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {}
    const answer = await startServer(locked, identity).next()
    expect(answer).toMatchObject({ did: 'refuse', error: 'StorageUnavailable' })
    expect(answer).toHaveProperty('message', expect.stringContaining('EACCES'))
  })
})
