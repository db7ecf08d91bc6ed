import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { crc32 } from 'node:zlib'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openEmbedded } from '../storage/embedded/open.ts'
import type { Storage } from '../storage/port.ts'
import { createFiles, type Files } from './files.ts'
import { samples } from './testing/samples.ts'
import { createThumbnails, type Thumbnails } from './thumbnails.ts'

let dir: string
let storage: Storage
let files: Files
let thumbnails: Thumbnails
beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'lianshu-thumbnails-'))
  storage = await openEmbedded({ dir, now: () => 1 })
  files = createFiles(storage)
  thumbnails = createThumbnails({ files, ...storage })
})
afterAll(async () => {
  await storage.close()
  await rm(dir, { recursive: true })
})

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes
}
const of = async (bytes: Uint8Array) => thumbnails.of(await files.put(once(bytes)))

it('[WF-26] a picture gets a small one, which is kept', async () => {
  const file = await files.put(once(await samples.png(1600, 1000)))
  const [small, again] = await Promise.all([thumbnails.of(file), thumbnails.of(file)])
  expect(again).toEqual(small)
  expect(await sharp(small ?? undefined).metadata()).toMatchObject({
    format: 'webp',
    width: 480,
    height: 300,
  })
  expect(await createThumbnails({ files, ...storage }).of(file)).toEqual(small)
})

it('[WF-26] what is no picture, half of one, or unpacks beyond the bound gets none', async () => {
  expect(await of(samples.csv())).toBeNull()
  expect(await of((await samples.png(1600, 1000)).subarray(0, 60))).toBeNull()
  // It claims to be larger than it is: the bound must hold before anything is unpacked.
  const huge = await samples.png()
  huge.writeUInt32BE(20_000, 16)
  huge.writeUInt32BE(20_000, 20)
  huge.writeUInt32BE(crc32(huge.subarray(12, 29)), 29)
  expect(await of(huge)).toBeNull()
  expect(await of(samples.csv())).toBeNull()
})
