import { type Request, Router } from 'express'
import { z } from 'zod'
import { type ActedOn, colleaguePost, delegatedPosts } from '../../shared/people/delegation.ts'
import { type Directory, postsOf } from '../../shared/people/directory.ts'
import { type CommandEnvelope, commandEnvelope, reportCommand } from '../../shared/report/commands.ts'
import { isReportId } from '../../shared/report/ids.ts'
import type { Actor } from '../../shared/report/policy.ts'
import { readsBoard, readsReport } from '../../shared/report/reading.ts'
import { conflict, forbidden, isRejection, type Rejection } from '../../shared/report/rejection.ts'
import { byUrgency, tasksOf } from '../../shared/report/tasks.ts'
import type { Session } from '../people/sessions.ts'
import type { Reading } from '../reports/reading.ts'
import type { Reports } from '../reports/reports.ts'
import { withFirst } from '../reports/whoWasFirst.ts'
import { type Delegate, isDelegation } from './delegations.ts'
import { sessionOf } from './guard.ts'
import type { ImportShelf } from './imports.ts'
import { newReportRoute } from './newReport.ts'
import { accepted, notFound, problemOf } from './problem.ts'
import { fromRequest } from './request.ts'

export interface ReportRoutesDeps {
  readonly reports: Reports
  readonly reading: Reading
  readonly directory: () => Directory
  readonly shelf: ImportShelf
  readonly now: () => string
  /** Delegations are commands on the directory, whatever door they come through. */
  readonly delegate: Delegate
}

/** Everything under `/api/reports` that is about a report as a whole, and `/api/me/tasks`. */
export function reportRoutes(deps: ReportRoutesDeps): Router {
  const { reports, reading } = deps
  const router = Router()

  router.get('/reports', async (req, res) => {
    const { personId } = sessionOf(req)
    const reader = reading.reader(personId)
    const visible = (await reports.list()).filter(state => readsReport(reader, state))
    res.json(
      visible.map(({ id, title, period, version, report }) => ({
        id,
        title,
        period,
        version,
        state: report.state,
      })),
    )
  })

  router.use(
    newReportRoute({ ...deps, actorOf: (session, postId) => accepted(ownCapacity(deps, session, postId)) }),
  )

  router.get('/reports/:id', async (req, res) => {
    const snapshot = await reading.snapshot(sessionOf(req).personId, reportId(req))
    if (snapshot === null) throw notFound()
    res.json(snapshot)
  })

  router.post('/reports/:id/commands', async (req, res) => {
    const session = sessionOf(req)
    const id = reportId(req)
    const state = await reading.visible(session.personId, id)
    if (state === null) throw notFound()
    const { idempotencyKey, expectedVersion, postId, onBehalfOf, ...rest } = fromRequest(
      z.looseObject({}),
      req.body ?? {},
    )
    const envelope = fromRequest(
      commandEnvelope,
      stripped({ idempotencyKey, expectedVersion, postId, onBehalfOf }),
    )
    if (isDelegation(rest)) {
      const { expectedVersion: expected } = envelope
      if (expected !== undefined && expected !== state.version)
        throw problemOf(conflict('outdated_report', state.version))
      return void res.json(await deps.delegate(session, rest, envelope))
    }
    const command = fromRequest(reportCommand, rest)
    const sectionId = 'sectionId' in command ? command.sectionId : undefined
    const resolve = () => capacityOf(deps, session, envelope, { reportId: id, sectionId })
    const actor = { personId: session.personId, resolve }
    const answer = await reports.run(id, command, envelope, actor)
    const asked = { reportId: id, command, personId: session.personId }
    const outcome = accepted(isRejection(answer) ? await withFirst(deps, answer, asked) : answer)
    const seen = await reading.seen(session.personId, (await reports.get(id)) ?? state, outcome.events)
    res.json({ ...seen, version: outcome.version })
  })

  router.get('/reports/:id/events', async (req, res) => {
    const from = fromRequest(z.coerce.number().int().nonnegative().default(0), req.query.from)
    const { personId } = sessionOf(req)
    const caughtUp = await reading.catchUp(personId, reportId(req), from)
    if (caughtUp === null) throw notFound()
    res.json(caughtUp.events)
  })

  router.get('/me/tasks', async (req, res) => {
    const { personId } = sessionOf(req)
    if (!readsBoard(reading.reader(personId))) return void res.json([])
    const now = deps.now()
    const all = (await reports.list()).flatMap(state => tasksOf(state, deps.directory(), personId, now))
    res.json(all.sort(byUrgency))
  })

  return router
}

/** The report's id from the path. What is no id is answered like a report that does not exist. */
export function reportId(req: Request): string {
  const { id } = req.params
  if (typeof id !== 'string' || !isReportId(id)) throw notFound()
  return id
}

/** Who acts: the named post, or the only one that the person holds, or the first. 403 when it is not his. */
function ownCapacity(
  deps: ReportRoutesDeps,
  session: Session,
  postId: string | undefined,
): Actor | Rejection {
  const posts = postsOf(deps.directory(), session.personId, deps.now())
  const post = postId === undefined ? posts[0] : posts.find(p => p.id === postId)
  if (post === undefined) return forbidden('no_such_post')
  return { personId: session.personId, post, confirmedAt: session.confirmedAt }
}

/** Who acts, and for whom: acting for somebody else needs a delegation that is in force for this (PO-02). */
function capacityOf(
  deps: ReportRoutesDeps,
  session: Session,
  { postId, onBehalfOf }: CommandEnvelope,
  on: ActedOn,
): Actor | Rejection {
  const own = ownCapacity(deps, session, postId)
  if (onBehalfOf === undefined || isRejection(own)) return own
  const [directory, now] = [deps.directory(), deps.now()]
  const post = delegatedPosts(directory, session.personId, on, now).find(p => p.id === onBehalfOf)
  const via = post && colleaguePost(directory, session.personId, post.unitId, now)
  return post === undefined || via === undefined ? forbidden('no_delegation') : { ...own, post, via }
}

const stripped = (fields: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined))
