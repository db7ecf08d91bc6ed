import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import sharp from 'sharp'
import type { Blobs, Records } from '../storage/port.ts'
import type { Files, StoredFile } from './files.ts'

/** Small pictures of pictures, made once and kept. */
export interface Thumbnails {
  /** A WebP, or null when the file is no picture that can be read within the bounds. */
  of(file: StoredFile): Promise<Uint8Array | null>
}

const KIND = 'thumbnail'
/** Longest side, in pixels: sharp on a phone, small to send. */
const SIDE = 480
/** A scan of an A3 sheet at 600 dpi has 70 million; what claims more is not unpacked. */
const MOST_PIXELS = 100_000_000
/** Pictures that could not be read stay so. */
const NONE = ''

export function createThumbnails(deps: {
  readonly files: Files
  readonly blobs: Blobs
  readonly records: Records
}): Thumbnails {
  const { files, blobs, records } = deps
  // One at a time: a picture unpacks to many times its size.
  let last: Promise<unknown> = Promise.resolve()
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const next = last.then(work, work)
    last = next.catch(() => {})
    return next
  }

  async function kept(sha256: string): Promise<Uint8Array | null | undefined> {
    const record = await records.get(KIND, sha256)
    if (record === null) return undefined
    return record.value === NONE ? null : blobs.get(record.value)
  }

  async function make(file: StoredFile): Promise<Uint8Array | null> {
    const before = await kept(file.sha256)
    if (before !== undefined) return before
    const picture = await shrink(files, file)
    await records.put(KIND, file.sha256, picture === null ? NONE : await blobs.put(picture))
    return picture
  }

  return {
    async of(file) {
      return (await kept(file.sha256)) ?? inTurn(() => make(file))
    },
  }
}

async function shrink(files: Files, file: StoredFile): Promise<Uint8Array | null> {
  const picture = sharp({ limitInputPixels: MOST_PIXELS, sequentialRead: true, pages: 1 })
    .rotate()
    .resize(SIDE, SIDE, { fit: 'inside', withoutEnlargement: true })
    .webp({ quality: 80 })
  let fault: unknown
  const made = picture.toBuffer().then(plain, (error: unknown) => {
    // What sharp cannot read is no fault of ours: a broken picture, or one too large to unpack.
    fault = error
    return null
  })
  const source = Readable.from(files.read(file))
  await pipeline(source, picture).catch((error: unknown) => {
    if (fault === undefined && !isPictureError(error)) throw error
  })
  return made
}

const plain = (bytes: Uint8Array): Uint8Array => new Uint8Array(bytes)

const isPictureError = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ERR_STREAM_PREMATURE_CLOSE'
