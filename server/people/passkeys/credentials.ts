import { z } from 'zod'
import type { Records, StoredRecord } from '../../storage/port.ts'
import { tokenId } from '../sessionToken.ts'

const stored = z.object({
  /** Base64url, as the authenticator names it. */
  credentialId: z.string(),
  personId: z.string(),
  name: z.string(),
  /** COSE, base64url. */
  publicKey: z.string(),
  /** How often the authenticator says that it was used; 0 where it does not count. */
  counter: z.int().nonnegative(),
  transports: z.array(z.string()),
  /** Kept by its owner's account elsewhere too, e.g. in a cloud: it is on more than one device. */
  synced: z.boolean(),
  /** Milliseconds since the epoch. */
  createdAt: z.number(),
  usedAt: z.number().nullable(),
  /** When its counter did not grow: a copy may be about, and it opens nothing any more (ID-05). */
  copiedAt: z.number().nullable(),
  /** Version of the directory before the session began in which it was added: a reset after that ends it (ID-06). */
  directoryVersion: z.number(),
})
export type Credential = z.infer<typeof stored>

export interface KeptCredential {
  /** What the API names it by. */
  readonly id: string
  readonly credential: Credential
  readonly revision: number
}

/** Passkeys as the store keeps them: public keys, nothing that opens anything. */
export interface Credentials {
  find(credentialId: string): Promise<KeptCredential | null>
  get(id: string): Promise<KeptCredential | null>
  of(personId: string): Promise<KeptCredential[]>
  /** False when there is such a one already. */
  add(credential: Credential): Promise<boolean>
  /** False when somebody else changed it meanwhile. */
  change(kept: KeptCredential, edit: Partial<Credential>): Promise<boolean>
  remove(id: string): Promise<void>
}

const KIND = 'passkey'

export function createCredentials(records: Records): Credentials {
  const kept = ({ id, value, revision }: StoredRecord): KeptCredential => ({
    id,
    credential: stored.parse(JSON.parse(value)),
    revision,
  })
  async function get(id: string): Promise<KeptCredential | null> {
    const record = await records.get(KIND, id)
    return record && kept(record)
  }
  return {
    get,
    find: credentialId => get(tokenId(credentialId)),
    async of(personId) {
      const all = (await records.list(KIND)).map(kept)
      return all
        .filter(({ credential }) => credential.personId === personId)
        .sort((a, b) => a.credential.createdAt - b.credential.createdAt)
    },
    async add(credential) {
      const id = tokenId(credential.credentialId)
      return (await records.put(KIND, id, JSON.stringify(credential), { ifRevision: 0 })) !== null
    },
    async change({ id, credential, revision }, edit) {
      const value = JSON.stringify({ ...credential, ...edit })
      return (await records.put(KIND, id, value, { ifRevision: revision })) !== null
    },
    remove: id => records.remove(KIND, id),
  }
}
