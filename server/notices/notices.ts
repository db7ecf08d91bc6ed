import {
  CHANNELS,
  type Channel,
  type ChannelHealth,
  type Choices,
  type ChoicesView,
} from '../../shared/notices/choices.ts'
import { GROUP_OF, type InboxNotice, type PersonalNotice } from '../../shared/notices/notice.ts'
import type { Addressed } from '../../shared/notices/ofEvent.ts'
import type { DirectoryStore } from '../people/directory.ts'
import type { Reading } from '../reports/reading.ts'
import type { Reports } from '../reports/reports.ts'
import type { Records } from '../storage/port.ts'
import { createChoiceBook } from './choices.ts'
import { createComposer } from './compose.ts'
import { dueAt } from './due.ts'
import { createInbox } from './inbox.ts'
import { createOutbox } from './outbox.ts'
import { createSender, type SendCounts, type Ways } from './sender.ts'
import { createWatcher } from './watcher.ts'
import type { SendResult } from './way.ts'

export interface NoticesDeps {
  readonly records: Records
  readonly reports: Pick<Reports, 'get' | 'journal'>
  readonly reading: Pick<Reading, 'reader'>
  readonly people: Pick<DirectoryStore, 'current' | 'entries'>
  readonly ways: Ways
  /** Milliseconds since the epoch. */
  readonly now: () => number
  readonly random: () => number
  readonly timeZone: string
  readonly address: () => string
  /** Tells a person's open pages how many he has not read, and of a new one. */
  readonly tell: (personId: string, unread: number, latest?: InboxNotice) => void
  /** Whether anybody would hear that. */
  readonly hears: (personId: string) => boolean
  readonly onError: (error: unknown) => void
}

/** What people should know, in the system and out of it. Nothing here holds up a command, or fails one. */
export interface Notices {
  /** Begins to look at events and to send, from where it was left. */
  start(): void
  committed(reportId: string): void
  directoryChanged(): void
  list(personId: string, most: number, before?: string): Promise<InboxNotice[]>
  unread(personId: string): Promise<number>
  markRead(
    personId: string,
    which: { readonly ids: readonly string[] } | { readonly upTo: string },
  ): Promise<number>
  choicesOf(personId: string): Promise<ChoicesView>
  choose(personId: string, choices: Choices): Promise<void>
  /** Sends a message to oneself at once; null where that way is not there, or leads nowhere. */
  test(personId: string, channel: Channel): Promise<SendResult | null>
  health(): Promise<ChannelHealth[]>
  /** Tries again what was given up; how many. */
  retry(): Promise<number>
  counts(): NoticeCounts
  /** Looks at all events and sends what is due: what the clock does by itself. */
  work(): Promise<void>
  close(): Promise<void>
}

export interface NoticeCounts extends SendCounts {
  readonly made: number
}

/** How often something is looked for that is due, in milliseconds. */
const LOOK_EVERY = 5000
/** How often events are looked for that a failed store left behind. */
const CATCH_UP_EVERY = 30_000
/** What happened longer ago than this is put on the list, and no message is sent of it. */
const TOO_OLD = 7 * 24 * 60 * 60 * 1000

/** What happened longer ago is news to nobody's open page, in milliseconds: it is counted, not announced. */
const STILL_NEW = 60 * 60 * 1000

