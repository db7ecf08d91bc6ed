import express, { Router } from 'express'
import { z } from 'zod'
import { calendarCommand } from '../../shared/calendar/events.ts'
import { adminPost } from '../../shared/people/decidePeople.ts'
import { postsOf } from '../../shared/people/directory.ts'
import { forbidden } from '../../shared/report/rejection.ts'
import type { CalendarStore } from '../calendar/calendar.ts'
import type { People } from '../people/people.ts'
import { requireSession, sessionOf } from './guard.ts'
import { problemOf } from './problem.ts'
import { fromRequest } from './request.ts'

const envelope = z.looseObject({
  idempotencyKey: z.string().min(1).max(200).exactOptional(),
  expectedVersion: z.int().nonnegative().exactOptional(),
})

/** `/api/calendar`: everybody may know the working days, the administrator sets them (DL-01). */
export function calendarRoutes({
  people,
  calendar,
}: {
  readonly people: People
  readonly calendar: CalendarStore
}): Router {
  const router = Router()
  const signedIn = requireSession(people.sessions)

  router.get('/calendar', signedIn, (_request, response) => void response.json(calendar.current()))

  router.post('/calendar/commands', signedIn, express.json({ limit: '16kb' }), async (request, response) => {
    const { personId } = sessionOf(request)
    const actor = { personId, posts: postsOf(people.directory.current(), personId, people.now()) }
    // Rights before the body: who may not act learns nothing of what a command needs.
    if (adminPost(actor) === undefined) throw problemOf(forbidden('admin_only'))
    const { idempotencyKey, expectedVersion, ...command } = fromRequest(envelope, request.body)
    const options = { idempotencyKey, expectedVersion }
    const outcome = await calendar.run(fromRequest(calendarCommand, command), actor, options)
    if (outcome.kind !== 'done') throw problemOf(outcome)
    const { version, events } = outcome
    response.json({ version, events })
  })

  return router
}
