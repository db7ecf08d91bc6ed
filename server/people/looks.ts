import { z } from 'zod'
import type { Records } from '../storage/port.ts'

/** When a person last had a version of a section before him. ISO 8601. */
export interface Look {
  readonly n: number
  readonly at: string
}

/**
 * Which versions of a section a person was shown, so that the next one tells him what changed since (SN-19). It is his own
 * memory and goes to nobody else; what proves who looked at what is the access log, and what was signed the acts.
 */
export interface Looks {
  /** Oldest version first. */
  of(personId: string, sectionId: string): Promise<Look[]>
  /** Resolves when it is durable. */
  remember(personId: string, sectionId: string, n: number): Promise<void>
}

const KIND = 'look'
const stored = z.record(z.string().regex(/^\d+$/), z.iso.datetime())

export function createLooks(deps: {
  readonly records: Records
  /** ISO 8601. */
  readonly now: () => string
}): Looks {
  const { records, now } = deps
  const idOf = (personId: string, sectionId: string) => JSON.stringify([personId, sectionId])

  async function read(personId: string, sectionId: string) {
    const record = await records.get(KIND, idOf(personId, sectionId))
    return { revision: record?.revision ?? 0, times: stored.parse(JSON.parse(record?.value ?? '{}')) }
  }

  return {
    async of(personId, sectionId) {
      const { times } = await read(personId, sectionId)
      return Object.entries(times)
        .map(([n, at]) => ({ n: Number(n), at }))
        .sort((a, b) => a.n - b.n)
    },
    async remember(personId, sectionId, n) {
      // Two windows of one person write at once: whoever comes second adds to what the first has written.
      for (;;) {
        const { revision, times } = await read(personId, sectionId)
        const value = JSON.stringify({ ...times, [n]: now() })
        const written = await records.put(KIND, idOf(personId, sectionId), value, { ifRevision: revision })
        if (written !== null) return
      }
    },
  }
}
