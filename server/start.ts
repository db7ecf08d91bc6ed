import { randomBytes } from 'node:crypto'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { pino } from 'pino'
import { reportOf } from '../shared/report/ids.ts'
import { openCalendar } from './calendar/calendar.ts'
import { type CollabStats, createCollab } from './collab/collab.ts'
import { type Config, isLoopback, namedHost } from './config.ts'
import { hasDemo, isDemoUnfinished, makeDemo } from './demo/demo.ts'
import { createFiles } from './evidence/files.ts'
import { createThumbnails } from './evidence/thumbnails.ts'
import { openUploads } from './evidence/uploads.ts'
import { createExporter } from './export/exporter.ts'
import { createApp } from './http/app.ts'
import { refuseUpgrade, watchConnections } from './http/connections.ts'
import { allowedOrigin } from './http/guardOrigin.ts'
import { identify } from './http/identify.ts'
import { createImportShelf } from './http/imports.ts'
import type { DemoAccounts } from './http/meta.ts'
import type { Measures } from './http/metrics.ts'
import { Importer } from './imports/importer.ts'
import { ROSTER_LIMITS } from './imports/roster/limits.ts'
import { createLive } from './live/live.ts'
import { createMailWay } from './notices/mail.ts'
import { createNotices, type NoticeCounts } from './notices/notices.ts'
import type { Ways } from './notices/sender.ts'
import { beginWatching } from './notices/watcher.ts'
import { createWebhookWay } from './notices/webhook.ts'
import { passkeySite } from './people/passkeys/site.ts'
import { openPeople } from './people/people.ts'
import { createReading } from './reports/reading.ts'
import { createReports } from './reports/reports.ts'
import { textRight } from './reports/rights.ts'
import { type Every, everyInterval } from './schedule/every.ts'
import { startReminders } from './schedule/reminders.ts'
import { discardStorage, openStorage } from './storage/open.ts'
import type { Storage } from './storage/port.ts'

export interface Running {
  /** As a browser on this machine reaches it, e.g. `http://localhost:3000`. */
  readonly address: string
  /** Accounts to try, in demo mode. */
  readonly demo: DemoAccounts | null
  /** The store is a demo whose accounts are closed here: nobody can sign in with them (PE-21). */
  readonly demoClosed: boolean
  /** The secret of the link under which the first administrator is made, when the store has nobody yet. */
  readonly setupToken: string | null
  close(): Promise<void>
}

export interface StartOptions {
  /** Milliseconds since the epoch. */
  readonly now?: () => number
  /** Runs what falls due at times; the process's own timer unless another is passed. */
  readonly every?: Every
  /** Serves the pages; `vite` in development, files otherwise. */
  readonly pages: (http: Server) => Promise<import('express').RequestHandler>
  readonly version: string
  /** `npm run dev`. */
  readonly development?: boolean
}

/** How often interrupted freezes are looked for, in milliseconds. */
const RESUME_EVERY = 30_000
/** How often uploads that nobody finished are taken away, in milliseconds. */
const SWEEP_EVERY = 60 * 60_000
/** How long requests and sockets may take to end once the server stops, in milliseconds. */
const STOP_GRACE = 3000

const newId = (): string => randomBytes(8).toString('hex')
const newSalt = (): string => randomBytes(16).toString('base64url')

