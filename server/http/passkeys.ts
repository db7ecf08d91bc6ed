import express, { Router } from 'express'
import { z } from 'zod'
import { newPasskey } from '../people/passkeys/answers.ts'
import type { People } from '../people/people.ts'
import { requireSession, sessionOf } from './guard.ts'
import { byAddress, limitRate } from './guardRate.ts'
import { accepted, problemOf } from './problem.ts'
import { fromRequest } from './request.ts'

const name = z.string().trim().min(1).max(60)
const making = z.strictObject({ name, passkey: newPasskey })
const renaming = z.strictObject({ name })
const passkeyId = z.string().max(100)

/** As for passwords: each asks the store for a challenge. */
const RATE = { burst: 300, perSecond: 5 }

/** `/api/passkeys`: a person's own passkeys, and what a browser needs to use one. */
export function passkeyRoutes({
  people,
  now,
}: {
  readonly people: Pick<People, 'passkeys' | 'sessions'>
  /** Milliseconds since the epoch. */
  readonly now: () => number
}): Router {
  const { passkeys, sessions } = people
  const router = Router()
  const signedIn = requireSession(sessions)
  const limited = limitRate({ ...RATE, by: byAddress, now })
  const json = express.json({ limit: '32kb' })

  router.post('/passkeys/options/sign-in', limited, async (_request, response) => {
    response.json(accepted(await passkeys.signInOptions()))
  })

  router.post('/passkeys/options/confirm', limited, signedIn, async (request, response) => {
    response.json(accepted(await passkeys.confirmOptions(sessionOf(request))))
  })

  router.post('/passkeys/options/add', limited, signedIn, async (request, response) => {
    response.json(accepted(await passkeys.addOptions(sessionOf(request))))
  })

  router.get('/passkeys', limited, signedIn, async (request, response) => {
    response.json(await passkeys.list(sessionOf(request).personId))
  })

  router.post('/passkeys', limited, signedIn, json, async (request, response) => {
    const made = fromRequest(making, request.body)
    response.json(accepted(await passkeys.add(sessionOf(request), made, byAddress(request))))
  })

  router.post('/passkeys/:id', limited, signedIn, json, async (request, response) => {
    const id = fromRequest(passkeyId, request.params.id)
    const { name } = fromRequest(renaming, request.body)
    response.json(accepted(await passkeys.rename(sessionOf(request).personId, id, name)))
  })

  router.delete('/passkeys/:id', limited, signedIn, async (request, response) => {
    const id = fromRequest(passkeyId, request.params.id)
    const refusal = await passkeys.remove(sessionOf(request), id, byAddress(request))
    if (refusal !== null) throw problemOf(refusal)
    response.status(204).end()
  })

  return router
}
