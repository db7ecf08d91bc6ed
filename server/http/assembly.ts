import { type Request, Router } from 'express'
import { z } from 'zod'
import { readsAssembly, readsAudit } from '../../shared/report/reading.ts'
import type { ReportState } from '../../shared/report/state.ts'
import type { Exporter } from '../export/exporter.ts'
import { assemble, isCompiled } from '../reports/assembly.ts'
import type { Reading } from '../reports/reading.ts'
import type { Reports } from '../reports/reports.ts'
import { verifyReport } from '../reports/verify.ts'
import { sessionOf } from './guard.ts'
import { notFound, Problem } from './problem.ts'
import { reportId } from './reports.ts'

export interface AssemblyRoutesDeps {
  readonly reports: Reports
  readonly reading: Reading
  readonly exporter: Exporter
  /** Where the letter's date is a day. */
  readonly timeZone: string
}

/** The whole of a report: preview, export, the chain and its verification. */
export function assemblyRoutes({ reports, reading, exporter, timeZone }: AssemblyRoutesDeps): Router {
  const router = Router()

  /** RD-07: the report, when this person may read it assembled. */
  async function assembled(req: Request): Promise<ReportState> {
    const { personId } = sessionOf(req)
    const state = await reading.visible(personId, reportId(req))
    if (state === null || !readsAssembly(reading.reader(personId), state)) throw notFound()
    return state
  }

  /** RD-09: the report, when this person may read its chain. */
  async function audited(req: Request): Promise<ReportState> {
    const { personId } = sessionOf(req)
    const state = await reading.visible(personId, reportId(req))
    if (state === null || !readsAudit(reading.reader(personId))) throw notFound()
    return state
  }

  router.get('/reports/:id/preview', async (req, res) => {
    const state = await assembled(req)
    res.json(await assemble(reports, state, !isCompiled(state), timeZone))
  })

  router.get('/reports/:id/export.docx', async (req, res) => {
    const state = await assembled(req)
    const draft = req.query.draft === '1'
    if (!draft && !isCompiled(state)) throw new Problem(409, 'not_compiled', { current: state.report.state })
    const assembly = await assemble(reports, state, draft, timeZone)
    if (!assembly.ok) throw new Problem(422, 'EX-01', { problems: assembly.problems })
    const file = await exporter.docx(assembly.doc)
    const etag = `"${file.sha256}"`
    res.set({ ETag: etag, 'Cache-Control': 'private, no-cache', 'X-Content-Type-Options': 'nosniff' })
    if (req.get('If-None-Match') === etag) return void res.status(304).end()
    res.set('Content-Disposition', `attachment; filename*=UTF-8''${encodeURIComponent(file.name)}`)
    res.type(file.mediaType).send(Buffer.from(file.bytes))
  })

  router.get('/reports/:id/audit', async (req, res) => {
    const state = await audited(req)
    const after = z.coerce.number().int().nonnegative().catch(0).parse(req.query.from)
    const entries = await reports.journal.entries(state.id)
    res.json(
      entries.slice(after).map(entry => {
        const canonical = entry.slice(65)
        const { seq, at, actor, post, onBehalfOf, type, prevHash } = JSON.parse(canonical) as Record<
          string,
          unknown
        >
        return { seq, at, actor, post, onBehalfOf, type, prevHash, canonical, hash: entry.slice(0, 64) }
      }),
    )
  })

  router.get('/reports/:id/verification', async (req, res) => {
    res.json(await verifyReport(reports, await audited(req)))
  })

  return router
}
