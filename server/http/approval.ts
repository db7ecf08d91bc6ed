import { type Request, Router } from 'express'
import { z } from 'zod'
import { approvalSheet } from '../../shared/report/approval/sheet.ts'
import { textsOfReport } from '../../shared/report/approval/texts.ts'
import { readsApproval, readsVersions } from '../../shared/report/reading.ts'
import { seenBy, stateSeenBy } from '../../shared/report/seenBy.ts'
import type { ReportState } from '../../shared/report/state.ts'
import { textsOf, textsOfSection } from '../../shared/report/textsOf.ts'
import { lastSerial } from '../reports/docNumbers.ts'
import type { Reading } from '../reports/reading.ts'
import type { Reports } from '../reports/reports.ts'
import type { Records } from '../storage/port.ts'
import { sessionOf } from './guard.ts'
import { notFound } from './problem.ts'
import { reportId } from './reports.ts'
import { fromRequest } from './request.ts'

export interface ApprovalRoutesDeps {
  readonly reports: Reports
  readonly reading: Reading
  readonly records: Records
  /** Where a day and a year are the letter's. */
  readonly timeZone: string
  readonly now: () => string
}

const code = z.string().trim().min(1).max(40).optional()
const year = z.coerce.number().int().min(1949).max(9999).optional()

/** What was said and done on the report's own way, and what its clerk needs to go on. */
export function approvalRoutes({ reports, reading, records, timeZone, now }: ApprovalRoutesDeps): Router {
  const router = Router()

  async function visible(req: Request): Promise<ReportState> {
    const state = await reading.visible(sessionOf(req).personId, reportId(req))
    if (state === null) throw notFound()
    return state
  }

  router.get('/reports/:id/approval', async (req, res) => {
    const state = await visible(req)
    const reader = reading.reader(sessionOf(req).personId)
    if (!readsApproval(reader, state)) throw notFound()
    const readsOpinions = (sectionId: string) =>
      state.sections.some(s => s.id === sectionId && readsVersions(reader, s))
    const events = (await reports.journal.events(state.id, 0))
      .filter(({ type }) => type.startsWith('report.'))
      .map(event => seenBy(reader, state, event))
    const texts = await reports.texts.read([
      ...textsOfReport(state.report),
      ...events.flatMap(textsOf),
      ...state.sections.filter(s => readsOpinions(s.id)).flatMap(textsOfSection),
    ])
    const text = (address: string) => texts[address]
    res.json(approvalSheet(stateSeenBy(reader, state), events, { text, readsOpinions, timeZone }))
  })

  /** RP-07: what a clerk would give next. Only proposed: whether it is free is decided when it is given. */
  router.get('/reports/:id/next-number', async (req, res) => {
    await visible(req)
    if (!reading.reader(sessionOf(req).personId).roles.has('clerk')) throw notFound()
    const wanted = { code: fromRequest(code, req.query.code), year: fromRequest(year, req.query.year) }
    const chosen = wanted.code ?? (await lastCode(reports))
    const localYear = new Intl.DateTimeFormat('en', { timeZone, year: 'numeric' }).format(new Date(now()))
    const inYear = wanted.year ?? Number(localYear)
    const serial = chosen === null ? 1 : (await lastSerial(records, chosen, inYear)) + 1
    res.json({ code: chosen, year: inYear, serial })
  })

  return router
}

/** The code of the number that was given last, in any report: most letters of an office bear the same. */
async function lastCode(reports: Reports): Promise<string | null> {
  const numbers = (await reports.list()).flatMap(({ report }) => report.numbers)
  return numbers.sort((a, b) => Date.parse(a.by.at) - Date.parse(b.by.at)).at(-1)?.code ?? null
}
