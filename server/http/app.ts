import { randomBytes } from 'node:crypto'
import express, { type Express, type RequestHandler } from 'express'
import helmet from 'helmet'
import type { Logger } from 'pino'
import type { Directory } from '../../shared/people/directory.ts'
import type { CalendarStore } from '../calendar/calendar.ts'
import type { Files } from '../evidence/files.ts'
import type { Thumbnails } from '../evidence/thumbnails.ts'
import type { Uploads } from '../evidence/uploads.ts'
import type { Exporter } from '../export/exporter.ts'
import type { Importer } from '../imports/importer.ts'
import type { Notices } from '../notices/notices.ts'
import type { People } from '../people/people.ts'
import type { Reading } from '../reports/reading.ts'
import type { Reports } from '../reports/reports.ts'
import type { Storage } from '../storage/port.ts'
import { recordLooks, recordRefusals } from './accessTrail.ts'
import { approvalRoutes } from './approval.ts'
import { assemblyRoutes } from './assembly.ts'
import { calendarRoutes } from './calendar.ts'
import { delegateThrough } from './delegations.ts'
import { evidenceRoutes } from './evidence.ts'
import { requireSession, sessionOf } from './guard.ts'
import { refuseForeignOrigin } from './guardOrigin.ts'
import { limitRate } from './guardRate.ts'
import { identityRoutes } from './identities.ts'
import { type ImportShelf, importRoutes } from './imports.ts'
import { lookRoutes } from './looks.ts'
import { type DemoAccounts, healthRoutes, metaRoutes } from './meta.ts'
import { type Measures, metricsRoutes } from './metrics.ts'
import { noticeRoutes } from './notices.ts'
import { openapiRoutes } from './openapi.ts'
import { passkeyRoutes } from './passkeys.ts'
import { peopleRoutes } from './people.ts'
import { noSuchPath, problemHandler } from './problem.ts'
import { providerRoutes } from './provider.ts'
import { reportRoutes } from './reports.ts'
import { reportVersionRoutes } from './reportVersions.ts'
import { type RosterReader, rosterRoutes } from './rosters.ts'
import { sectionRoutes } from './sections.ts'
import { sessionRoutes } from './session.ts'
import { unitRoutes } from './units.ts'
import { uploadRoutes } from './uploads.ts'

export interface AppDeps {
  readonly log: Logger
  readonly storage: Storage
  readonly people: People
  readonly calendar: CalendarStore
  readonly reports: Reports
  readonly reading: Reading
  readonly exporter: Exporter
  readonly importer: Importer
  readonly shelf: ImportShelf
  readonly rosterReader: RosterReader
  /** Resolves once the reports have followed the directory's last change. */
  readonly followed: () => Promise<void>
  readonly notices: Notices
  readonly files: Files
  readonly thumbnails: Thumbnails
  readonly uploads: Uploads
  readonly newId: () => string
  readonly demo: DemoAccounts | null
  readonly measure: () => Measures
  readonly version: string
  /** The district's. */
  readonly timeZone: string
  /** Where passkeys work; null: nowhere. */
  readonly passkeyOrigin: () => string | null
  readonly publicUrl: string | undefined
  readonly trustProxy: boolean
  /** Milliseconds since the epoch. */
  readonly now: () => number
  /** Vite's hot reload writes scripts into the page: only then are they let through. */
  readonly development: boolean
  /** Everything that is not the API: the pages and their files. */
  readonly pages: RequestHandler
}

/** A command with the longest opinion and a long list of paragraphs stays far below this. */
const BODY_LIMIT = '256kb'
/** Requests of one person: a page that loads makes a dozen. */
const RATE = { burst: 200, perSecond: 20 }

