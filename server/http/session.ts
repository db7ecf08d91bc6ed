import express, { type Request, type Response, Router } from 'express'
import { z } from 'zod'
import { postsOf } from '../../shared/people/directory.ts'
import type { People } from '../people/people.ts'
import { LONGEST, type Session } from '../people/sessions.ts'
import { tokenId } from '../people/sessionToken.ts'
import type { PasswordRefusal } from '../people/signIn.ts'
import { requireSession, sessionOf } from './guard.ts'
import { byAddress, limitRate } from './guardRate.ts'
import { Problem, problemOf } from './problem.ts'
import { fromRequest } from './request.ts'
import { behindTls, forgetCookie, sessionCookie, setCookie } from './sessionCookie.ts'

export interface SessionRoutesDeps {
  readonly people: People
  readonly publicUrl: string | undefined
  /** Milliseconds since the epoch. */
  readonly now: () => number
}

const login = z.string().trim().toLowerCase().min(1).max(100)
const password = z.string().min(1).max(1000)
const credentials = z.strictObject({ login, password })
const proof = z.strictObject({ password })
const change = z.strictObject({ password, newPassword: password })
const setup = z.strictObject({
  token: z.string().max(200),
  login: z
    .string()
    .trim()
    .regex(/^[a-z0-9][a-z0-9._-]{1,39}$/),
  name: z.string().trim().min(1).max(60),
  password,
})

/** Passwords that one address may send: an office behind one address signs in in the morning, a guesser is slowed. */
const PASSWORDS = { burst: 300, perSecond: 5 }

/** `/api/session`, `/api/tickets`, `/api/setup`: coming in, proving who one is, going. */
export function sessionRoutes({ people, publicUrl, now }: SessionRoutesDeps): Router {
  const { sessions, signIn, tickets, founding, accessLog } = people
  const router = Router()
  const signedIn = requireSession(sessions)
  // Whoever must change his password first can still see who he is, change it, and go.
  const signedInAtAll = requireSession(sessions, { evenInitial: true })
  const json = express.json({ limit: '16kb' })
  const limited = limitRate({ ...PASSWORDS, by: byAddress, now })

  const answer = ({ personId, login, mustChangePassword }: Session) => {
    const directory = people.directory.current()
    const name = directory.persons.find(p => p.id === personId)?.name ?? personId
    const posts = postsOf(directory, personId, people.now()).map(({ personId: _holder, ...post }) => post)
    return {
      person: { id: personId, name },
      login,
      posts,
      ...(mustChangePassword ? { mustChangePassword } : {}),
    }
  }

  /** Lets somebody in with a right password, in place of whoever used this browser before. */
  async function enter(request: Request, response: Response, who: z.infer<typeof credentials>) {
    const entered = await signIn.enter(who.login, who.password, byAddress(request))
    if (entered.kind !== 'entered') throw passwordProblem(entered, 401, 'wrong_credentials')
    const before = sessionCookie(request)
    if (before !== null) await sessions.end(tokenId(before))
    response.append('Set-Cookie', setCookie(entered.token, LONGEST / 1000, behindTls(request, publicUrl)))
    response.json(answer(entered.session))
  }

  router.post('/session', limited, json, async (request, response) => {
    await enter(request, response, fromRequest(credentials, request.body))
  })

  router.get('/session', signedInAtAll, (request, response) => {
    response.json(answer(sessionOf(request)))
  })

  router.delete('/session', async (request, response) => {
    const token = sessionCookie(request)
    const session = token === null ? null : await sessions.get(tokenId(token))
    if (session !== null) {
      await sessions.end(session.id)
      accessLog.record({ type: 'session.closed', data: {} }, session.personId)
    }
    response.append('Set-Cookie', forgetCookie(behindTls(request, publicUrl)))
    response.status(204).end()
  })

  router.post('/session/confirm', limited, signedIn, json, async (request, response) => {
    const session = sessionOf(request)
    const confirmed = await signIn.confirm(
      session,
      fromRequest(proof, request.body).password,
      byAddress(request),
    )
    if (confirmed === null) throw new Problem(401, 'not_signed_in')
    if ('kind' in confirmed) throw passwordProblem(confirmed, 403, 'wrong_password')
    response.json({ confirmedAt: confirmed.confirmedAt })
  })

  router.post('/session/password', limited, signedInAtAll, json, async (request, response) => {
    const { password: present, newPassword: next } = fromRequest(change, request.body)
    const refusal = await signIn.changePassword(sessionOf(request), { present, next }, byAddress(request))
    if (refusal === null) return response.status(204).end()
    throw 'code' in refusal ? problemOf(refusal) : passwordProblem(refusal, 403, 'wrong_password')
  })

  router.post('/tickets', signedIn, async (request, response) => {
    response.json(await tickets.issue(sessionOf(request)))
  })

  router.post('/setup', limited, json, async (request, response) => {
    const first = fromRequest(setup, request.body)
    const outcome = await founding.setUp(first)
    if (outcome.kind !== 'done') throw problemOf(outcome)
    await enter(request, response, first)
  })

  return router
}

/** A password's refusal; `status` and `code` say what a wrong one means here. */
function passwordProblem(refusal: PasswordRefusal, status: number, code: string): Problem {
  switch (refusal.kind) {
    case 'wrong':
      return new Problem(status, code)
    case 'locked':
      return new Problem(429, 'locked', undefined, refusal.seconds)
    case 'closed':
      return new Problem(status, 'account_closed')
  }
}
