import { resolve } from 'node:path'
import { type Storage, StorageInUse, StorageTooNew, StorageUnavailable } from '../port.ts'
import { blobs } from './blobs.ts'
import { Database, type Lmdb, message, openLmdb } from './database.ts'
import { mustHaveRoom, prepareFolder } from './folder.ts'
import { checkFormat } from './format.ts'
import { named, numberBytes, table } from './keys.ts'
import { type FolderLock, lockFolder } from './lock.ts'
import { updateLogs } from './logs.ts'
import { records } from './records.ts'
import { eventStreams } from './streams.ts'

const REFUSALS = [StorageInUse, StorageTooNew, StorageUnavailable]
const PING = named(table.store, 'ping')

export interface EmbeddedOptions {
  /** Folder of the store; made when it does not exist. */
  readonly dir: string
  /** Milliseconds since the epoch; decides which records have expired. */
  readonly now: () => number
  /** Looks only, beside a running server: takes no lock, sees what is committed, refuses every write. Default false. */
  readonly readOnly?: boolean
}

/**
 * Opens the store in a folder of this disk (LMDB).
 *
 * @throws StorageInUse while another process has it open for writing
 * @throws StorageTooNew when a newer Lianshu wrote it
 * @throws StorageUnavailable when the folder cannot be used or what is in it is damaged
 */
export async function openEmbedded({ dir: path, now, readOnly = false }: EmbeddedOptions): Promise<Storage> {
  const dir = resolve(path)
  let lmdb: Lmdb | null = null
  try {
    await prepareFolder(dir, readOnly)
    lmdb = openLmdb(dir, readOnly)
    checkFormat(lmdb)
    const lock = readOnly ? null : await lockFolder(lmdb, dir)
    return storage(new Database(lmdb, dir, readOnly), { dir, lock, now })
  } catch (error) {
    await lmdb?.close()
    if (REFUSALS.some(refusal => error instanceof refusal)) throw error
    throw new StorageUnavailable(`the data folder ${dir} cannot be opened: ${message(error)}`, {
      cause: error,
    })
  }
}

interface Opened {
  readonly dir: string
  readonly lock: FolderLock | null
  readonly now: () => number
}

function storage(database: Database, { dir, lock, now }: Opened): Storage {
  let closing: Promise<void> | null = null
  const close = async () => {
    await database.close()
    await lock?.release()
  }
  return {
    streams: eventStreams(database),
    logs: updateLogs(database),
    blobs: blobs(database),
    records: records(database, now),
    async ping() {
      await database.commit(() => ({ answer: undefined, writes: [{ key: PING, value: numberBytes(now()) }] }))
      await mustHaveRoom(dir)
    },
    close: () => (closing ??= close()),
  }
}