/** Puts the parts together and listens. Everything that they need from outside is passed in here. */
export async function start(config: Config, options: StartOptions): Promise<Running> {
  const now = options.now ?? Date.now
  const iso = () => new Date(now()).toISOString()
  const log = pino({ level: config.logLevel })
  const onError = (error: unknown) => log.error({ err: error }, 'failed')
  const storage = await openWhole(config, now, () => log.warn('an unfinished demo was made anew'))
  const loopback = isLoopback(config.host)
  const wantsDemo = config.demo ?? loopback
  /** The address that people use; before it listens the server may not know its port. */
  let address: string | null = config.publicUrl ?? null
  const people = await openPeople({
    storage,
    address: () => address,
    oidc: config.oidc,
    now,
    newId,
    random: randomBytes,
    timeZone: config.timeZone,
    demoAllowed: wantsDemo,
    onError,
  })
  const directory = () => people.directory.current()
  const reports = createReports({ storage, directory, now: iso, newId, newSalt })
  // Before the demo: what happens in it is told like anything else.
  await beginWatching(storage.records, reports.journal, directory())
  const calendar = await openCalendar({ streams: storage.streams, now: iso })
  if (wantsDemo)
    await makeDemo({ storage, people, password: config.demoPassword, now: now(), newId, newSalt })
  await reports.resume(onError)
  // A store that failed in the middle of a submit leaves the section closed until somebody finishes it.
  const resuming = setInterval(() => void reports.resume(onError).catch(onError), RESUME_EVERY)
  const reading = createReading({ reports, directory, now: iso })
  const mayCome = allowedOrigin(config.publicUrl)

  const collab = createCollab({
    logs: storage.logs,
    records: storage.records,
    identify: identify(people),
    allowedOrigin: mayCome,
    rights: {
      standing: (personId, sectionId) =>
        textRight({ stateOf: reports.get, directory: directory(), now: iso() }, personId, sectionId),
    },
    log,
    onPresence: sectionId => live.presenceChanged(reportOf(sectionId)),
  })

  const notices = createNotices({
    records: storage.records,
    reports,
    reading,
    people: people.directory,
    ways: waysOut(config, now),
    now,
    random: Math.random,
    timeZone: config.timeZone,
    address: () => (address ?? '').replace(/\/$/, ''),
    tell: (personId, unread, latest) =>
      live.notify(personId, { kind: 'inbox', unread, ...(latest === undefined ? {} : { latest }) }),
    hears: personId => live.hears(personId),
    onError,
  })

  const accounts = await people.founding.demoAccounts()
  const demo = accounts.length === 0 ? null : { password: config.demoPassword, accounts }
  const files = createFiles(storage)
  const uploads = await openUploads({ dir: join(config.dataDir, 'uploads'), path: '/api/uploads', now })
  await uploads.sweep()
  const sweeping = setInterval(() => void uploads.sweep().catch(onError), SWEEP_EVERY)
  const http = createServer()
  const connections = watchConnections(http)
  const app = createApp({
    log,
    storage,
    people,
    calendar,
    reports,
    reading,
    exporter: createExporter(),
    importer: new Importer(),
    rosterReader: new Importer({ program: 'roster-worker', limits: ROSTER_LIMITS, atOnce: 1 }),
    followed: () => followed,
    files,
    thumbnails: createThumbnails({ files, blobs: storage.blobs, records: storage.records }),
    uploads,
    newId,
    shelf: createImportShelf({ blobs: storage.blobs, records: storage.records, now, newId }),
    demo,
    notices,
    measure: () => measures(collab.stats(), notices.counts()),
    version: options.version,
    timeZone: config.timeZone,
    passkeyOrigin: () => (address === null ? null : (passkeySite(address)?.origin ?? null)),
    publicUrl: config.publicUrl,
    trustProxy: config.trustProxy,
    now,
    development: options.development ?? false,
    pages: await options.pages(http),
  })
  // Before socket.io takes the server: it answers its own path and passes on the rest to whoever was there first.
  http.on('request', app)
  const live = createLive(http, {
    reading,
    identify: identify(people),
    allowedOrigin: mayCome,
    presence: sectionId => collab.presence(sectionId).map(person => person.personId),
    onError,
    now,
  })
  http.on('upgrade', (request, socket, head) => {
    const { url = '' } = request
    if (url.startsWith('/collab/')) collab.handleUpgrade(request, socket, head)
    // Vite's hot reload has a socket of its own.
    else if (!url.startsWith('/live/') && !options.development) refuseUpgrade(socket)
  })

  reports.onCommitted(committed => {
    live.committed(committed)
    notices.committed(committed.reportId)
    const touched = committed.events.flatMap(e => ('sectionId' in e.data ? [e.data.sectionId] : []))
    if (touched.length > 0) collab.refresh([...new Set(touched)]).catch(onError)
  })
  /** Resolves once the reports have followed the directory's last change (UN-01). */
  let followed: Promise<void> = Promise.resolve()
  people.directory.onChange(({ event, last }) => {
    const tell = () => {
      live.directoryChanged(directory().version)
      notices.directoryChanged()
      collab.refresh('all').catch(onError)
    }
    // Sections go over before anybody is asked for his right again: whoever writes goes on writing.
    if (event.type === 'unit.succeeded')
      followed = followed
        .then(() => reports.followUnits(onError))
        .catch(onError)
        .then(tell)
    else if (last) tell()
  })
  people.sessions.onEnded(({ personId }) => {
    collab.disconnectPerson(personId)
    live.disconnectPerson(personId)
  })

  await new Promise<void>((resolve, reject) => {
    http.once('error', reject)
    http.listen(config.port, config.host, resolve)
  })
  // Last, when everything that tells of a reminder listens.
  const reminders = startReminders({
    journal: reports.journal,
    directory,
    district: () => ({ calendar: calendar.current(), timeZone: config.timeZone }),
    now: iso,
    every: options.every ?? everyInterval,
    onError,
  })
  const { port } = http.address() as AddressInfo
  address ??= `http://${namedHost(config.host)}:${port}`
  notices.start()
  return {
    address,
    demo,
    demoClosed: !wantsDemo && (await hasDemo(storage)),
    setupToken: people.founding.setupToken(),
    async close() {
      clearInterval(resuming)
      await reminders.stop()
      clearInterval(sweeping)
      // Texts first, while the pages still hear what became of them; `live` waits for the last connection to end.
      await collab.close()
      await connections.cutAfter(STOP_GRACE, live.close())
      await notices.close()
      await people.accessLog.flush()
      await storage.close()
    },
  }
}

