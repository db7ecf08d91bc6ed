import { statfs } from 'node:fs/promises'
import { open, type RootDatabase } from 'lmdb'
import { StorageUnavailable } from '../port.ts'
import { GroupCommit, type Reader, type Step, type Transact } from './commits.ts'

export type Lmdb = RootDatabase<Buffer, Uint8Array>

const STALL_AFTER = 30_000

/**
 * Opens LMDB in `dir` so that a commit means durable: pages are flushed, then the meta page is written through.
 *
 * `overlappingSync` resolves before the flush and keeps readers ahead of it, so it is off. `eventTurnBatching` makes a
 * second promise in every transaction that nobody holds: when a commit fails it goes unhandled and ends the process.
 */
export function openLmdb(dir: string, readOnly: boolean): Lmdb {
  return open<Buffer, Uint8Array>({
    path: dir,
    noSubdir: false,
    encoding: 'binary',
    keyEncoding: 'binary',
    overlappingSync: false,
    eventTurnBatching: false,
    readOnly,
  })
}

/** The store's one table: look at a moment of it, or commit a step. Failures of LMDB come as StorageUnavailable. */
export class Database {
  readonly #lmdb: Lmdb
  readonly #dir: string
  readonly #readOnly: boolean
  readonly #reader: Reader
  readonly #commits: GroupCommit
  #closed = false

  constructor(lmdb: Lmdb, dir: string, readOnly: boolean) {
    this.#lmdb = lmdb
    this.#dir = dir
    this.#readOnly = readOnly
    this.#reader = reader(lmdb)
    this.#commits = new GroupCommit(this.#transact, STALL_AFTER)
  }

  /** Everything that `look` reads is of one moment, and durable. It must not keep an iterator beyond its return. */
  async read<T>(look: (reader: Reader) => T): Promise<T> {
    this.#mustBeOpen()
    return look(this.#reader)
  }

  /** Resolves when the writes of `step` are durable. */
  async commit<T>(step: Step<T>): Promise<T> {
    this.#mustBeOpen()
    if (this.#readOnly) throw new StorageUnavailable('the store was opened for reading only')
    return this.#commits.commit(step)
  }

  /** Finishes what was begun, then closes. */
  async close(): Promise<void> {
    this.#closed = true
    await this.#commits.idle()
    await this.#lmdb.close()
  }

  #mustBeOpen(): void {
    if (this.#closed) throw new StorageUnavailable('the store is closed')
  }

  readonly #transact: Transact = async work => {
    const lmdb = this.#lmdb
    const write = ({ key, value }: { key: Uint8Array; value: Uint8Array | null }) => {
      if (value === null) lmdb.removeSync(key)
      else lmdb.putSync(key, Buffer.from(value.buffer, value.byteOffset, value.byteLength))
    }
    try {
      // A child transaction, because a throw (or ABORT) in a plain one leaves the puts before it committed.
      await lmdb.childTransaction(() => work({ ...this.#reader, write }))
    } catch (error) {
      const cause = await commitError(error)
      const space = await freeSpace(this.#dir)
      throw new StorageUnavailable(`the store cannot write (${space}): ${message(cause)}`, { cause })
    }
  }
}

function reader(lmdb: Lmdb): Reader {
  return {
    get(key) {
      return attempt(() => {
        const value = lmdb.getBinary(key)
        return value === undefined ? null : plain(value)
      })
    },
    has(key) {
      return this.keys(key, Buffer.concat([key, Buffer.of(0)]), 1).length > 0
    },
    *entries(from, to) {
      const range = attempt(() => lmdb.getRange({ start: from, end: to })[Symbol.iterator]())
      try {
        for (let next = attempt(() => range.next()); !next.done; next = attempt(() => range.next())) {
          yield { key: Buffer.from(next.value.key), value: plain(next.value.value) }
        }
      } finally {
        range.return?.()
      }
    },
    keys(from, to, limit) {
      return attempt(() => Array.from(lmdb.getKeys({ start: from, end: to, limit }), key => Buffer.from(key)))
    },
  }
}

/** A Buffer's `slice` shares memory where a Uint8Array's copies: callers get the latter. */
function plain(bytes: Uint8Array): Uint8Array {
  return new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}

function attempt<T>(look: () => T): T {
  try {
    return look()
  } catch (cause) {
    throw new StorageUnavailable(`the store cannot be read: ${message(cause)}`, { cause })
  }
}

/**
 * LMDB rejects with "see commitError" and puts the reason in a promise of its own beside it, which rejects too. Left
 * alone, that second rejection ends the process.
 */
async function commitError(error: unknown): Promise<unknown> {
  if (!(error instanceof Error && 'commitError' in error)) return error
  try {
    await error.commitError
    return error
  } catch (reason) {
    return reason
  }
}

/** LMDB reports a full disk as an input/output error; this tells the two apart. */
function freeSpace(dir: string): Promise<string> {
  return statfs(dir).then(
    ({ bavail, bsize }) => `${Math.floor((bavail * bsize) / 2 ** 20)} MB free`,
    error => message(error),
  )
}

export function message(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
