import { Metadata } from '@tus/server'
import { type Request, type Response, Router } from 'express'
import { z } from 'zod'
import { isReportId } from '../../shared/report/ids.ts'
import type { Uploads } from '../evidence/uploads.ts'
import { bringable, type EvidenceRoutesDeps, mayBring } from './evidence.ts'
import { sessionOf } from './guard.ts'
import { notFound, Problem } from './problem.ts'
import { fromRequest } from './request.ts'

type UploadRoutesDeps = Pick<EvidenceRoutesDeps, 'reading' | 'directory' | 'now'> & {
  readonly uploads: Uploads
}

/** What an upload says when it is begun: for which section of which report, and how the file is called. */
const metadata = z.object({
  reportId: z.string().refine(isReportId),
  sectionId: z.string().min(1).max(120),
  filename: z.string().min(1).max(1000),
})

/** Unfinished uploads that one person may have lying here. */
const MOST_OPEN = 10

/**
 * `/api/uploads`: the tus protocol, for files that a dropped line must not make begin anew. A right is asked for when an
 * upload begins and each time it goes on; a finished one becomes evidence by `POST /api/reports/:id/evidence`.
 */
export function uploadRoutes(deps: UploadRoutesDeps): Router {
  const { uploads } = deps
  const router = Router()

  async function check(req: Request, said: unknown): Promise<void> {
    const { reportId, sectionId } = fromRequest(metadata, said)
    const session = sessionOf(req)
    mayBring(deps, session, await bringable(deps, session, reportId), { sectionId })
  }

  router.post('/uploads', async (req, res) => {
    const { personId } = sessionOf(req)
    await check(req, parsed(req.get('Upload-Metadata')))
    if ((await uploads.openOf(personId)) >= MOST_OPEN) throw new Problem(429, 'uploads_open', undefined, 60)
    await uploads.handle(req, res, personId)
  })

  /** Another person's upload does not exist. */
  async function goOn(req: Request, res: Response): Promise<void> {
    const { personId } = sessionOf(req)
    const said = await uploads.metadata(String(req.params.upload), personId)
    if (said === null) throw notFound()
    if (req.method === 'PATCH') await check(req, said)
    await uploads.handle(req, res, personId)
  }
  router.head('/uploads/:upload', goOn)
  router.patch('/uploads/:upload', goOn)
  router.delete('/uploads/:upload', goOn)

  return router
}

function parsed(header: string | undefined): unknown {
  try {
    return Metadata.parse(header)
  } catch {
    throw new Problem(400, 'malformed')
  }
}
