import { link } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { StorageUnavailable } from '../port.ts'
import { message, openLmdb } from './database.ts'
import { DATA_FILE, flushFolders, prepareFolder } from './folder.ts'
import { checkFormat } from './format.ts'

/**
 * Copies a store as it is at one moment, beside the server that writes to it, without the pages that nothing uses.
 *
 * @param into an empty folder
 * @returns the copy's data file
 * @throws StorageUnavailable, StorageTooNew
 */
export async function copyStore(dir: string, into: string): Promise<string> {
  await prepareFolder(resolve(dir), true)
  const lmdb = openLmdb(resolve(dir), true)
  try {
    checkFormat(lmdb)
    // Without a lock that a server would wait for: a copy with compaction is one read transaction.
    await lmdb.backup(into, true).catch(cause => {
      throw new StorageUnavailable(`the store cannot be copied: ${message(cause)}`, { cause })
    })
  } finally {
    await lmdb.close()
  }
  return join(into, DATA_FILE)
}

/**
 * Makes a complete data file of the same disk the store of `dir`. Never replaces the one that another process has just
 * made there: that is an EEXIST.
 */
export async function placeStore(dataFile: string, dir: string): Promise<void> {
  await link(dataFile, join(dir, DATA_FILE))
  await flushFolders(dir, dir)
}
