import { createHash } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { open, stat, writeFile } from 'node:fs/promises'
import { pipeline } from 'node:stream/promises'
import { z } from 'zod'
import { Refused } from './command.ts'

/**
 * A backup is one file: a line of JSON, the manifest, and then the store's data file as it is. So `head -n 1` shows
 * what is in it, and `tail -n +2` takes the store out of it without this program.
 */
const manifest = z.strictObject({
  format: z.literal(1),
  /** Version of the Lianshu that made it. */
  lianshu: z.string(),
  /** ISO 8601. */
  createdAt: z.string(),
  /** Size and hash of the data file. */
  bytes: z.int().nonnegative(),
  sha256: z.string(),
  /** The chains in it, as they were verified when it was made. */
  chains: z.array(z.strictObject({ name: z.string(), length: z.int(), head: z.string() })),
})
export type Manifest = z.infer<typeof manifest>

/** A manifest has about 120 bytes for each report. */
const LONGEST_MANIFEST = 4 * 2 ** 20

/** Writes a backup of a data file that nobody changes, and flushes it. */
export async function writeBackup(
  path: string,
  dataFile: string,
  about: Omit<Manifest, 'format' | 'bytes' | 'sha256'>,
): Promise<void> {
  const { size } = await stat(dataFile)
  const hash = createHash('sha256')
  await pipeline(createReadStream(dataFile), hash)
  const line: Manifest = { format: 1, ...about, bytes: size, sha256: hash.digest('hex') }
  await writeFile(path, `${JSON.stringify(line)}\n`, { mode: 0o600 })
  await pipeline(createReadStream(dataFile), createWriteStream(path, { flags: 'a', flush: true }))
}

export interface OpenedBackup {
  readonly manifest: Manifest
  /** Where the data file begins. */
  readonly start: number
}

/** @throws Refused when the file is no backup, or one of a newer format */
export async function openBackup(path: string): Promise<OpenedBackup> {
  const line = await firstLine(path)
  const parsed = manifest.safeParse(line === null ? null : json(line))
  if (line === null || !parsed.success) {
    throw new Refused(`${path} 不是联署的备份，或者来自更新的版本。Not a backup that this version knows.`)
  }
  return { manifest: parsed.data, start: Buffer.byteLength(line) + 1 }
}

/**
 * Takes the data file out of a backup into a new file, and flushes it.
 *
 * @throws Refused (1) when it is not what the manifest says
 */
export async function unpackBackup(
  path: string,
  { manifest, start }: OpenedBackup,
  into: string,
): Promise<void> {
  const hash = createHash('sha256')
  let bytes = 0
  const output = createWriteStream(into, { flags: 'wx', mode: 0o600, flush: true })
  await pipeline(
    createReadStream(path, { start }),
    async function* (chunks: AsyncIterable<Buffer>) {
      for await (const chunk of chunks) {
        bytes += chunk.length
        hash.update(chunk)
        yield chunk
      }
    },
    output,
  )
  if (bytes !== manifest.bytes || hash.digest('hex') !== manifest.sha256)
    throw new Refused(`${path} 不完整或已被改动，没有恢复。The backup is damaged; nothing was restored.`, 1)
}

/** The text before the first line break; null when there is none within a manifest's length. */
async function firstLine(path: string): Promise<string | null> {
  const file = await open(path, 'r')
  try {
    const { buffer, bytesRead } = await file.read({ buffer: Buffer.alloc(LONGEST_MANIFEST), position: 0 })
    const end = buffer.subarray(0, bytesRead).indexOf('\n')
    return end === -1 ? null : buffer.toString('utf8', 0, end)
  } finally {
    await file.close()
  }
}

function json(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
