import { StorageTooNew, StorageUnavailable } from '../port.ts'
import type { Lmdb } from './database.ts'
import { named, table } from './keys.ts'

/** Grows with every change of the layout that an older Lianshu could not read. */
export const FORMAT = 1

const STAMP = named(table.store, 'format')

/** Marks a new, empty database as a store of this format. */
export function stampFormat(lmdb: Lmdb): void {
  const stamp = Buffer.alloc(4)
  stamp.writeUInt32BE(FORMAT)
  lmdb.putSync(STAMP, stamp)
}

/**
 * Lets a store pass only when this Lianshu knows its format.
 *
 * @throws StorageTooNew, or StorageUnavailable when the database is some other program's
 */
export function checkFormat(lmdb: Lmdb): void {
  const stamp = lmdb.getBinary(STAMP)
  if (!stamp) throw new StorageUnavailable('the database in this folder is not a Lianshu store')
  const format = stamp.readUInt32BE()
  if (format > FORMAT) {
    throw new StorageTooNew(`the store has format ${format}; this Lianshu knows up to ${FORMAT}`)
  }
}
