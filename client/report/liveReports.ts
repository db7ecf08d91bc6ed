import type { Notice } from '../../shared/protocol/live.ts'
import { ApiError, NetworkError } from '../server/failures.ts'
import type { Connection, LiveWire, OpenLive } from '../server/live.ts'
import { ReportStore } from './reportStore.ts'

/** Attempts to connect after which the page says that the network is gone. */
const ATTEMPTS = 3

/**
 * The reports that this page has open, over one connection. A report once opened stays current until the person leaves:
 * there are few, and its events cost less than to load it again at each change of page.
 */
export class LiveReports {
  readonly #wire: LiveWire
  readonly #stores = new Map<string, ReportStore>()
  readonly #listeners = new Set<() => void>()
  readonly #noticed = new Set<(notice: Notice) => void>()
  #connection: Connection = 'reconnecting'
  #failedAttempts = 0
  #wasConnected = false

  constructor(open: OpenLive) {
    this.#wire = open({
      connected: () => {
        this.#failedAttempts = 0
        this.#show('live')
        for (const store of this.#stores.values()) void store.load()
        // What was told while the line was down has been missed; of which version it was is not known.
        if (this.#wasConnected) this.#notice({ kind: 'directory', version: 0 })
        this.#wasConnected = true
      },
      broken: () => this.#show('reconnecting'),
      unreachable: () => {
        this.#failedAttempts++
        this.#show(this.#failedAttempts < ATTEMPTS ? 'reconnecting' : 'offline')
        for (const store of this.#stores.values())
          if (store.status().status === 'loading') store.fail(new NetworkError())
      },
      events: batch => this.#stores.get(batch.reportId)?.receive(batch),
      presence: (reportId, sections) => this.#stores.get(reportId)?.showPresence(sections),
      notice: notice => this.#notice(notice),
      revoked: reportId => this.#stores.get(reportId)?.fail(new ApiError(404, 'revoked')),
    })
  }

  #notice(notice: Notice): void {
    for (const listener of this.#noticed) listener(notice)
  }

  /** The store of a report; it begins to load when it is asked for first. */
  store(reportId: string): ReportStore {
    const known = this.#stores.get(reportId)
    if (known !== undefined) return known
    const store = new ReportStore(since =>
      this.#wire.openReport({ reportId, ...(since === undefined ? {} : { since }) }),
    )
    this.#stores.set(reportId, store)
    if (this.#wire.isConnected()) void store.load()
    return store
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  readonly connection = (): Connection => this.#connection

  /** Calls `listener` with each notice. Returns how to stop listening. */
  readonly onNotice = (listener: (notice: Notice) => void): (() => void) => {
    this.#noticed.add(listener)
    return () => this.#noticed.delete(listener)
  }

  /** Connects anew at once: after signing in again, or when the person asks for it. */
  readonly reconnect = (): void => this.#wire.reconnect()

  readonly close = (): void => this.#wire.close()

  #show(connection: Connection): void {
    this.#connection = connection
    for (const listener of this.#listeners) listener()
  }
}
