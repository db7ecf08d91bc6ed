import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { type FileHandle, open, rm } from 'node:fs/promises'
import { connect, createServer, type Server } from 'node:net'
import { join } from 'node:path'
import { StorageInUse } from '../port.ts'
import type { Lmdb } from './database.ts'
import { named, table } from './keys.ts'
import { decodeText, encodeText } from './text.ts'

const OWNER = named(table.store, 'owner')

export interface FolderLock {
  release(): Promise<void>
}

/**
 * Makes this process the only one that writes to the folder, for as long as it lives.
 *
 * LMDB lets any number of processes write, so the owner is whoever listens on the socket that the store names. The
 * kernel closes a socket when its process ends, also by kill −9, so a lock is never left behind; there is no process
 * number that another process could have by now; and it holds between containers that share the folder. Two processes
 * that both find the owner gone change the name by compare-and-set in an LMDB transaction: one of them wins.
 *
 * Not for folders that several machines share over a network: LMDB itself is not.
 *
 * @throws StorageInUse
 */
export async function lockFolder(lmdb: Lmdb, dir: string): Promise<FolderLock> {
  const folder = await open(dir, 'r')
  const mine = `owner-${randomUUID()}.sock`
  const server = await listen(socketPath(folder, dir, mine))
  const release = async () => {
    server.close()
    await once(server, 'close')
    await folder.close()
  }
  try {
    await becomeOwner(lmdb, mine, name => answers(socketPath(folder, dir, name)), dir)
  } catch (error) {
    await release()
    throw error
  }
  return { release }
}

async function becomeOwner(
  lmdb: Lmdb,
  mine: string,
  lives: (name: string) => Promise<boolean>,
  dir: string,
): Promise<void> {
  const owner = currentOwner(lmdb)
  if (owner !== null && (await lives(owner))) throw new StorageInUse(`another process has ${dir} open`)
  // Somebody was faster: look again, at him.
  if (!replaceOwner(lmdb, owner, mine)) return becomeOwner(lmdb, mine, lives, dir)
  if (owner !== null) await rm(join(dir, owner), { force: true })
}

function currentOwner(lmdb: Lmdb): string | null {
  const bytes = lmdb.getBinary(OWNER)
  return bytes === undefined ? null : decodeText(bytes)
}

function replaceOwner(lmdb: Lmdb, expected: string | null, next: string): boolean {
  return lmdb.transactionSync(() => {
    if (currentOwner(lmdb) !== expected) return false
    lmdb.putSync(OWNER, encodeText(next))
    return true
  })
}

/**
 * A socket's path may have about 100 bytes and a longer one is cut without a word, so on Linux it goes by the open
 * folder's number instead of its name.
 */
function socketPath(folder: FileHandle, dir: string, name: string): string {
  const path = process.platform === 'linux' ? `/proc/self/fd/${folder.fd}/${name}` : join(dir, name)
  if (Buffer.byteLength(path) > 103) throw new RangeError(`the data folder's path is too long: ${dir}`)
  return path
}

async function listen(path: string): Promise<Server> {
  const server = createServer(socket => socket.destroy())
  server.listen(path)
  await once(server, 'listening')
  // It says "alive" by being there: it must not keep the process alive, nor end it when an accept fails.
  return server.on('error', () => {}).unref()
}

/** Whether somebody listens. What cannot be told (no permission, a full queue) counts as yes. */
async function answers(path: string): Promise<boolean> {
  const socket = connect(path)
  try {
    await once(socket, 'connect')
    return true
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : ''
    return code !== 'ECONNREFUSED' && code !== 'ENOENT'
  } finally {
    socket.destroy()
  }
}
