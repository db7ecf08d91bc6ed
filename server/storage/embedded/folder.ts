import { execFile } from 'node:child_process'
import { constants } from 'node:fs'
import { access, type FileHandle, link, mkdir, mkdtemp, open, rm, stat, statfs } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { StorageUnavailable } from '../port.ts'
import { openLmdb } from './database.ts'
import { stampFormat } from './format.ts'

export const DATA_FILE = 'data.mdb'

/** LMDB's data file: two meta pages, one older than the other, then the tree. Offsets are those of its format 2. */
const MAGIC = 0xbeefc0de
const DATA_VERSION = 2
const META = { magic: 24, version: 28, pageSize: 48, lastPage: 144, transaction: 152, end: 160 }

/**
 * Makes folder and store where there are none, and makes sure that LMDB may open what is there. LMDB maps its file into
 * memory and trusts it: a file that is none of its own, or that a broken copy cut short, gives no error but ends the
 * process.
 *
 * @param dir absolute path
 * @throws StorageUnavailable naming what is wrong with the data file, or the system's error about the folder
 */
export async function prepareFolder(dir: string, readOnly: boolean): Promise<void> {
  const path = join(dir, DATA_FILE)
  const exists = () => stat(path).then(Boolean, () => false)
  if (readOnly) {
    if (!(await exists())) throw new StorageUnavailable(`there is no store in ${dir}`)
  } else {
    const made = await mkdir(dir, { recursive: true })
    await access(dir, constants.R_OK | constants.W_OK | constants.X_OK)
    if (!(await exists())) await createStore(dir)
    await flushFolders(dir, made === undefined ? dir : dirname(made))
  }
  await checkDataFile(path, dir)
}

/** A disk with less room than this, in bytes, counts as full. */
const LEAST_ROOM = 1024 * 1024

/**
 * LMDB finds place for a small write among its own free pages while a new text finds none: a full disk is asked for.
 * @throws StorageUnavailable
 */
export async function mustHaveRoom(dir: string): Promise<void> {
  const { bavail, bsize } = await statfs(dir)
  if (bavail * bsize < LEAST_ROOM) throw new StorageUnavailable(`the disk of ${dir} is full`)
}

/** Makes a new store beside its place and puts it there when it is complete, so that nobody ever meets half of one. */
async function createStore(dir: string): Promise<void> {
  const draft = await mkdtemp(join(dir, 'new-'))
  const lmdb = openLmdb(draft, false)
  stampFormat(lmdb)
  await lmdb.close()
  await placeDataFile(join(draft, DATA_FILE), dir)
  await rm(draft, { recursive: true })
}

/**
 * Makes a complete data file on the same disk the one of `dir`. Answers false, and replaces nothing, when another process
 * has just put one there.
 */
export async function placeDataFile(path: string, dir: string): Promise<boolean> {
  try {
    await link(path, join(dir, DATA_FILE))
    return true
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false
    throw error
  }
}

/** LMDB flushes its file; that the file has a name is up to the folders from `dir` to `top`. */
export async function flushFolders(dir: string, top: string): Promise<void> {
  const handle = await open(dir, 'r')
  await handle.sync().finally(() => handle.close())
  if (dir !== top) await flushFolders(dirname(dir), top)
}

async function checkDataFile(path: string, dir: string): Promise<void> {
  const file = await open(path, 'r')
  try {
    const first = await readMeta(file, 0)
    const second = first && (await readMeta(file, first.pageSize))
    if (!first || !second) throw new StorageUnavailable(`${path} is damaged, or no store: its head is wrong`)
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

async function readMeta(file: FileHandle, position: number): Promise<Meta | null> {
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