export function createNotices(deps: NoticesDeps): Notices {
  const { records, ways, now, onError } = deps
  const book = createChoiceBook(records)
  const outbox = createOutbox(records, now)
  const inbox = createInbox({
    records,
    now,
    directory: deps.people.current,
    reader: deps.reading.reader,
    stateOf: deps.reports.get,
  })
  const composer = createComposer({ ...deps, directory: deps.people.current })
  const sender = createSender({ ...deps, inbox, outbox, choicesOf: book.of, composer })
  const watcher = createWatcher({
    records,
    journal: deps.reports.journal,
    people: deps.people,
    now,
    deliver,
    lost: personIds => {
      for (const personId of personIds) void tell(personId).catch(onError)
    },
    onError,
  })
  let made = 0
  const timers: ReturnType<typeof setInterval>[] = []

  /**
   * Notices first, then what is to be sent of them: a message whose notice is not there would be taken for done. An event
   * that is looked at again finds both, and adds what a crash left out.
   */
  async function deliver(all: readonly Addressed[]): Promise<void> {
    const fresh = await Promise.all(
      all.map(async each => ((await inbox.add(each.personId, each.notice)) ? [each] : [])),
    )
    await sendOut(all.filter(({ notice }) => now() - Date.parse(notice.at) <= TOO_OLD))
    made += fresh.flat().length
    for (const { personId, notice } of fresh.flat()) {
      if (!deps.hears(personId)) continue
      const isNew = now() - Date.parse(notice.at) <= STILL_NEW
      const latest = isNew ? await inbox.get(personId, notice.id) : null
      await tell(personId, latest ?? undefined)
    }
  }

  async function sendOut(all: readonly Addressed[]): Promise<void> {
    /** Whom one event concerns is named in one message to a chat. */
    const aloud = new Map<string, { readonly notice: PersonalNotice; readonly personIds: string[] }>()
    for (const { personId, notice } of all) {
      const choices = await book.of(personId)
      const group = GROUP_OF[notice.kind]
      if (choices.email !== undefined) await send('mail', choices.mail[group], notice, [personId], personId)
      if (choices.robot[group] !== 'now')
        await send('robot', choices.robot[group], notice, [personId], personId)
      else aloud.set(notice.id, { notice, personIds: [...(aloud.get(notice.id)?.personIds ?? []), personId] })
    }
    for (const { notice, personIds } of aloud.values()) await send('robot', 'now', notice, personIds, '')
  }

  async function send(
    channel: Channel,
    when: Choices['mail']['act'],
    notice: PersonalNotice,
    personIds: string[],
    key: string,
  ): Promise<void> {
    const due = dueAt(when, now(), deps.timeZone)
    if (due === null || ways[channel] === undefined) return
    await outbox.add({
      id: `${channel}~${notice.id}~${key}`,
      channel,
      personIds,
      noticeId: notice.id,
      digest: when === 'digest',
      dueAt: due,
      attempts: 0,
      failed: false,
    })
  }

  async function tell(personId: string, latest?: InboxNotice): Promise<void> {
    if (deps.hears(personId)) deps.tell(personId, await inbox.unread(personId), latest)
  }

  return {
    start() {
      void watcher.all().catch(onError)
      timers.push(setInterval(() => void sender.tick(), LOOK_EVERY))
      timers.push(setInterval(() => void watcher.all().catch(onError), CATCH_UP_EVERY))
    },
    committed: watcher.report,
    directoryChanged: watcher.directory,
    list: inbox.list,
    unread: inbox.unread,
    async markRead(personId, which) {
      await inbox.read(personId, which)
      const unread = await inbox.unread(personId)
      deps.tell(personId, unread)
      return unread
    },
    async choicesOf(personId) {
      const channels = { mail: ways.mail !== undefined, robot: ways.robot !== undefined }
      return { ...(await book.of(personId)), channels }
    },
    choose: book.set,
    async test(personId, channel) {
      const choices = await book.of(personId)
      if (channel === 'mail' && choices.email === undefined) return null
      return (await ways[channel]?.send(composer.test(personId, choices))) ?? null
    },
    async health() {
      const all = await outbox.all()
      return CHANNELS.map((channel): ChannelHealth => {
        const own = all.filter(d => d.channel === channel)
        const failed = own.filter(d => d.failed).length
        const [error] = own.flatMap(d => d.error ?? []).sort((a, b) => Date.parse(b.at) - Date.parse(a.at))
        return {
          channel,
          configured: ways[channel] !== undefined,
          waiting: own.length - failed,
          failed,
          ...(error === undefined ? {} : { error }),
        }
      })
    },
    async retry() {
      const failed = (await outbox.all()).filter(d => d.failed)
      for (const delivery of failed)
        await outbox.change({ ...delivery, failed: false, attempts: 0, dueAt: now() })
      void sender.tick()
      return failed.length
    },
    counts: () => ({ ...sender.counts, made }),
    async work() {
      await watcher.all()
      await sender.tick()
    },
    async close() {
      for (const timer of timers) clearInterval(timer)
      watcher.stop()
      await sender.stop()
      await watcher.settled()
    },
  }
}
