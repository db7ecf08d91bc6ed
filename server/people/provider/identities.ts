import { createHash } from 'node:crypto'
import { z } from 'zod'
import type { Records, StoredRecord } from '../../storage/port.ts'

const stored = z.object({
  issuer: z.string(),
  /** What the provider calls the person: for ever the same, and nobody else's. */
  subject: z.string(),
  personId: z.string(),
  /** Milliseconds since the epoch. */
  linkedAt: z.number(),
  /** An administrator, or the equal sign-in name (ID-12). */
  by: z.enum(['admin', 'name']),
})
export type Identity = z.infer<typeof stored>

/** Who is who at the identity provider. */
export interface Identities {
  find(issuer: string, subject: string): Promise<Identity | null>
  all(issuer: string): Promise<Identity[]>
  /** In place of the person's former identity there; false when this one is another person's. */
  link(identity: Identity): Promise<boolean>
  /** Whether there was one. */
  unlink(issuer: string, personId: string): Promise<boolean>
}

const KIND = 'identity'

export function createIdentities(records: Records): Identities {
  const all = async (issuer: string) => (await records.list(KIND)).map(parse).filter(i => i.issuer === issuer)

  async function drop(issuer: string, personId: string, except: string | null): Promise<boolean> {
    const gone = (await all(issuer)).filter(i => i.personId === personId && idOf(i) !== except)
    for (const identity of gone) await records.remove(KIND, idOf(identity))
    return gone.length > 0
  }

  return {
    all,
    async find(issuer, subject) {
      const record = await records.get(KIND, idOf({ issuer, subject }))
      return record && parse(record)
    },
    async link(identity) {
      const id = idOf(identity)
      const made = await records.put(KIND, id, JSON.stringify(identity), { ifRevision: 0 })
      if (made === null) {
        const present = await records.get(KIND, id)
        if (present === null || parse(present).personId !== identity.personId) return false
      }
      // The new one stands before the old one goes: a crash between leaves two that are his.
      await drop(identity.issuer, identity.personId, id)
      return true
    },
    unlink: (issuer, personId) => drop(issuer, personId, null),
  }
}

const parse = (record: StoredRecord): Identity => stored.parse(JSON.parse(record.value))

const idOf = ({ issuer, subject }: Pick<Identity, 'issuer' | 'subject'>): string =>
  createHash('sha256')
    .update(JSON.stringify([issuer, subject]))
    .digest('hex')
