import { randomBytes } from 'node:crypto'
import { mkdir, open, readdir, rm, stat } from 'node:fs/promises'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { FileStore } from '@tus/file-store'
import { Server, type Upload } from '@tus/server'
import { LIMITS } from '../../shared/protocol/collab.ts'

/** An upload that has come in whole, as a file on this disk. */
export interface FinishedUpload {
  readonly path: string
  readonly name: string
}

/**
 * Files on their way in, in a folder beside the store: what the line drops is gone on with (tus), what nobody finishes
 * goes after a day. Nothing here is evidence yet, and only who brought it sees it.
 */
export interface Uploads {
  /** Speaks tus at `path`, for a person whose right was checked. */
  handle(request: IncomingMessage, response: ServerResponse, personId: string): Promise<void>
  /** What was said when it was begun; null when there is none such, or it is another person's. */
  metadata(id: string, personId: string): Promise<Readonly<Record<string, string | null>> | null>
  /** Null while it is not whole, and when it is not this person's. */
  finished(id: string, personId: string): Promise<FinishedUpload | null>
  /** How many a person has begun and neither finished nor dropped. */
  openOf(personId: string): Promise<number>
  /** A place for a file that comes in one request; removed by `remove`. */
  newPath(): string
  remove(id: string): Promise<void>
  /** Takes away what is older than a day. */
  sweep(): Promise<void>
}

const KEPT = 24 * 60 * 60 * 1000
const ID = /^[0-9a-f]{32}$/

export async function openUploads(deps: {
  readonly dir: string
  readonly path: string
  /** Milliseconds since the epoch. */
  readonly now: () => number
}): Promise<Uploads> {
  const { dir, path, now } = deps
  await mkdir(dir, { recursive: true, mode: 0o700 })
  const datastore = new DurableStore({ directory: dir })
  const bringers = new WeakMap<IncomingMessage, string>()
  const tus = new Server({
    path,
    datastore,
    maxSize: LIMITS.evidenceBytes,
    relativeLocation: true,
    // No other site's page uploads here.
    allowedOrigins: [],
    namingFunction: () => randomBytes(16).toString('hex'),
    onUploadCreate: async (request, upload) => {
      const node = request.runtime?.node?.req
      const personId = node === undefined ? undefined : bringers.get(node as IncomingMessage)
      if (personId === undefined) throw new Error('an upload was begun by nobody')
      return { metadata: { ...upload.metadata, personId } }
    },
    onResponseError: (_request, error) =>
      'status_code' in error && error.status_code === 413
        ? { status_code: 413, body: JSON.stringify({ code: 'evidence_too_large' }) }
        : undefined,
  })

  async function own(id: string, personId: string): Promise<Upload | null> {
    if (!ID.test(id)) return null
    const upload = await datastore.getUpload(id).catch(() => null)
    return upload?.metadata?.personId === personId ? upload : null
  }

  return {
    async handle(request, response, personId) {
      bringers.set(request, personId)
      await tus.handle(request, response)
    },
    metadata: async (id, personId) => (await own(id, personId))?.metadata ?? null,
    async finished(id, personId) {
      const upload = await own(id, personId)
      if (upload === null || upload.offset !== upload.size) return null
      return { path: join(dir, id), name: upload.metadata?.filename ?? '' }
    },
    async openOf(personId) {
      const ids = (await readdir(dir)).filter(name => ID.test(name))
      const uploads = await Promise.all(ids.map(id => own(id, personId)))
      return uploads.filter(upload => upload !== null).length
    },
    newPath: () => join(dir, `form-${randomBytes(16).toString('hex')}`),
    async remove(id) {
      if (ID.test(id)) await datastore.remove(id).catch(ignoreMissing)
    },
    async sweep() {
      for (const name of await readdir(dir)) {
        const file = join(dir, name)
        const { mtimeMs } = await stat(file).catch(() => ({ mtimeMs: now() }))
        if (now() - mtimeMs > KEPT) await rm(file, { force: true })
      }
    },
  }
}

/** What was removed meanwhile is removed. */
function ignoreMissing(error: unknown): void {
  if (error instanceof Error) throw error
}

/** The offset that a client is told is on the disk, not in its cache. */
class DurableStore extends FileStore {
  override async write(readable: Readable, id: string, offset: number): Promise<number> {
    const written = await super.write(readable, id, offset)
    const file = await open(join(this.directory, id), 'r+')
    try {
      await file.sync()
    } finally {
      await file.close()
    }
    return written
  }
}
