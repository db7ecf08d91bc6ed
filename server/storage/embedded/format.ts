import { StorageTooNew, StorageUnavailable } from '../port.ts'
import type { Lmdb } from './database.ts'
import { named, table } from './keys.ts'

/** Grows with every change of the layout that an older Lianshu could not read. */
export const FORMAT = 1

const STAMP = named(table.store, 'format')

/**
 * Stamps a new store; lets an old one pass only when this Lianshu knows its format.
 *
 * @throws StorageTooNew, or StorageUnavailable when the database is some other program's
 */
export function checkFormat(lmdb: Lmdb, readOnly: boolean): void {
  const stamp = lmdb.getBinary(STAMP) ?? (readOnly ? undefined : stampNew(lmdb))
  if (!stamp) throw new StorageUnavailable('the database in this folder is not a Lianshu store')
  const format = stamp.readUInt32BE()
  if (format > FORMAT) {
    throw new StorageTooNew(`the store has format ${format}; this Lianshu knows up to ${FORMAT}`)
  }
}

/** In one transaction with the look, since two processes may begin on an empty folder at once. */
function stampNew(lmdb: Lmdb): Buffer | undefined {
  return lmdb.transactionSync(() => {
    const empty = lmdb.getKeysCount({ limit: 1 }) === 0
    if (!empty) return lmdb.getBinary(STAMP)
    const stamp = Buffer.alloc(4)
    stamp.writeUInt32BE(FORMAT)
    lmdb.putSync(STAMP, stamp)
    return stamp
  })
}
