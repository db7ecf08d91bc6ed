import type { InboxNotice, PersonalNotice } from '../../shared/notices/notice.ts'
import { personalNotice } from '../../shared/notices/schema.ts'
import { maySeeNotice } from '../../shared/notices/sight.ts'
import { type Directory, postsOf } from '../../shared/people/directory.ts'
import type { Reader } from '../../shared/report/reading.ts'
import type { ReportState } from '../../shared/report/state.ts'
import { type Task, tasksOf } from '../../shared/report/tasks.ts'
import type { Records } from '../storage/port.ts'

/** The notices of each person, kept for a while, with what he has read. */
export interface Inbox {
  /** Keeps it, once; false when it is there already. */
  add(personId: string, notice: PersonalNotice): Promise<boolean>
  /** As its person may see it now; null when it is gone, or not his to see any more. */
  get(personId: string, noticeId: string): Promise<InboxNotice | null>
  /** Newest first, those before `before`. */
  list(personId: string, most: number, before?: string): Promise<InboxNotice[]>
  unread(personId: string): Promise<number>
  /** Marks these, or all up to one. What is not there is passed over. */
  read(
    personId: string,
    which: { readonly ids: readonly string[] } | { readonly upTo: string },
  ): Promise<void>
}

export interface InboxDeps {
  readonly records: Records
  /** Milliseconds since the epoch. */
  readonly now: () => number
  readonly directory: () => Directory
  readonly reader: (personId: string) => Reader
  readonly stateOf: (reportId: string) => Promise<ReportState | null>
}

/** A notice older than this is gone, in milliseconds. */
export const KEPT = 90 * 24 * 60 * 60 * 1000

const stored = personalNotice.extend({ readAt: personalNotice.shape.at.exactOptional() })
type Stored = PersonalNotice & { readonly readAt?: string }

const kindOf = (personId: string): string => `notices/${personId}`

export function createInbox({ records, now, directory, reader, stateOf }: InboxDeps): Inbox {
  const expiry = (notice: PersonalNotice) => ({ expiresAt: Date.parse(notice.at) + KEPT })

  /** One person's sight of his notices: rights and tasks as they are now, each report asked for once. */
  function sight(personId: string) {
    const who = reader(personId)
    const states = new Map<string, Promise<ReportState | null>>()
    const tasks = new Map<string, readonly Task[]>()
    const iso = new Date(now()).toISOString()
    const stateFor = (reportId: string) => {
      const state = states.get(reportId) ?? stateOf(reportId)
      states.set(reportId, state)
      return state
    }
    return async ({ readAt, ...notice }: Stored): Promise<InboxNotice | null> => {
      const state = notice.reportId === undefined ? null : await stateFor(notice.reportId)
      if (!maySeeNotice(who, state, notice)) return null
      return { ...notice, read: readAt !== undefined, done: state !== null && isDone(notice, state) }
    }

    /** NT-04: what it asks for waits for this person no longer. */
    function isDone({ kind, task, sectionIds = [] }: PersonalNotice, state: ReportState): boolean {
      if (kind !== 'turn' && kind !== 'reminder') return false
      const waiting = tasks.get(state.id) ?? tasksOf(state, directory(), personId, iso)
      tasks.set(state.id, waiting)
      return kind === 'turn'
        ? !waiting.some(t => t.kind === task && t.sectionId === sectionIds[0])
        : !waiting.some(t => t.sectionId !== undefined && sectionIds.includes(t.sectionId))
    }
  }

  const all = async (personId: string): Promise<Stored[]> =>
    (await records.list(kindOf(personId))).map(record => stored.parse(JSON.parse(record.value))).reverse()

  async function mark(personId: string, noticeId: string): Promise<void> {
    for (;;) {
      const record = await records.get(kindOf(personId), noticeId)
      if (record === null) return
      const notice: Stored = stored.parse(JSON.parse(record.value))
      if (notice.readAt !== undefined) return
      const value = JSON.stringify({ ...notice, readAt: new Date(now()).toISOString() } satisfies Stored)
      const options = { ...expiry(notice), ifRevision: record.revision }
      if ((await records.put(kindOf(personId), noticeId, value, options)) !== null) return
    }
  }

  return {
    async add(personId, notice) {
      const options = { ...expiry(notice), ifRevision: 0 }
      return (await records.put(kindOf(personId), notice.id, JSON.stringify(notice), options)) !== null
    },
    async get(personId, noticeId) {
      const record = await records.get(kindOf(personId), noticeId)
      return record === null ? null : sight(personId)(stored.parse(JSON.parse(record.value)))
    },
    async list(personId, most, before) {
      const see = sight(personId)
      const seen: InboxNotice[] = []
      for (const notice of await all(personId)) {
        if (before !== undefined && notice.id >= before) continue
        const item = await see(notice)
        if (item !== null) seen.push(item)
        if (seen.length === most) break
      }
      return seen
    },
    async unread(personId) {
      if (postsOf(directory(), personId, new Date(now()).toISOString()).length === 0) return 0
      const see = sight(personId)
      const seen = await Promise.all(
        (await all(personId)).filter(n => n.readAt === undefined).map(notice => see(notice)),
      )
      return seen.filter(notice => notice !== null && !notice.done).length
    },
    async read(personId, which) {
      const ids =
        'ids' in which
          ? which.ids
          : (await all(personId))
              .filter(n => n.readAt === undefined && n.id <= which.upTo)
              .map(notice => notice.id)
      await Promise.all(ids.map(id => mark(personId, id)))
    },
  }
}
