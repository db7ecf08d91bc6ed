import { noticesOfDirectory } from '../../shared/notices/ofDirectory.ts'
import { type Addressed, noticesOfEvent } from '../../shared/notices/ofEvent.ts'
import type { Directory } from '../../shared/people/directory.ts'
import { peopleEventBody } from '../../shared/people/events.ts'
import { readLink } from '../../shared/report/chain.ts'
import { begin, evolve, rebuild } from '../../shared/report/evolve.ts'
import type { ReportState } from '../../shared/report/state.ts'
import type { DirectoryStore } from '../people/directory.ts'
import type { Journal } from '../reports/journal.ts'
import type { Records } from '../storage/port.ts'

/** Looks at every event once, also at those that were committed right before a crash (NT-02). */
export interface Watcher {
  /** Something was committed to this report. Returns at once. */
  report(reportId: string): void
  directory(): void
  /** Looks at everything that was not looked at yet: at start, and after the store failed. */
  all(): Promise<void>
  /** Resolves when nothing is being looked at. */
  settled(): Promise<void>
  stop(): void
}

export interface WatcherDeps {
  readonly records: Records
  readonly journal: Journal
  readonly people: Pick<DirectoryStore, 'current' | 'entries'>
  /** Milliseconds since the epoch. */
  readonly now: () => number
  /** Stores what an event tells. It is asked again for an event whose answer was lost. */
  readonly deliver: (notices: readonly Addressed[]) => Promise<void>
  /** People from whom something was taken off the list. */
  readonly lost: (personIds: readonly string[]) => void
  readonly onError: (error: unknown) => void
}

const KIND = 'notice-cursor'
const BEGUN = 'begun'
const PEOPLE = 'people'
const ofReport = (reportId: string): string => `report/${reportId}`

/**
 * Marks what happened before notices were there as looked at, once in the life of a store. What is made later is looked at
 * from its first event.
 */
export async function beginWatching(records: Records, journal: Journal, directory: Directory): Promise<void> {
  if ((await records.get(KIND, BEGUN)) !== null) return
  for (const id of await journal.ids()) {
    const state = await journal.state(id)
    if (state !== null) await records.put(KIND, ofReport(id), String(state.version))
  }
  if (directory.version > 0) await records.put(KIND, PEOPLE, String(directory.version))
  await records.put(KIND, BEGUN, '1')
}

export function createWatcher(deps: WatcherDeps): Watcher {
  const { records, journal, people } = deps
  /** One queue for all: notices are no hurry, and their order is that of the events. */
  let queue = Promise.resolve()
  const waiting = new Set<string>()
  let stopped = false
  const known = new Map<string, ReportState | null>()

  function enqueue(key: string, work: () => Promise<void>): void {
    if (stopped || waiting.has(key)) return
    waiting.add(key)
    queue = queue.then(() => {
      waiting.delete(key)
      return stopped ? undefined : work().catch(deps.onError)
    })
  }

  async function cursor(key: string) {
    const record = await records.get(KIND, key)
    return { at: Number(record?.value ?? 0), revision: record?.revision ?? 0 }
  }

  /** Another process may have looked at it meanwhile: then its mark stands, and the notices, which have the same ids, too. */
  async function advance(key: string, to: number, revision: number): Promise<number> {
    const next = await records.put(KIND, key, String(to), { ifRevision: revision })
    if (next === null) throw new Error(`the events of ${key} were looked at by somebody else`)
    return next
  }

  async function lookAtReport(reportId: string): Promise<void> {
    const key = ofReport(reportId)
    let { at, revision } = await cursor(key)
    let before = await stateAt(reportId, at)
    known.delete(reportId)
    for (const event of await journal.events(reportId, at)) {
      if (stopped) return
      const after =
        before !== null ? evolve(before, event) : event.type === 'report.created' ? begin(event) : null
      if (after === null) throw new Error(`${reportId} does not begin with report.created`)
      const iso = new Date(deps.now()).toISOString()
      const { notices, turns } = noticesOfEvent(before, after, event, people.current(), iso)
      await deps.deliver(notices)
      revision = await advance(key, event.seq, revision)
      at = event.seq
      before = after
      const gone = new Set(turns.lost.map(({ personId }) => personId))
      if (gone.size > 0) deps.lost([...gone])
    }
    known.set(reportId, before)
  }

  /** The report as it was after an event: that of the last look, or rebuilt. */
  async function stateAt(reportId: string, seq: number): Promise<ReportState | null> {
    const last = known.get(reportId)
    if (last !== undefined && (last?.version ?? 0) === seq) return last
    if (seq === 0) return null
    return rebuild((await journal.events(reportId, 0)).filter(event => event.seq <= seq))
  }

  async function lookAtDirectory(): Promise<void> {
    let { at, revision } = await cursor(PEOPLE)
    for (const entry of (await people.entries()).slice(at)) {
      if (stopped) return
      const { event } = readLink(entry, peopleEventBody)
      await deps.deliver(noticesOfDirectory(event, people.current()))
      revision = await advance(PEOPLE, event.seq, revision)
      at = event.seq
    }
  }

  const watcher: Watcher = {
    report: reportId => enqueue(ofReport(reportId), () => lookAtReport(reportId)),
    directory: () => enqueue(PEOPLE, lookAtDirectory),
    async all() {
      watcher.directory()
      for (const id of await journal.ids()) watcher.report(id)
      await queue
    },
    settled: () => queue,
    stop() {
      stopped = true
    },
  }
  return watcher
}
