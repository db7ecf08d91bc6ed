import type { IncomingMessage } from 'node:http'
import { postsOf } from '../../shared/people/directory.ts'
import type { People } from '../people/people.ts'
import { sessionCookie } from './sessionCookie.ts'

/** Who opens a socket. */
export interface Identity {
  readonly personId: string
  readonly name: string
  /** Of the first post in force; empty without one. */
  readonly unitName: string
  readonly sessionId: string
}

/**
 * Who sends an upgrade to `/collab` or `/live`: by `?ticket=`, or by the cookie. Null when nobody is signed in, or when
 * the person must change his password first.
 */
export const identify =
  ({ sessions, tickets, directory, now }: Pick<People, 'sessions' | 'tickets' | 'directory' | 'now'>) =>
  async (request: IncomingMessage): Promise<Identity | null> => {
    const ticket = ticketOf(request)
    const token = sessionCookie(request)
    const byTicket = ticket === null ? null : await tickets.find(ticket)
    const session = byTicket ?? (token === null ? null : await sessions.find(token))
    if (session === null || session.mustChangePassword) return null
    const { personId, id: sessionId } = session
    const all = directory.current()
    const [post] = postsOf(all, personId, now())
    return {
      personId,
      name: all.persons.find(p => p.id === personId)?.name ?? personId,
      unitName: all.units.find(u => u.id === post?.unitId)?.name ?? '',
      sessionId,
    }
  }

function ticketOf({ url = '' }: IncomingMessage): string | null {
  const at = url.indexOf('?')
  return at < 0 ? null : new URLSearchParams(url.slice(at)).get('ticket')
}
