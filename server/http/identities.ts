import express, { Router } from 'express'
import { z } from 'zod'
import { postsOf } from '../../shared/people/directory.ts'
import { forbidden } from '../../shared/report/rejection.ts'
import type { People } from '../people/people.ts'
import type { Provider } from '../people/provider/provider.ts'
import { requireSession, sessionOf } from './guard.ts'
import { byAddress } from './guardRate.ts'
import { accepted, notFound, problemOf } from './problem.ts'
import { fromRequest } from './request.ts'

const personId = z.string().min(1).max(200)
const linking = z.strictObject({ personId, subject: z.string().trim().min(1).max(255) })

/** `/api/people/identities`: who is who at the identity provider, for administrators. */
export function identityRoutes(people: Pick<People, 'provider' | 'sessions' | 'directory' | 'now'>): Router {
  const router = Router()
  const signedIn = requireSession(people.sessions)
  const json = express.json({ limit: '16kb' })

  /** Rights first: who may not act does not learn whether there is a provider. */
  function forAdmin(holder: string): Provider {
    const posts = postsOf(people.directory.current(), holder, people.now())
    if (!posts.some(post => post.role === 'admin')) throw problemOf(forbidden('admin_only'))
    if (people.provider === null) throw notFound()
    return people.provider
  }

  router.get('/people/identities', signedIn, async (request, response) => {
    response.json(await forAdmin(sessionOf(request).personId).list())
  })

  router.post('/people/identities', signedIn, json, async (request, response) => {
    const session = sessionOf(request)
    const provider = forAdmin(session.personId)
    const { personId, subject } = fromRequest(linking, request.body)
    response.json(accepted(await provider.link(session, personId, subject, byAddress(request))))
  })

  router.delete('/people/identities/:personId', signedIn, async (request, response) => {
    const session = sessionOf(request)
    const provider = forAdmin(session.personId)
    const id = fromRequest(personId, request.params.personId)
    const refusal = await provider.unlink(session, id, byAddress(request))
    if (refusal !== null) throw problemOf(refusal)
    response.status(204).end()
  })

  return router
}
