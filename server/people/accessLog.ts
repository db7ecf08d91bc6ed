import { type AccessBody, type AccessRow, accessBody } from '../../shared/people/access.ts'
import { CHAIN_START, link, readLink, toEntry } from '../../shared/report/chain.ts'
import type { EventStreams } from '../storage/port.ts'

const STREAM = 'access'
/** Entries that one append holds. */
const BATCH = 500
/** Entries that wait while the store fails. More are counted instead of kept. */
const WAITING = 10_000

export interface AccessLog {
  /**
   * Adds an entry at the end. Returns at once: nobody waits for the log. Entries keep their order and are written in
   * batches; what a failing store did not take is tried again with the next entry and at `flush`.
   */
  record(body: AccessBody, personId?: string): void
  /** Resolves when what was recorded is durable, or could not be written now. */
  flush(): Promise<void>
  /** Rows after `from` (0 is the start), oldest first, at most `most`; without `from` the newest ones. */
  read(from: number | null, most: number): Promise<AccessRow[]>
}

interface Waiting {
  readonly body: AccessBody
  readonly personId: string
  readonly at: string
}

export function createAccessLog(deps: {
  readonly streams: EventStreams
  /** Milliseconds since the epoch. */
  readonly now: () => number
  readonly onError: (error: unknown) => void
}): AccessLog {
  const { streams, now, onError } = deps
  const waiting: Waiting[] = []
  let lost = 0
  let end: { version: number; hash: string } | null = null
  let writing: Promise<void> | null = null

  async function lastLink(): Promise<{ version: number; hash: string }> {
    const version = await streams.version(STREAM)
    if (version === 0) return { version, hash: CHAIN_START }
    // Read from the last one on: if others were added meanwhile, the append conflicts and looks again.
    const [entry = ''] = await streams.read(STREAM, version - 1)
    return { version, hash: readLink(entry, accessBody).hash }
  }

  async function writeBatch(): Promise<void> {
    end ??= await lastLink()
    const batch = waiting.slice(0, BATCH)
    const entries: string[] = []
    let { version, hash } = end
    for (const { body, personId, at } of batch) {
      const linked = link(body, { personId, postId: '', at }, ++version, hash)
      entries.push(toEntry(linked))
      hash = linked.hash
    }
    const result = await streams.append(STREAM, end.version, entries)
    if (result.kind !== 'appended') {
      end = null
      return
    }
    end = { version, hash }
    waiting.splice(0, batch.length)
  }

  async function drain(): Promise<void> {
    while (waiting.length > 0) {
      await writeBatch()
      if (lost > 0 && waiting.length < WAITING) {
        waiting.push({
          body: { type: 'log.gap', data: { lost } },
          personId: '',
          at: new Date(now()).toISOString(),
        })
        lost = 0
      }
    }
  }

  function start(): Promise<void> {
    writing ??= drain()
      .catch(error => {
        // Whether the batch got in is unknown: look where the chain ends before the next one.
        end = null
        onError(error)
      })
      .finally(() => {
        writing = null
      })
    return writing
  }

  return {
    record(body, personId = '') {
      if (waiting.length >= WAITING) lost++
      else waiting.push({ body, personId, at: new Date(now()).toISOString() })
      void start()
    },
    flush: () => start(),
    async read(from, most) {
      const after = from ?? Math.max(0, (await streams.version(STREAM)) - most)
      const entries = await streams.read(STREAM, after)
      return entries.slice(0, most).map(row)
    },
  }
}

function row(entry: string): AccessRow {
  const { event, canonical, hash } = readLink(entry, accessBody)
  const { seq, at, actor, type, data, prevHash } = event
  return { seq, at, actor, type, data, prevHash, canonical, hash }
}