/** The HTTP side: guards, routes, one shape for every refusal, then the pages. */
export function createApp(deps: AppDeps): Express {
  const { people, reports, reading, storage, publicUrl, now } = deps
  const app = express()
  app.disable('x-powered-by')
  if (deps.trustProxy) app.set('trust proxy', 1)
  app.use(securityHeaders(publicUrl, deps.development))
  app.use(healthRoutes(storage))
  app.use(metricsRoutes(deps.measure))

  const api = express.Router()
  api.use(refuseForeignOrigin(publicUrl))
  api.use((_req, res, next) => {
    res.set('Cache-Control', 'no-store')
    next()
  })
  const { version, timeZone, demo, passkeyOrigin } = deps
  api.use(metaRoutes({ version, timeZone, demo, passkeyOrigin, provider: people.provider !== null }))
  api.use(openapiRoutes(deps.version))
  api.use(sessionRoutes({ people, publicUrl, now }))
  api.use(passkeyRoutes({ people, now }))
  api.use(providerRoutes({ people, publicUrl, now }))
  api.use(requireSession(people.sessions))
  api.use(limitRate({ ...RATE, by: req => sessionOf(req).personId, now }))
  api.use(peopleRoutes({ people, followed: deps.followed }))
  api.use(unitRoutes({ people, reports }))
  api.use(rosterRoutes({ people, reader: deps.rosterReader }))
  api.use(identityRoutes(people))
  api.use(calendarRoutes({ people, calendar: deps.calendar }))
  api.use(importRoutes({ importer: deps.importer, shelf: deps.shelf, reading }))
  api.use(express.json({ limit: BODY_LIMIT }))
  api.use(noticeRoutes({ notices: deps.notices, people, now }))
  const directory = (): Directory => people.directory.current()
  const delegate = delegateThrough(people)
  api.use(reportRoutes({ reports, reading, directory, shelf: deps.shelf, now: people.now, delegate }))
  api.use(lookRoutes({ looks: people.looks, reading }))
  api.use(
    [
      '/reports/:id/sections',
      '/reports/:id/versions',
      '/reports/:id/preview',
      '/reports/:id/approval',
      '/reports/:id/export.docx',
      '/evidence',
    ],
    recordLooks(people.accessLog),
  )
  api.use(sectionRoutes({ reports, reading, blobs: storage.blobs }))
  api.use(reportVersionRoutes({ reports, reading }))
  const evidence = { ...deps, directory, now: people.now, records: storage.records }
  api.use(evidenceRoutes(evidence))
  api.use(uploadRoutes(evidence))
  api.use(assemblyRoutes({ reports, reading, exporter: deps.exporter, timeZone: deps.timeZone }))
  api.use(
    approvalRoutes({ reports, reading, records: storage.records, timeZone: deps.timeZone, now: people.now }),
  )
  api.use(noSuchPath)
  app.use('/api', api)
  app.use(deps.pages)
  app.use(problemHandler(problems(deps)))
  return app
}

const problems = ({ log, people }: AppDeps) => ({
  report: (error: unknown, reference: string) => log.error({ err: error, reference }, 'request failed'),
  newReference: () => randomBytes(4).toString('hex'),
  refused: recordRefusals(people.accessLog),
})

/** No script but our own files. antd writes its styles into the page, so styles may be inline; scripts may not. */
const securityHeaders = (publicUrl: string | undefined, development: boolean): RequestHandler =>
  helmet({
    contentSecurityPolicy: {
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: development ? ["'self'", "'unsafe-inline'"] : ["'self'"],
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", 'data:'],
        fontSrc: ["'self'"],
        connectSrc: ["'self'", 'ws:', 'wss:'],
        manifestSrc: ["'self'"],
        formAction: ["'self'"],
        baseUri: ["'none'"],
        frameAncestors: ["'none'"],
        upgradeInsecureRequests: publicUrl?.startsWith('https:') ? [] : null,
      },
    },
    strictTransportSecurity: publicUrl?.startsWith('https:') ? { maxAge: 15_552_000 } : false,
    referrerPolicy: { policy: 'same-origin' },
  })
