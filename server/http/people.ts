import express, { Router } from 'express'
import { z } from 'zod'
import { CONFIRMERS } from '../../shared/people/acting.ts'
import { type PeopleListing, postsOf, type Role } from '../../shared/people/directory.ts'
import { peopleCommand } from '../../shared/people/events.ts'
import { forbidden } from '../../shared/report/rejection.ts'
import type { People } from '../people/people.ts'
import { isDelegation } from './delegations.ts'
import { requireSession, sessionOf } from './guard.ts'
import { notFound, problemOf } from './problem.ts'
import { fromRequest } from './request.ts'

/** A command with what comes beside it. `postId` is no part of that here: it names the post that a command is about. */
const envelope = z.looseObject({
  idempotencyKey: z.string().min(1).max(200).exactOptional(),
  expectedVersion: z.int().nonnegative().exactOptional(),
})

const logQuery = z.object({
  from: z.coerce.number().int().nonnegative().optional(),
  most: z.coerce.number().int().positive().max(10_000).default(10_000),
})

/** `/api/people` and `/api/access-log`. */
export function peopleRoutes({
  people,
  followed = () => Promise.resolve(),
}: {
  readonly people: People
  /** Resolves once the reports have followed the directory's last change (UN-01). */
  readonly followed?: () => Promise<void>
}): Router {
  const { accounts, accessLog, commands, directory, sessions } = people
  const router = Router()
  const signedIn = requireSession(sessions)
  const json = express.json({ limit: '16kb' })

  const postsNow = (personId: string) => postsOf(directory.current(), personId, people.now())
  const holds = (personId: string, role: Role) => postsNow(personId).some(post => post.role === role)

  router.get('/people', signedIn, async (request, response) => {
    const all = directory.current()
    if (!holds(sessionOf(request).personId, 'admin')) return response.json(all satisfies PeopleListing)
    const logins = new Map((await accounts.all()).map(account => [account.personId, account.login]))
    const persons = all.persons.map(person => {
      const login = logins.get(person.id)
      return login === undefined ? person : { ...person, login }
    })
    response.json({ ...all, persons } satisfies PeopleListing)
  })

  router.post('/people/commands', signedIn, json, async (request, response) => {
    const { personId } = sessionOf(request)
    // Rights before the body: who may not act learns nothing of what a command needs.
    if (isConfirmation(request.body)) {
      if (!CONFIRMERS.some(role => holds(personId, role))) throw problemOf(forbidden('confirmer_only'))
    } else if (!isDelegation(request.body) && !holds(personId, 'admin'))
      throw problemOf(forbidden('admin_only'))
    const { idempotencyKey, expectedVersion, ...command } = fromRequest(envelope, request.body)
    const actor = { personId, posts: postsNow(personId) }
    const options = { idempotencyKey, expectedVersion }
    const outcome = await commands.run(fromRequest(peopleCommand, command), actor, options)
    if (outcome.kind !== 'done') throw problemOf(outcome)
    await followed()
    const { version, events, password } = outcome
    response.json({ version, events, ...(password === undefined ? {} : { password }) })
  })

  router.get('/access-log', signedIn, async (request, response) => {
    if (!holds(sessionOf(request).personId, 'auditor')) throw notFound()
    const { from = null, most } = fromRequest(logQuery, request.query)
    await accessLog.flush()
    response.json(await accessLog.read(from, most))
  })

  return router
}

/** Whether a body is the second person's command (PO-01). */
const isConfirmation = (body: unknown): boolean =>
  typeof body === 'object' && body !== null && 'type' in body && body.type === 'post.confirm'
