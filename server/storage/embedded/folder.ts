import { execFile } from 'node:child_process'
import { constants } from 'node:fs'
import { access, mkdir, open, stat } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { StorageUnavailable } from '../port.ts'

/** LMDB's data file: two meta pages, one older than the other, then the tree. Offsets are those of its format 2. */
const MAGIC = 0xbeefc0de
const DATA_VERSION = 2
const META = { magic: 24, version: 28, pageSize: 48, lastPage: 144, transaction: 152, end: 160 }

/**
 * Makes sure that LMDB may open `dir`. LMDB maps its file into memory and trusts it: a file that is none of its own, or
 * that a broken copy cut short, does not give an error but ends the process.
 *
 * @throws StorageUnavailable naming what is wrong with the folder
 */
export async function prepareFolder(dir: string, readOnly: boolean): Promise<void> {
  if (!readOnly) await mkdir(dir, { recursive: true })
  await access(dir, constants.R_OK | constants.X_OK | (readOnly ? 0 : constants.W_OK))
  const path = join(dir, 'data.mdb')
  const exists = await stat(path).then(Boolean, () => false)
  if (exists) await checkDataFile(path, dir)
  else if (readOnly) throw new StorageUnavailable(`there is no store in ${dir}`)
}

async function checkDataFile(path: string, dir: string): Promise<void> {
  const file = await open(path, 'r')
  try {
    const first = await readMeta(file, 0)
    const second = first && (await readMeta(file, first.pageSize))
    if (!first || !second)
      throw new StorageUnavailable(`${path} is damaged or not a store: its head is wrong`)
    const newest = second.transaction > first.transaction ? second : first
    const { size } = await file.stat()
    // Shorter than its head says may be harmless (the missing pages are free ones) or a copy that was cut short.
    if (size < (newest.lastPage + 1) * first.pageSize) await walk(path, dir)
  } finally {
    await file.close()
  }
}

interface Meta {
  readonly pageSize: number
  readonly lastPage: number
  readonly transaction: bigint
}

async function readMeta(
  file: {
    read(buffer: Buffer, offset: number, length: number, position: number): Promise<{ bytesRead: number }>
  },
  position: number,
): Promise<Meta | null> {
  const page = Buffer.alloc(META.end)
  const { bytesRead } = await file.read(page, 0, META.end, position)
  const known = page.readUInt32LE(META.magic) === MAGIC && page.readUInt16LE(META.version) === DATA_VERSION
  if (bytesRead < META.end || !known) return null
  return {
    pageSize: page.readUInt32LE(META.pageSize),
    lastPage: Number(page.readBigUInt64LE(META.lastPage)),
    transaction: page.readBigUInt64LE(META.transaction),
  }
}

const WALK = `
const [, lmdb, path] = process.argv
const { open } = require(lmdb)
const db = open({ path, noSubdir: false, readOnly: true, encoding: 'binary', keyEncoding: 'binary' })
for (const entry of db.getRange()) entry.value
`

/** Touches every page in a process of its own, since a page beyond the file's end kills the process that reads it. */
async function walk(path: string, dir: string): Promise<void> {
  const lmdb = createRequire(import.meta.url).resolve('lmdb')
  try {
    await promisify(execFile)(process.execPath, ['--eval', WALK, lmdb, dir])
  } catch (cause) {
    throw new StorageUnavailable(`${path} is damaged: it was cut short`, { cause })
  }
}
