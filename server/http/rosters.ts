import { Router } from 'express'
import type { ImportFailure } from '../../shared/outline/failure.ts'
import { postsOf } from '../../shared/people/directory.ts'
import type { RosterFailure } from '../../shared/people/roster/failure.ts'
import { forbidden, isRejection } from '../../shared/report/rejection.ts'
import type { Importer } from '../imports/importer.ts'
import { ROSTER_LIMITS } from '../imports/roster/limits.ts'
import type { ReadRoster } from '../imports/roster/readRoster.ts'
import { templateCsv, templateXlsx } from '../imports/roster/template.ts'
import type { People } from '../people/people.ts'
import type { Session } from '../people/sessions.ts'
import { sessionOf } from './guard.ts'
import { accepted, Problem, problemOf } from './problem.ts'
import { receiveFile } from './receiveFile.ts'

/** Reads rosters beside the server. */
export type RosterReader = Importer<ReadRoster | RosterFailure>

/** `/api/people/imports` and the tables to fill in: units, people and posts from a spreadsheet. The administrator's. */
export function rosterRoutes(deps: { readonly people: People; readonly reader: RosterReader }): Router {
  const { people, reader } = deps
  const router = Router()

  /** Rights before anything else: who may not do it learns nothing, and nobody's file is read for him. */
  function administrator({ personId }: Session) {
    const posts = postsOf(people.directory.current(), personId, people.now())
    if (!posts.some(post => post.role === 'admin')) throw problemOf(forbidden('admin_only'))
    return { personId, posts }
  }

  router.get('/people/template.xlsx', async (req, res) => {
    administrator(sessionOf(req))
    res
      .attachment('人员名册模板.xlsx')
      .type(XLSX)
      .send(Buffer.from(await templateXlsx()))
  })
  router.get('/people/template.csv', (req, res) => {
    administrator(sessionOf(req))
    res.attachment('人员名册模板.csv').type('text/csv').send(templateCsv())
  })
  router.post('/people/imports', async (req, res) => {
    const actor = administrator(sessionOf(req))
    const read = await reader.read(await receiveFile(req, ROSTER_LIMITS.fileBytes))
    if ('failed' in read) throw rosterProblem(read)
    res.json(await people.rosters.preview(read.rows, actor))
  })
  router.post('/people/imports/:id/apply', async (req, res) => {
    const actor = administrator(sessionOf(req))
    const outcome = await people.rosters.apply(req.params.id, actor)
    res.json(isRejection(outcome) ? accepted(outcome) : outcome)
  })
  return router
}

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

const rosterProblem = ({ code }: RosterFailure | ImportFailure): Problem =>
  code === 'busy'
    ? new Problem(429, 'import_busy', undefined, 10)
    : new Problem(code === 'too_large' ? 413 : 422, `roster_${code}`)
