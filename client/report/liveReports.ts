import type { Notice } from '../../shared/protocol/live.ts'
import { ApiError, NetworkError } from '../server/failures.ts'
import { type Connection, type LiveSocket, openLive } from '../server/live.ts'
import { ReportStore } from './reportStore.ts'

/** Milliseconds the server has to answer a message before it counts as not reached. */
const ANSWER_MS = 10_000
/** Attempts to reconnect after which the page says that the network is gone. */
const ATTEMPTS = 3

/**
 * The reports that this page has open, over one socket. A report once opened stays current until the person leaves:
 * there are few, and its events cost less than to load it again at each change of page.
 */
export class LiveReports {
  readonly #socket: LiveSocket
  readonly #stores = new Map<string, ReportStore>()
  readonly #listeners = new Set<() => void>()
  readonly #noticed = new Set<(notice: Notice) => void>()
  #connection: Connection = 'reconnecting'
  #attempts = 0

  constructor(open: () => LiveSocket = openLive) {
    this.#socket = open()
    this.#socket.on('connect', () => {
      this.#attempts = 0
      this.#show('live')
      for (const store of this.#stores.values()) void store.load()
    })
    this.#socket.on('disconnect', () => this.#show('reconnecting'))
    this.#socket.on('connect_error', () => {
      this.#attempts++
      this.#show(this.#attempts < ATTEMPTS ? 'reconnecting' : 'offline')
      for (const store of this.#stores.values())
        if (store.status().status === 'loading') store.fail(new NetworkError())
    })
    this.#socket.on('report:events', batch => this.#stores.get(batch.reportId)?.receive(batch))
    this.#socket.on('presence', ({ reportId, sections }) =>
      this.#stores.get(reportId)?.showPresence(sections),
    )
    this.#socket.on('revoked', ({ reportId }) =>
      this.#stores.get(reportId)?.fail(new ApiError(404, 'revoked')),
    )
    this.#socket.on('notice', notice => {
      for (const listener of this.#noticed) listener(notice)
    })
  }

  /** The store of a report; it begins to load when it is asked for first. */
  store(reportId: string): ReportStore {
    const known = this.#stores.get(reportId)
    if (known !== undefined) return known
    const store = new ReportStore(since => this.#open(reportId, since))
    this.#stores.set(reportId, store)
    if (this.#socket.connected) void store.load()
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
  readonly reconnect = (): void => {
    this.#socket.disconnect().connect()
  }

  readonly close = (): void => {
    this.#socket.disconnect()
  }

  async #open(reportId: string, since: number | undefined) {
    try {
      return await this.#socket
        .timeout(ANSWER_MS)
        .emitWithAck('report:open', { reportId, ...(since === undefined ? {} : { since }) })
    } catch (cause) {
      throw new NetworkError(cause)
    }
  }

  #show(connection: Connection): void {
    this.#connection = connection
    for (const listener of this.#listeners) listener()
  }
}
