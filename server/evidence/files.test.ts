import { createHash, randomBytes } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openEmbedded } from '../storage/embedded/open.ts'
import type { Blobs, Storage } from '../storage/port.ts'
import { createFiles, type Files, holdsFile } from './files.ts'

const MB = 1024 * 1024

let dir: string
let storage: Storage
let files: Files
beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'lianshu-files-'))
  storage = await openEmbedded({ dir, now: () => 1 })
  files = createFiles(storage)
})
afterAll(async () => {
  await storage.close()
  await rm(dir, { recursive: true })
})

async function* inChunks(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
}
async function read(parts: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const read: Uint8Array[] = []
  for await (const part of parts) read.push(part)
  return Buffer.concat(read)
}
const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

describe('files', () => {
  it.each([0, 1, MB - 1, MB, MB + 1, 3 * MB, 3 * MB + 77])(
    '[WF-26] %i bytes come out as they went in, under their hash, whatever chunks they came in',
    async size => {
      const bytes = randomBytes(size)
      const file = await files.put(inChunks(bytes, 65_521))
      expect(file).toMatchObject({ sha256: sha256(bytes), bytes: size })
      expect(await files.put(inChunks(bytes, 2 * MB))).toEqual(file)
      expect(await files.find(file.sha256)).toEqual(file)
      expect((await read(files.read(file))).equals(bytes)).toBe(true)
      expect(await holdsFile(storage, file.sha256)).toBe(true)
    },
  )

  it('[WF-26] a range is read from the pieces that hold it', async () => {
    const bytes = randomBytes(3 * MB)
    const file = await files.put(inChunks(bytes, 100_000))
    for (const [from, to] of [
      [0, 1],
      [MB - 1, MB + 1],
      [MB, 2 * MB],
      [5, 3 * MB],
      [3 * MB - 1, 3 * MB],
    ] as const)
      expect((await read(files.read(file, from, to))).equals(bytes.subarray(from, to))).toBe(true)
  })

  it('[WF-26] no more than a piece and a chunk wait in memory, however long the file', async () => {
    let given = 0
    let kept = 0
    let most = 0
    const blobs: Blobs = {
      get: storage.blobs.get,
      async put(bytes) {
        kept += bytes.length
        return sha256(bytes)
      },
    }
    async function* endless() {
      for (let i = 0; i < 800; i++) {
        given += 65_536
        most = Math.max(most, given - kept)
        yield new Uint8Array(65_536)
      }
    }
    await createFiles({ blobs, records: storage.records }).put(endless())
    expect(kept).toBe(given)
    expect(most).toBeLessThanOrEqual(MB + 65_536)
  })

  it('[CL-05] a file of which a piece is missing or another does not hold', async () => {
    const bytes = randomBytes(2 * MB)
    const { sha256: hash, pieces } = await files.put(inChunks(bytes, MB))
    const other = await storage.blobs.put(randomBytes(MB))
    for (const wrong of [[other, pieces[1]], [pieces[0]], ['0'.repeat(64), pieces[1]]]) {
      await storage.records.put('file', hash, JSON.stringify({ bytes: 2 * MB, pieces: wrong }))
      expect(await holdsFile(storage, hash)).toBe(false)
    }
    await storage.records.put('file', hash, 'no json')
    expect(await holdsFile(storage, hash)).toBe(false)
    expect(await holdsFile(storage, '0'.repeat(64))).toBe(false)
  })
})
