import express, { type Request, type Response, Router } from 'express'
import { z } from 'zod'
import { postsOf } from '../../shared/people/directory.ts'
import { passkeyProof } from '../people/passkeys/answers.ts'
import type { PasskeyRefusal } from '../people/passkeys/proving.ts'
import type { People } from '../people/people.ts'
import type { Session } from '../people/sessions.ts'
import { tokenId } from '../people/sessionToken.ts'
import type { Entered } from '../people/signIn.ts'
import { giveSession } from './giveSession.ts'
import { requireSession, sessionOf } from './guard.ts'
import { byAddress, limitRate } from './guardRate.ts'
import { Problem, problemOf } from './problem.ts'
import { fromRequest } from './request.ts'
import { behindTls, forgetCookie, sessionCookie } from './sessionCookie.ts'

export interface SessionRoutesDeps {
  readonly people: People
  readonly publicUrl: string | undefined
  /** Milliseconds since the epoch. */
  readonly now: () => number
}

const login = z.string().trim().toLowerCase().min(1).max(100)
const password = z.string().min(1).max(1000)
const credentials = z.strictObject({ login, password })
const byPasskey = z.strictObject({ passkey: passkeyProof })
const wayIn = z.union([credentials, byPasskey])
const proof = z.union([z.strictObject({ password }), byPasskey])
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
  const { sessions, signIn, passkeyProving, tickets, founding, accessLog } = people
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

  /** Lets somebody in, in place of whoever used this browser before. */
  async function enter(request: Request, response: Response, { token, session }: Entered) {
    await giveSession({ sessions, publicUrl }, request, response, token)
    response.json(answer(session))
  }

  async function byPassword(request: Request, who: z.infer<typeof credentials>): Promise<Entered> {
    const entered = await signIn.enter(who.login, who.password, byAddress(request))
    if (entered.kind !== 'entered') throw identityProblem(entered, 401, 'wrong_credentials')
    return entered
  }

  router.post('/session', limited, json, async (request, response) => {
    const given = fromRequest(wayIn, request.body)
    if (!('passkey' in given)) return enter(request, response, await byPassword(request, given))
    const entered = await passkeyProving.enter(given.passkey, byAddress(request))
    if (entered.kind !== 'entered') throw identityProblem(entered, 401, 'wrong_passkey')
    return enter(request, response, entered)
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
    // Begun at the provider, it goes on there: the next one at this computer would come in by it (ID-15).
    const next = session?.provider ? await people.provider?.signOutPage() : null
    if (next) response.json({ next: next.href })
    else response.status(204).end()
  })

  router.post('/session/confirm', limited, signedIn, json, async (request, response) => {
    const session = sessionOf(request)
    const given = fromRequest(proof, request.body)
    const [confirmed, wrong] =
      'passkey' in given
        ? [await passkeyProving.confirm(session, given.passkey, byAddress(request)), 'wrong_passkey']
        : [await signIn.confirm(session, given.password, byAddress(request)), 'wrong_password']
    if (confirmed === null) throw new Problem(401, 'not_signed_in')
    if ('kind' in confirmed) throw identityProblem(confirmed, 403, wrong)
    response.json({ confirmedAt: confirmed.confirmedAt })
  })

  router.post('/session/password', limited, signedInAtAll, json, async (request, response) => {
    const { password: present, newPassword: next } = fromRequest(change, request.body)
    const refusal = await signIn.changePassword(sessionOf(request), { present, next }, byAddress(request))
    if (refusal === null) return response.status(204).end()
    throw 'code' in refusal ? problemOf(refusal) : identityProblem(refusal, 403, 'wrong_password')
  })

  router.post('/tickets', signedIn, async (request, response) => {
    response.json(await tickets.issue(sessionOf(request)))
  })

  router.post('/setup', limited, json, async (request, response) => {
    const first = fromRequest(setup, request.body)
    const outcome = await founding.setUp(first)
    if (outcome.kind !== 'done') throw problemOf(outcome)
    await enter(request, response, await byPassword(request, first))
  })

  return router
}

/** Why a password or a passkey did not do; `status` and `code` say what a wrong one means here. */
function identityProblem(refusal: PasskeyRefusal, status: number, code: string): Problem {
  switch (refusal.kind) {
    case 'wrong':
      return new Problem(status, code)
    case 'copied':
      return new Problem(status, 'passkey_copied')
    case 'locked':
      return new Problem(429, 'locked', undefined, refusal.seconds)
    case 'closed':
      return new Problem(status, 'account_closed')
  }
}
