import { execFileSync, spawnSync } from 'node:child_process'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { openEmbedded } from '../../server/storage/embedded/open.ts'
import { SLOW_START, startChild } from './child.ts'
import type { Answer, Command } from './fixtures/driven.ts'

/** A folder in which a store of a few megabytes does not fit until `makeRoom` is called. */
interface TightFolder {
  readonly dir: string
  /** Shell words before the command of the process that must run into the limit. */
  readonly prefix: string
  makeRoom(pid: number): Promise<void>
}

/** A file system of 3 MB with 1 MB taken: really full, but only a superuser may mount it. */
async function tightFileSystem(): Promise<TightFolder> {
  const mount = await mkdtemp(join(tmpdir(), 'lianshu-disk-'))
  execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=3m', 'tmpfs', mount])
  onTestFinished(async () => {
    execFileSync('umount', ['--lazy', mount])
    await rm(mount, { recursive: true })
  })
  const ballast = join(mount, 'ballast')
  await writeFile(ballast, Buffer.alloc(2 ** 20))
  const dir = join(mount, 'data')
  await mkdir(dir)
  return { dir, prefix: '', makeRoom: () => rm(ballast) }
}

/** No file may grow beyond 2 MB: any user can ask for it, and writes fail in the same place. */
async function tightFiles(): Promise<TightFolder> {
  const dir = await mkdtemp(join(tmpdir(), 'lianshu-disk-'))
  onTestFinished(() => rm(dir, { recursive: true }))
  const makeRoom = async (pid: number) => {
    execFileSync('prlimit', ['--pid', `${pid}`, '--fsize=unlimited:'])
  }
  return { dir, prefix: 'ulimit -S -f 4096;', makeRoom }
}

async function fillThenMakeRoom(tight: () => Promise<TightFolder>): Promise<void> {
  const { dir, prefix, makeRoom } = await tight()
  const child = startChild<Answer>('driven', ['embedded:', dir], { prefix })
  const ask = (command: Command) => {
    child.say(command)
    return child.next()
  }
  expect(await child.next()).toEqual({ did: 'open' })

  let acknowledged = 0
  const append = async (bytes: number, times: number): Promise<readonly string[]> => {
    const answer = await ask({ do: 'append', log: 'l', bytes, times })
    if (answer.did !== 'append') throw new Error(JSON.stringify(answer))
    expect(answer.numbers).toEqual(Array.from(answer.numbers, (_, index) => acknowledged + 1 + index))
    acknowledged += answer.numbers.length
    return answer.refusals
  }
  let refusals: readonly string[] = []
  while (refusals.length === 0 && acknowledged < 100) refusals = await append(50_000, 2)
  expect(refusals).toEqual(['StorageUnavailable', 'StorageUnavailable'])
  // Again and again, alone and many at once: some may still fit into pages that are free.
  for (const times of [1, 1, 20, 1, 20]) {
    for (const refusal of await append(50_000, times)) expect(refusal).toBe('StorageUnavailable')
  }
  expect(await ask({ do: 'count', log: 'l' })).toEqual({ did: 'count', entries: acknowledged })

  await makeRoom(child.pid)
  expect(await append(50_000, 10)).toEqual([])
  expect(await ask({ do: 'count', log: 'l' })).toEqual({ did: 'count', entries: acknowledged })
  await child.kill()

  const storage = await openEmbedded({ dir, now: () => 1 })
  const { entries, from } = await storage.logs.read('l')
  await storage.close()
  expect(from).toBe(1)
  expect(entries).toHaveLength(acknowledged)
}

const mayMount = spawnSync('unshare', ['--mount', 'mount', '-t', 'tmpfs', 'tmpfs', tmpdir()]).status === 0

describe('on a disk that fills up, what was acknowledged stays, the process lives, and writing heals', {
  timeout: SLOW_START,
}, () => {
  test('[ST-02] under a limit to the size of files', () => fillThenMakeRoom(tightFiles))

  test.skipIf(!mayMount)('[ST-02] on a full file system (left out where none may be mounted)', () =>
    fillThenMakeRoom(tightFileSystem),
  )
})
