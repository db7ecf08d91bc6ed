import { CHAIN_START, link, readEntry, toEntry } from '../../shared/report/chain.ts'
import type { EventDraft, ReportEvent } from '../../shared/report/events.ts'
import { begin, evolve } from '../../shared/report/evolve.ts'
import type { Rejection } from '../../shared/report/rejection.ts'
import type { Act, ReportState } from '../../shared/report/state.ts'
import type { EventStreams, Remember } from '../storage/port.ts'
import type { Texts } from './texts.ts'

/** Events that have become part of a report, in order, with the state around them. */
export interface Committed {
  readonly reportId: string
  readonly before: ReportState | null
  readonly after: ReportState
  readonly events: readonly ReportEvent[]
}

/** What to append: drafts and whose act they are. */
export interface Proposal {
  readonly kind: 'proposal'
  readonly drafts: readonly EventDraft[]
  readonly act: Act
}
/** Looks at the present state and proposes events, or refuses. Runs again when somebody was faster. */
export type Propose = (state: ReportState | null) => Proposal | Rejection | Promise<Proposal | Rejection>

export type AppendResult =
  | { readonly kind: 'committed'; readonly state: ReportState; readonly events: readonly ReportEvent[] }
  | { readonly kind: 'repeated'; readonly value: string }
  | Rejection

/** The streams of all reports, with their present state in memory. */
export interface Journal {
  ids(): Promise<string[]>
  state(reportId: string): Promise<ReportState | null>
  events(reportId: string, after: number): Promise<ReportEvent[]>
  /** Stored entries of the chain, for the audit. */
  entries(reportId: string): Promise<string[]>
  remembered(reportId: string, key: string): Promise<string | null>
  /** Compare-and-set append: proposes again on the newer state until it is the fastest. */
  append(
    reportId: string,
    propose: Propose,
    remember?: (from: number, count: number) => Remember,
  ): Promise<AppendResult>
  /** Told of everything committed, in order for each report, whoever committed it. */
  onCommitted(listener: (committed: Committed) => void): void
}

interface Cached {
  state: ReportState | null
  head: string
  /** An append failed, and may have happened all the same: the store is asked before anyone relies on this copy. */
  doubtful: boolean
}

/** A report's stream is named by this and its id. */
export const REPORT_STREAM = 'report/'

export function createJournal(streams: EventStreams, texts: Texts): Journal {
  const cache = new Map<string, Cached>()
  const listeners: ((committed: Committed) => void)[] = []

  async function load(reportId: string): Promise<Cached> {
    const known = cache.get(reportId)
    if (known !== undefined) {
      if (known.doubtful) await catchUp(reportId, known)
      return known
    }
    const entries = await streams.read(REPORT_STREAM + reportId, 0)
    // Somebody else may have loaded it while this read was on its way: his copy has moved on, keep that one.
    const meanwhile = cache.get(reportId)
    if (meanwhile !== undefined) return meanwhile
    const loaded: Cached = { state: null, head: CHAIN_START, doubtful: false }
    for (const entry of entries) step(loaded, readEntry(entry).event)
    if (loaded.state !== null) cache.set(reportId, loaded)
    return loaded
  }

  async function catchUp(reportId: string, cached: Cached): Promise<void> {
    take(reportId, cached, await streams.read(REPORT_STREAM + reportId, cached.state?.version ?? 0))
    cached.doubtful = false
  }

  /** Takes entries into the cached state and tells the listeners, each event once and in order. */
  function take(reportId: string, cached: Cached, entries: readonly string[]): readonly ReportEvent[] {
    const before = cached.state
    const events = entries.map(entry => readEntry(entry).event).filter(e => e.seq > (before?.version ?? 0))
    for (const event of events) step(cached, event)
    if (cached.state === null || events.length === 0) return events
    cache.set(reportId, cached)
    for (const listener of listeners) listener({ reportId, before, after: cached.state, events })
    return events
  }

  return {
    async ids() {
      return (await streams.list(REPORT_STREAM)).map(name => name.slice(REPORT_STREAM.length))
    },
    async state(reportId) {
      return (await load(reportId)).state
    },
    async events(reportId, after) {
      return (await streams.read(REPORT_STREAM + reportId, after)).map(entry => readEntry(entry).event)
    },
    entries: reportId => streams.read(REPORT_STREAM + reportId, 0),
    remembered: (reportId, key) => streams.remembered(REPORT_STREAM + reportId, key),
    async append(reportId, propose, remember) {
      const cached = await load(reportId)
      for (;;) {
        const { state, head } = cached
        const proposal = await propose(state)
        if (proposal.kind !== 'proposal') return proposal
        const version = state?.version ?? 0
        const entries = await chainUp(proposal, version, head)
        const key = remember?.(version, entries.length)
        const result = await streams
          .append(REPORT_STREAM + reportId, version, entries, key)
          .catch((error: unknown) => {
            cached.doubtful = true
            throw error
          })
        if (result.kind === 'repeated') return result
        if (result.kind === 'conflict') {
          await catchUp(reportId, cached)
          continue
        }
        take(reportId, cached, entries)
        if (cached.state === null) throw new Error(`nothing was committed to ${reportId}`)
        return {
          kind: 'committed',
          state: cached.state,
          events: entries.map(entry => readEntry(entry).event),
        }
      }
    },
    onCommitted(listener) {
      listeners.push(listener)
    },
  }

  async function chainUp(proposal: Proposal, version: number, head: string): Promise<string[]> {
    const entries: string[] = []
    let prevHash = head
    for (const draft of proposal.drafts) {
      const linked = link(await texts.seal(draft), proposal.act, version + entries.length + 1, prevHash)
      entries.push(toEntry(linked))
      prevHash = linked.hash
    }
    return entries
  }
}

function step(cached: Cached, event: ReportEvent): void {
  if (cached.state !== null) cached.state = evolve(cached.state, event)
  else if (event.type === 'report.created') cached.state = begin(event)
  else throw new Error('a report stream begins with report.created')
  cached.head = event.hash
}
