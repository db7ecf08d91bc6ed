import { createHash } from 'node:crypto'
import { z } from 'zod'
import type { Blobs, Records } from '../storage/port.ts'

/**
 * Files of any size by their SHA-256. A file is kept in pieces, each a blob of its own, under a record that lists them: so
 * it is written and read with the memory of one piece, and stands in the store's one data file like everything else. The
 * record comes last: a crash in between leaves pieces that nothing names.
 */
export interface Files {
  /** Stores what `content` gives, once however often it is given. Resolves when it is durable. */
  put(content: AsyncIterable<Uint8Array>): Promise<StoredFile>
  find(sha256: string): Promise<StoredFile | null>
  /** The bytes from `from` up to but not including `to`. Throws when a piece is missing or is not what it was. */
  read(file: StoredFile, from?: number, to?: number): AsyncGenerator<Uint8Array, void, void>
}

export interface StoredFile {
  readonly sha256: string
  readonly bytes: number
  /** Addresses of the pieces, in order. */
  readonly pieces: readonly string[]
}

/** Bytes of a piece; the last one of a file is shorter. */
const PIECE = 1024 * 1024

const KIND = 'file'
const stored = z.object({ bytes: z.int().nonnegative(), pieces: z.array(z.string()) })

export function createFiles({ blobs, records }: { blobs: Blobs; records: Records }): Files {
  async function find(sha256: string): Promise<StoredFile | null> {
    const record = await records.get(KIND, sha256)
    return record === null ? null : { sha256, ...stored.parse(JSON.parse(record.value)) }
  }

  return {
    find,
    async put(content) {
      const whole = createHash('sha256')
      const pieces: string[] = []
      let bytes = 0
      for await (const piece of inPieces(content)) {
        whole.update(piece)
        bytes += piece.length
        pieces.push(await blobs.put(piece))
      }
      const sha256 = whole.digest('hex')
      // Whoever stored it meanwhile wrote the same: pieces are cut alike.
      await records.put(KIND, sha256, JSON.stringify({ bytes, pieces }), { ifRevision: 0 })
      return { sha256, bytes, pieces }
    },
    async *read(file, from = 0, to = file.bytes) {
      for (const [i, address] of file.pieces.entries()) {
        const start = i * PIECE
        if (start >= to || start + PIECE <= from) continue
        const piece = await blobs.get(address)
        if (piece === null || createHash('sha256').update(piece).digest('hex') !== address)
          throw new Error(`piece ${i + 1} of file ${file.sha256} is not what was stored`)
        yield piece.subarray(Math.max(0, from - start), Math.min(piece.length, to - start))
      }
    },
  }
}

/** Whether a store holds a file under its hash, to the last byte. Reads it piece by piece. */
export async function holdsFile(
  { blobs, records }: { blobs: Blobs; records: Records },
  sha256: string,
): Promise<boolean> {
  const files = createFiles({ blobs, records })
  try {
    const file = await files.find(sha256)
    if (file === null) return false
    const whole = createHash('sha256')
    let bytes = 0
    for (const address of file.pieces) {
      const piece = await blobs.get(address)
      if (piece === null) return false
      bytes += piece.length
      whole.update(piece)
    }
    return bytes === file.bytes && whole.digest('hex') === sha256
  } catch (error) {
    // A record that does not read as one lists nothing; a store that does not answer is another matter.
    if (error instanceof SyntaxError || error instanceof z.ZodError) return false
    throw error
  }
}

/** The same bytes in pieces of one size, whatever they come in. */
async function* inPieces(content: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array, void, void> {
  let piece = new Uint8Array(PIECE)
  let filled = 0
  for await (const chunk of content) {
    for (let at = 0; at < chunk.length; ) {
      const taken = chunk.subarray(at, at + PIECE - filled)
      piece.set(taken, filled)
      filled += taken.length
      at += taken.length
      if (filled < PIECE) continue
      yield piece
      piece = new Uint8Array(PIECE)
      filled = 0
    }
  }
  if (filled > 0) yield piece.subarray(0, filled)
}
