import { Router } from 'express'
import { postsOf } from '../../shared/people/directory.ts'
import { forbidden } from '../../shared/report/rejection.ts'
import type { People } from '../people/people.ts'
import type { Reports } from '../reports/reports.ts'
import { countSections } from '../reports/succession.ts'
import { sessionOf } from './guard.ts'
import { problemOf } from './problem.ts'

/** `GET /api/people/units/:id/sections`: what would go over with a unit (UN-01). Numbers alone: an administrator reads no report. */
export function unitRoutes(deps: { readonly people: People; readonly reports: Reports }): Router {
  const { people, reports } = deps
  const router = Router()
  router.get('/people/units/:id/sections', async (req, res) => {
    const posts = postsOf(people.directory.current(), sessionOf(req).personId, people.now())
    if (!posts.some(post => post.role === 'admin')) throw problemOf(forbidden('admin_only'))
    res.json(await countSections(reports.journal, req.params.id))
  })
  return router
}
