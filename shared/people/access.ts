import { z } from 'zod'

/**
 * Entries of the access log (RD-09): who came in, who was refused, who looked at what. A chain of its own, for the
 * auditor alone. `actor` is empty where nobody was signed in.
 */
const address = z.string()
/** How somebody proved who he is, where it was not with his password. */
const by = z.enum(['passkey', 'provider']).exactOptional()
/** Whose identity at the provider was linked, by the actor; by the person himself where his name was equal. */
const linked = z.object({ address, personId: z.string() })
const byPasskey = z.literal('passkey').exactOptional()
/** Which of his passkeys, by its id. */
const passkey = z.object({ address, passkeyId: z.string() })

export const accessBody = z.discriminatedUnion('type', [
  z.object({ type: z.literal('session.opened'), data: z.object({ address, by }) }),
  z.object({
    type: z.literal('session.refused'),
    data: z.object({
      address,
      /** Only a name that exists: in the place of others people type their password by mistake. */
      login: z.string().exactOptional(),
      /** `unlinked`: the identity provider vouched for somebody whom nobody here knows by that. */
      reason: z.enum(['wrong', 'locked', 'closed', 'unlinked']),
      by,
    }),
  }),
  z.object({ type: z.literal('session.closed'), data: z.object({}) }),
  z.object({ type: z.literal('identity.confirmed'), data: z.object({ address, by: byPasskey }) }),
  z.object({ type: z.literal('identity.refused'), data: z.object({ address, by: byPasskey }) }),
  z.object({ type: z.literal('password.changed'), data: z.object({ address }) }),
  z.object({ type: z.literal('provider.linked'), data: linked }),
  z.object({ type: z.literal('provider.unlinked'), data: linked }),
  z.object({ type: z.literal('passkey.added'), data: passkey }),
  z.object({ type: z.literal('passkey.removed'), data: passkey }),
  /** Its counter did not grow: two devices may have it (ID-05). */
  z.object({ type: z.literal('passkey.copied'), data: passkey }),
  z.object({
    type: z.literal('access.refused'),
    data: z.object({ method: z.string(), path: z.string(), code: z.string() }),
  }),
  z.object({ type: z.literal('access.granted'), data: z.object({ method: z.string(), path: z.string() }) }),
  /** The store failed for so long that this many entries could not be kept. */
  z.object({ type: z.literal('log.gap'), data: z.object({ lost: z.int().positive() }) }),
])
export type AccessBody = z.infer<typeof accessBody>

/** A row as the auditor gets it; `canonical` is the exact string whose SHA-256 is `hash`. */
export interface AccessRow {
  readonly seq: number
  readonly at: string
  readonly actor: string
  readonly type: AccessBody['type']
  readonly data: AccessBody['data']
  readonly prevHash: string
  readonly canonical: string
  readonly hash: string
}
