import { z } from 'zod'
import type { Records } from '../storage/port.ts'

const KIND = 'collab.refused'
/** The newest are kept. Reaching this takes as many refusals in one section, each of which closed a socket. */
const MAX_KEPT = 2_000

const stored = z.array(z.tuple([z.string(), z.number()]))
type Refused = readonly [personId: string, client: number]

/**
 * Yjs client ids whose content was refused in a section. Such an id is spent for that person: its text lives on in local
 * copies and other tabs, and would come back with the next keystroke once the section is open again. Kept in the store,
 * as local copies outlive a server. (Per person, or a reader could spend a colleague's id.)
 */
export class RefusedIds {
  private constructor(
    private readonly records: Pick<Records, 'get' | 'put'>,
    private readonly sectionId: string,
    private refused: readonly Refused[],
  ) {}

  static async load(records: Pick<Records, 'get' | 'put'>, sectionId: string): Promise<RefusedIds> {
    const record = await records.get(KIND, sectionId)
    return new RefusedIds(records, sectionId, record === null ? [] : stored.parse(JSON.parse(record.value)))
  }

  has(personId: string, client: number): boolean {
    return this.refused.some(([person, id]) => id === client && person === personId)
  }

  get isEmpty(): boolean {
    return this.refused.length === 0
  }

  /** Holds from this moment; resolves when it is durable. */
  async add(personId: string, clients: readonly number[]): Promise<void> {
    const added = clients
      .filter(client => !this.has(personId, client))
      .map(client => [personId, client] as const)
    if (added.length === 0) return
    this.refused = merge(this.refused, added)
    for (;;) {
      const record = await this.records.get(KIND, this.sectionId)
      const kept = record === null ? [] : stored.parse(JSON.parse(record.value))
      const value = JSON.stringify(merge(kept, added))
      const written = await this.records.put(KIND, this.sectionId, value, {
        ifRevision: record?.revision ?? 0,
      })
      if (written !== null) return
    }
  }
}

function merge(kept: readonly Refused[], added: readonly Refused[]): Refused[] {
  const isNew = ([person, id]: Refused) => !kept.some(([p, i]) => p === person && i === id)
  return [...kept, ...added.filter(isNew)].slice(-MAX_KEPT)
}