/** Opens the store. One in which only half a demo stands is begun again (PE-30). */
async function openWhole(
  { storageUrl, dataDir }: Config,
  now: () => number,
  onDiscarded: () => void,
): Promise<Storage> {
  const storage = await openStorage(storageUrl, { dataDir, now })
  if (!(await isDemoUnfinished(storage))) return storage
  await storage.close()
  await discardStorage(storageUrl, { dataDir })
  onDiscarded()
  return openStorage(storageUrl, { dataDir, now })
}

/** Ways by which notices leave the system, as far as the operator has set them up. */
const waysOut = ({ smtpUrl, webhook, publicUrl }: Config, now: () => number): Ways => ({
  ...(smtpUrl === undefined
    ? {}
    : { mail: createMailWay(smtpUrl, new URL(publicUrl ?? 'http://localhost').hostname) }),
  ...(webhook === undefined ? {} : { robot: createWebhookWay({ ...webhook, now }) }),
})

const measures = (
  { rooms, sockets, waitingBytes, closed, ...counters }: CollabStats,
  notices: NoticeCounts,
): Measures => ({
  counters: {
    collab_frames_total: counters.frames,
    collab_frames_stored_total: counters.stored,
    collab_appends_total: counters.appends,
    collab_broadcasts_total: counters.broadcasts,
    collab_compactions_total: counters.compactions,
    collab_store_troubles_total: counters.storeTroubles,
    collab_sockets_closed_total: Object.values(closed).reduce((sum, n) => sum + n, 0),
    notices_made_total: notices.made,
    notices_mail_sent_total: notices.mail,
    notices_webhook_sent_total: notices.robot,
    notices_send_failures_total: notices.failures,
  },
  gauges: {
    collab_rooms: rooms,
    collab_sockets: sockets,
    collab_waiting_bytes: waitingBytes,
    notices_waiting: notices.waiting,
    notices_failed: notices.failed,
  },
})
