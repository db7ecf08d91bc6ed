import { mkdir, mkdtemp, readdir, rm } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { StorageUnavailable } from '../port.ts'
import { message, openLmdb } from './database.ts'
import { DATA_FILE, flushFolders, placeDataFile, prepareFolder } from './folder.ts'
import { checkFormat } from './format.ts'

/**
 * Copies a store as it is at one moment, beside the server that writes to it, without the pages that nothing uses.
 *
 * @param into an empty folder, which becomes a store of its own
 * @returns the copy's data file, which is all of it
 * @throws StorageUnavailable, StorageTooNew
 */
export async function copyStore(dir: string, into: string): Promise<string> {
  await prepareFolder(resolve(dir), true)
  const lmdb = openLmdb(resolve(dir), true)
  try {
    checkFormat(lmdb)
    // With compaction the copy is one read transaction, which no writer waits for.
    await lmdb.backup(into, true).catch(cause => {
      throw new StorageUnavailable(`the store cannot be copied: ${message(cause)}`, { cause })
    })
  } finally {
    await lmdb.close()
  }
  return join(into, DATA_FILE)
}

/**
 * Makes a store out of a data file, in a folder that does not exist or holds nothing. Answers false when there is
 * something in it, or when another process has just made a store there: neither is touched.
 *
 * @param fill writes the data file into the folder that it is given, flushed, and throws unless it is good; then nothing
 *   of it is left
 */
export async function newStoreFrom(
  dir: string,
  fill: (folder: string, dataFile: string) => Promise<void>,
): Promise<boolean> {
  const made = await mkdir(dir, { recursive: true })
  if ((await readdir(dir)).length > 0) return false
  const folder = await mkdtemp(join(dir, 'new-'))
  try {
    const dataFile = join(folder, DATA_FILE)
    await fill(folder, dataFile)
    if (!(await placeDataFile(dataFile, dir))) return false
  } finally {
    await rm(folder, { recursive: true })
  }
  await flushFolders(dir, made === undefined ? dir : dirname(made))
  return true
}
