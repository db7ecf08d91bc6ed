import { Router } from 'express'
import type { ReportSignature, ReportVersion } from '../../shared/report/approval/version.ts'
import { readsApproval } from '../../shared/report/reading.ts'
import type { Reading } from '../reports/reading.ts'
import type { Reports } from '../reports/reports.ts'
import { reportVersionsOf } from '../reports/reportVersions.ts'
import { sessionOf } from './guard.ts'
import { notFound } from './problem.ts'
import { reportId } from './reports.ts'

/** Frozen versions of the whole report: what exactly each signature covers (RP-02). */
export function reportVersionRoutes({
  reports,
  reading,
}: {
  readonly reports: Reports
  readonly reading: Reading
}): Router {
  const router = Router()

  router.get('/reports/:id/versions/:n', async (req, res) => {
    const { personId } = sessionOf(req)
    const state = await reading.visible(personId, reportId(req))
    if (state === null || !readsApproval(reading.reader(personId), state)) throw notFound()
    const version = reportVersionsOf(state).find(each => String(each.n) === req.params.n)
    const canonical = version === undefined ? null : await reports.reportVersions.get(version.hash)
    if (version === undefined || canonical === null) throw notFound()
    const { n, hash, frozenAt, submittedBy } = version
    const signatures = await inWords(version)
    res.json({ n, hash, canonical, frozenAt, submittedBy: submittedBy.personId, signatures })
  })

  /** A version's signatures, void ones too, with their opinions in the place of addresses. */
  async function inWords({ signatures }: ReportVersion): Promise<ReportSignature[]> {
    const texts = await reports.texts.read(signatures.flatMap(s => s.opinion ?? []))
    return signatures.map(({ opinion, ...signature }) => {
      const words = opinion === undefined ? undefined : texts[opinion]
      return { ...signature, ...(words === undefined ? {} : { opinion: words }) }
    })
  }

  return router
}
