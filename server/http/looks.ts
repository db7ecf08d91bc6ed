import { type Request, Router } from 'express'
import { z } from 'zod'
import { isReportId, reportOf } from '../../shared/report/ids.ts'
import { readsVersions } from '../../shared/report/reading.ts'
import { type AssignedSection, isAssigned, isFrozen } from '../../shared/report/state.ts'
import type { Looks } from '../people/looks.ts'
import type { Reading } from '../reports/reading.ts'
import { sessionOf } from './guard.ts'
import { notFound } from './problem.ts'
import { fromRequest } from './request.ts'

const look = z.object({ n: z.int().positive() })

/** `/api/me/looks/:sid`: which versions of a section this person was shown. Everybody gets his own, and nobody another's. */
export function lookRoutes({ looks, reading }: { readonly looks: Looks; readonly reading: Reading }): Router {
  const router = Router()

  /** The section, for who reads its versions (RD-03); 404 for all others. */
  async function find(req: Request): Promise<{ section: AssignedSection; personId: string }> {
    const { personId } = sessionOf(req)
    const sectionId = String(req.params.sid)
    const reportId = reportOf(sectionId)
    const state = isReportId(reportId) ? await reading.visible(personId, reportId) : null
    const section = state?.sections.find(s => s.id === sectionId)
    if (section === undefined || !isAssigned(section) || !readsVersions(reading.reader(personId), section))
      throw notFound()
    return { section, personId }
  }

  router.get('/me/looks/:sid', async (req, res) => {
    const { section, personId } = await find(req)
    res.json(await looks.of(personId, section.id))
  })

  router.post('/me/looks/:sid', async (req, res) => {
    const { section, personId } = await find(req)
    const { n } = fromRequest(look, req.body ?? {})
    const versions = isFrozen(section) ? [...section.past, section.current] : section.past
    if (!versions.some(version => version.n === n)) throw notFound()
    await looks.remember(personId, section.id, n)
    res.status(204).end()
  })

  return router
}
