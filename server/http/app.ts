import { randomBytes } from 'node:crypto'
import express, { type Express, type RequestHandler } from 'express'
import helmet from 'helmet'
import type { Logger } from 'pino'
import type { Directory } from '../../shared/people/directory.ts'
import type { Exporter } from '../export/exporter.ts'
import type { Importer } from '../imports/importer.ts'
import type { People } from '../people/people.ts'
import type { Reading } from '../reports/reading.ts'
import type { Reports } from '../reports/reports.ts'
import type { Storage } from '../storage/port.ts'
import { recordLooks, recordRefusals } from './accessTrail.ts'
import { approvalRoutes } from './approval.ts'
import { assemblyRoutes } from './assembly.ts'
import { delegateThrough } from './delegations.ts'
import { requireSession, sessionOf } from './guard.ts'
import { refuseForeignOrigin } from './guardOrigin.ts'
import { limitRate } from './guardRate.ts'
import { type ImportShelf, importRoutes } from './imports.ts'
import { type DemoAccounts, healthRoutes, metaRoutes } from './meta.ts'
import { type Measures, metricsRoutes } from './metrics.ts'
import { openapiRoutes } from './openapi.ts'
import { peopleRoutes } from './people.ts'
import { noSuchPath, problemHandler } from './problem.ts'
import { reportRoutes } from './reports.ts'
import { sectionRoutes } from './sections.ts'
import { sessionRoutes } from './session.ts'

export interface AppDeps {
  readonly log: Logger
  readonly storage: Storage
  readonly people: People
  readonly reports: Reports
  readonly reading: Reading
  readonly exporter: Exporter
  readonly importer: Importer
  readonly shelf: ImportShelf
  readonly demo: DemoAccounts | null
  readonly measure: () => Measures
  readonly version: string
  /** The district's. */
  readonly timeZone: string
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
  api.use(metaRoutes({ version: deps.version, timeZone: deps.timeZone, demo: deps.demo }))
  api.use(openapiRoutes(deps.version))
  api.use(sessionRoutes({ people, publicUrl, now }))
  api.use(requireSession(people.sessions))
  api.use(limitRate({ ...RATE, by: req => sessionOf(req).personId, now }))
  api.use(peopleRoutes({ people }))
  api.use(importRoutes({ importer: deps.importer, shelf: deps.shelf, reading }))
  api.use(express.json({ limit: BODY_LIMIT }))
  const directory = (): Directory => people.directory.current()
  const delegate = delegateThrough(people)
  api.use(reportRoutes({ reports, reading, directory, shelf: deps.shelf, now: people.now, delegate }))
  api.use(
    ['/reports/:id/sections', '/reports/:id/preview', '/reports/:id/approval', '/reports/:id/export.docx'],
    recordLooks(people.accessLog),
  )
  api.use(sectionRoutes({ reports, reading, blobs: storage.blobs }))
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
