import { z } from 'zod'
import type { Records } from '../../storage/port.ts'
import { newToken, type Random, tokenId } from '../sessionToken.ts'

/** How long somebody may take at the provider. */
export const ATTEMPT_LASTS = 10 * 60_000

const stored = z.object({
  nonce: z.string(),
  verifier: z.string(),
  /** Where to go afterwards. */
  to: z.string(),
  /** Hash of the secret that the browser keeps, in which the attempt began. */
  browser: z.string(),
  spent: z.boolean(),
})
export type Attempt = z.infer<typeof stored>

/** ID-11: attempts to sign in at the provider, from going there to coming back. Each ends once. */
export interface Attempts {
  /** `state` goes through the provider, `browser` stays in the browser: who comes back must have both. */
  begin(
    attempt: Pick<Attempt, 'nonce' | 'verifier' | 'to'>,
  ): Promise<{ readonly state: string; readonly browser: string }>
  /** The attempt, if it was still open in this browser; it no longer is. */
  end(state: string, browser: string): Promise<Attempt | null>
}

const KIND = 'attempt'

export function createAttempts(deps: {
  readonly records: Records
  /** Milliseconds since the epoch. */
  readonly now: () => number
  readonly random: Random
}): Attempts {
  const { records, now, random } = deps
  return {
    async begin(attempt) {
      const [state, browser] = [newToken(random), newToken(random)]
      const value: Attempt = { ...attempt, browser: tokenId(browser), spent: false }
      await records.put(KIND, tokenId(state), JSON.stringify(value), { expiresAt: now() + ATTEMPT_LASTS })
      return { state, browser }
    },
    async end(state, browser) {
      const id = tokenId(state)
      const record = await records.get(KIND, id)
      if (record === null) return null
      const attempt = stored.parse(JSON.parse(record.value))
      // Another browser does not spoil it for the one in which it began.
      if (attempt.spent || attempt.browser !== tokenId(browser)) return null
      const options = { ifRevision: record.revision, expiresAt: now() + ATTEMPT_LASTS }
      const isMine = await records.put(KIND, id, JSON.stringify({ ...attempt, spent: true }), options)
      return isMine === null ? null : attempt
    },
  }
}
