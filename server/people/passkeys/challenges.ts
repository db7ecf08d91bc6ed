import { z } from 'zod'
import type { Records } from '../../storage/port.ts'
import { newToken, type Random, tokenId } from '../sessionToken.ts'

/** How long somebody may take to touch his authenticator. */
export const CHALLENGE_LASTS = 5 * 60_000

/** What a challenge may be answered for, and in which session. Whoever signs in has none yet. */
const purpose = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('signIn') }),
  z.object({ kind: z.literal('confirm'), sessionId: z.string() }),
  z.object({ kind: z.literal('add'), sessionId: z.string() }),
])
export type Purpose = z.infer<typeof purpose>

const stored = z.object({ purpose, spent: z.boolean() })

/** ID-02: random numbers that an authenticator signs. Each is answered once, soon, and for what it was made. */
export interface Challenges {
  /** Base64url. */
  issue(purpose: Purpose): Promise<string>
  /** Whether the challenge was still to be answered for this; it no longer is. */
  spend(challenge: string, purpose: Purpose): Promise<boolean>
}

const KIND = 'challenge'

export function createChallenges(deps: {
  readonly records: Records
  /** Milliseconds since the epoch. */
  readonly now: () => number
  readonly random: Random
}): Challenges {
  const { records, now, random } = deps
  return {
    async issue(purpose) {
      const challenge = newToken(random)
      const expiresAt = now() + CHALLENGE_LASTS
      await records.put(KIND, tokenId(challenge), JSON.stringify({ purpose, spent: false }), { expiresAt })
      return challenge
    },
    async spend(challenge, wanted) {
      const id = tokenId(challenge)
      const record = await records.get(KIND, id)
      if (record === null) return false
      const { purpose, spent } = stored.parse(JSON.parse(record.value))
      // Of two who answer at once one writes; the record stays until its time, so that it cannot be made anew.
      const options = { ifRevision: record.revision, expiresAt: now() + CHALLENGE_LASTS }
      const isMine = await records.put(KIND, id, JSON.stringify({ purpose, spent: true }), options)
      return !spent && isMine !== null && isSame(purpose, wanted)
    },
  }
}

const isSame = (a: Purpose, b: Purpose): boolean => sessionOf(a) === sessionOf(b) && a.kind === b.kind

const sessionOf = (purpose: Purpose): string | null => (purpose.kind === 'signIn' ? null : purpose.sessionId)
