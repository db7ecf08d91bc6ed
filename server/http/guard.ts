import type { IncomingMessage } from 'node:http'
import type { RequestHandler } from 'express'
import type { Session, Sessions } from '../people/sessions.ts'
import { Problem } from './problem.ts'
import { sessionCookie } from './sessionCookie.ts'

/** Whose request it is; kept beside the request so that no route can mistake a body's claim for it. */
const known = new WeakMap<IncomingMessage, Session>()

/**
 * Lets only signed-in people pass (401 otherwise). Whoever still has the password that an administrator has seen may
 * change it and nothing else (403 `password_change_required`), unless `evenInitial`.
 */
export function requireSession(
  sessions: Pick<Sessions, 'find'>,
  { evenInitial = false }: { readonly evenInitial?: boolean } = {},
): RequestHandler {
  return async (request, _response, next) => {
    const token = sessionCookie(request)
    const session = token === null ? null : await sessions.find(token)
    if (session === null) throw new Problem(401, 'not_signed_in')
    known.set(request, session)
    if (session.mustChangePassword && !evenInitial) throw new Problem(403, 'password_change_required')
    next()
  }
}

/** The session of a request that passed `requireSession`. Throws on a route that forgot it: a programming error. */
export function sessionOf(request: IncomingMessage): Session {
  const session = known.get(request)
  if (session === undefined) throw new Error('sessionOf without requireSession')
  return session
}

/** The session if the request has shown one so far. */
export const sessionIfAny = (request: IncomingMessage): Session | null => known.get(request) ?? null
