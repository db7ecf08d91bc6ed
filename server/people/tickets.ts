import type { Records } from '../storage/port.ts'
import type { Session, Sessions } from './sessions.ts'
import { newToken, type Random, tokenId } from './sessionToken.ts'

/** A ticket opens sockets for this long; the client renews it. */
const LASTS = 10 * 60_000

export interface Ticket {
  readonly ticket: string
  /** ISO 8601. */
  readonly expiresAt: string
}

/** PE-19: stand-ins for the cookie where none can be sent. One opens many sockets, and ends with its session. */
export interface Tickets {
  issue(session: Session): Promise<Ticket>
  /** The session that a ticket stands for, if both still live. */
  find(ticket: string): Promise<Session | null>
}

const KIND = 'ticket'

export function createTickets(deps: {
  readonly records: Records
  readonly sessions: Pick<Sessions, 'get'>
  /** Milliseconds since the epoch. */
  readonly now: () => number
  readonly random: Random
}): Tickets {
  return {
    async issue(session) {
      const ticket = newToken(deps.random)
      const expiresAt = deps.now() + LASTS
      await deps.records.put(KIND, tokenId(ticket), session.id, { expiresAt })
      return { ticket, expiresAt: new Date(expiresAt).toISOString() }
    },
    async find(ticket) {
      const record = await deps.records.get(KIND, tokenId(ticket))
      return record === null ? null : deps.sessions.get(record.value)
    },
  }
}
