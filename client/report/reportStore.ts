import type {
  OpenAnswer,
  Presence,
  ReportCatchUp,
  ReportSnapshot,
  Texts,
} from '../../shared/protocol/live.ts'
import { type EventType, isVisible, type ReportEvent, type SeenEvent } from '../../shared/report/events.ts'
import { evolve } from '../../shared/report/evolve.ts'
import type { ReportState } from '../../shared/report/state.ts'
import { ApiError, type Failure, isFailure } from '../server/failures.ts'

/** A report as this page knows it: the server's state, evolved by the events that came since. */
export interface OpenedReport {
  readonly state: ReportState
  readonly texts: Texts
  readonly presence: Presence
  /** By section, what somebody did to it last, as far as it happened while this page was open. */
  readonly acts: Readonly<Record<string, ActEvent>>
}

const ACTS = [
  'section.assigned',
  'section.submitted',
  'section.withdrawn',
  'section.approved',
  'section.countersigned',
  'section.signed',
  'section.returned',
  'section.accepted',
  'section.reopened',
  'section.recalled',
] as const satisfies readonly EventType[]

/** An event by which somebody acted on a section, not the server for him. */
export type ActEvent = Extract<ReportEvent, { readonly type: (typeof ACTS)[number] }>

const isAct = (event: SeenEvent): event is ActEvent =>
  isVisible(event) && ACTS.some(type => type === event.type)

export type ReportStatus =
  | { readonly status: 'loading' }
  | { readonly status: 'failed'; readonly error: Failure }
  | ({ readonly status: 'ready' } & OpenedReport)

/** Asks the server for a report: whole, or the events since a version. */
export type OpenReportCall = (since?: number) => Promise<OpenAnswer>

/**
 * One report, kept current. It is loaded once, then events are applied in order; whatever leaves a gap makes it ask for
 * the events in between. Pure of I/O: `open` is the way to the server.
 */
export class ReportStore {
  #status: ReportStatus = { status: 'loading' }
  #opening: Promise<void> | undefined
  /** Batches that came while the report was being opened: its answer may be older than they are. */
  #early: ReportCatchUp[] = []
  /** Comes by itself, also before the report does. */
  #presence: Presence = {}
  readonly #open: OpenReportCall
  readonly #listeners = new Set<() => void>()

  constructor(open: OpenReportCall) {
    this.#open = open
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  readonly status = (): ReportStatus => this.#status

  /** Loads the report, or the events that this page has missed. Calls that come meanwhile share one request. */
  load(): Promise<void> {
    this.#opening ??= this.#loadOnce().finally(() => {
      this.#opening = undefined
      for (const batch of this.#early.splice(0)) this.receive(batch)
    })
    return this.#opening
  }

  async #loadOnce(): Promise<void> {
    try {
      const since = this.#status.status === 'ready' ? this.#status.state.version : undefined
      const answer = await this.#open(since)
      if ('code' in answer) this.fail(refusal(answer.code))
      else if ('state' in answer) this.#replace(answer)
      else if (!this.#apply(answer)) await this.#loadWhole()
    } catch (error) {
      if (!isFailure(error)) throw error
      // What is on the page stays: the connection's own sign says that it may be out of date.
      if (this.#status.status !== 'ready') this.fail(error)
    }
  }

  async #loadWhole(): Promise<void> {
    const answer = await this.#open()
    if ('code' in answer) this.fail(refusal(answer.code))
    else if ('state' in answer) this.#replace(answer)
    else this.fail(new ApiError(502, 'unexpected_answer'))
  }

  /** Applies events that came by themselves or with a command's answer. Known ones are skipped; a gap loads again. */
  receive(batch: ReportCatchUp): void {
    if (this.#opening !== undefined) this.#early.push(batch)
    else if (this.#status.status === 'ready' && !this.#apply(batch)) void this.load()
  }

  showPresence(presence: Presence): void {
    this.#presence = presence
    if (this.#status.status === 'ready') this.#set({ ...this.#status, presence })
  }

  fail(error: Failure): void {
    this.#set({ status: 'failed', error })
  }

  #replace({ state, texts }: ReportSnapshot): void {
    const acts = this.#status.status === 'ready' ? this.#status.acts : {}
    this.#set({ status: 'ready', state, texts, presence: this.#presence, acts })
  }

  /** Whether the events fitted: `false` when there is a gap before one of them, and nothing was applied. */
  #apply({ events, texts }: ReportCatchUp): boolean {
    if (this.#status.status !== 'ready') return false
    let { state, acts } = this.#status
    for (const event of events) {
      if (event.seq <= state.version) continue
      if (event.seq !== state.version + 1) return false
      state = evolve(state, event)
      if (isAct(event)) acts = { ...acts, [event.data.sectionId]: event }
    }
    this.#set({ ...this.#status, state, acts, texts: { ...this.#status.texts, ...texts } })
    return true
  }

  #set(status: ReportStatus): void {
    this.#status = status
    for (const listener of this.#listeners) listener()
  }
}

const STATUS: Readonly<Record<string, number>> = {
  not_found: 404,
  malformed: 400,
  too_fast: 429,
  storage: 503,
}

/** `report:open` answers with a code alone: who may not see a report is told that there is none (RD-12). */
const refusal = (code: string): ApiError => new ApiError(STATUS[code] ?? 403, code)
