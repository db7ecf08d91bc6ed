import { Router } from 'express'
import { z } from 'zod'
import { canonicalJson, sha256 } from '../../shared/document/canonical.ts'
import { commandEnvelope } from '../../shared/report/commands.ts'
import { line } from '../../shared/report/line.ts'
import { type Actor, isCoordinator } from '../../shared/report/policy.ts'
import { forbidden, refused } from '../../shared/report/rejection.ts'
import type { Session } from '../people/sessions.ts'
import { type Created, type Once, sectionsOf } from '../reports/create.ts'
import type { Reading } from '../reports/reading.ts'
import type { Reports } from '../reports/reports.ts'
import { sessionOf } from './guard.ts'
import type { ImportShelf } from './imports.ts'
import { accepted, problemOf } from './problem.ts'
import { fromRequest } from './request.ts'

const newReport = z.strictObject({
  title: line.min(1).max(200),
  period: line.min(1).max(20),
  from: z.string().max(120).exactOptional(),
  template: z
    .strictObject({
      leadFirst: z.boolean().exactOptional(),
      issuer: z.enum(['deputy_leader', 'leader']).exactOptional(),
    })
    .exactOptional(),
  postId: z.string().max(120).exactOptional(),
  idempotencyKey: commandEnvelope.shape.idempotencyKey.exactOptional(),
})

/** `POST /api/reports`: makes a report, from an import or empty (RP-12). */
export function newReportRoute(deps: {
  readonly reports: Reports
  readonly reading: Reading
  readonly shelf: ImportShelf
  /** @throws Problem when the post is not this person's */
  readonly actorOf: (session: Session, postId: string | undefined) => Actor
}): Router {
  const { reports, reading, shelf } = deps
  const router = Router()
  router.post('/reports', async (req, res) => {
    const session = sessionOf(req)
    // Rights before the body: who may not act learns nothing of what it needs, nor whose imports there are.
    if (!reading.reader(session.personId).roles.has('coordinator'))
      throw problemOf(forbidden('coordinator_only'))
    const { idempotencyKey: key, ...input } = fromRequest(newReport, req.body)
    const actor = deps.actorOf(session, input.postId)
    if (!isCoordinator(actor)) throw problemOf(forbidden('coordinator_only'))
    const once = key === undefined ? undefined : { key, body: sha256(canonicalJson(input)) }
    const earlier = once === undefined ? null : await reports.created(once, actor)
    const { reportId: id, version } = accepted(earlier ?? (await make(input, actor, once)))
    res.status(201).json({ id, version, state: 'collecting' })
  })

  async function make(
    input: z.infer<typeof newReport>,
    actor: Actor,
    once: Once | undefined,
  ): Promise<Created> {
    const { title, period, from, template } = input
    const imported = from === undefined ? null : await shelf.take(from, actor.personId)
    if (from !== undefined && imported === null) return refused('IM-21', { missing: 'import' })
    const letter = {
      // Not the old letter's own title, which names the old year.
      title,
      addressee: imported?.addressee ?? '',
      preamble: imported?.preamble ?? [],
      signatory: imported?.signatory ?? '',
    }
    const sections = imported === null ? [] : sectionsOf(imported)
    const { leadFirst = false, issuer = 'leader' } = template ?? {}
    return reports.create({ title, period, template: { leadFirst, issuer }, letter, sections }, actor, once)
  }

  return router
}
