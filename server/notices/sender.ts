import type { Channel, Choices } from '../../shared/notices/choices.ts'
import { GROUP_OF, type InboxNotice } from '../../shared/notices/notice.ts'
import type { Composer } from './compose.ts'
import { ATTEMPTS, pauseAfter } from './due.ts'
import type { Inbox } from './inbox.ts'
import type { Delivery, Outbox } from './outbox.ts'
import type { Outgoing, SendResult, Way } from './way.ts'

export type Ways = Readonly<Partial<Record<Channel, Way>>>

/** Sends what is due, and tries again what failed (NT-06). */
export interface Sender {
  /** Looks once at what waits. One look at a time. */
  tick(): Promise<void>
  /** Numbers of this process for `/metrics`. */
  readonly counts: Readonly<SendCounts>
  stop(): Promise<void>
}

export interface SendCounts {
  mail: number
  robot: number
  failures: number
  waiting: number
  failed: number
}

export interface SenderDeps {
  readonly ways: Ways
  readonly inbox: Inbox
  readonly outbox: Outbox
  readonly choicesOf: (personId: string) => Promise<Choices>
  readonly composer: Composer
  /** Milliseconds since the epoch. */
  readonly now: () => number
  /** From 0 to 1. */
  readonly random: () => number
  readonly onError: (error: unknown) => void
}

/** Deliveries that go out as one message. */
interface Batch {
  readonly deliveries: readonly Delivery[]
  readonly digest: boolean
}

export function createSender(deps: SenderDeps): Sender {
  const { outbox, inbox, ways, now } = deps
  const counts: SendCounts = { mail: 0, robot: 0, failures: 0, waiting: 0, failed: 0 }
  let running: Promise<void> | null = null
  let stopped = false

  async function look(): Promise<void> {
    const all = await outbox.all()
    for (const channel of ['mail', 'robot'] as const) {
      const way = ways[channel]
      const open = all.filter(d => d.channel === channel && !d.failed)
      if (way !== undefined) await sendAll(way, batchesOf(open, now()))
    }
    const left = await outbox.all()
    counts.failed = left.filter(d => d.failed).length
    counts.waiting = left.length - counts.failed
  }

  async function sendAll(way: Way, batches: readonly Batch[]): Promise<void> {
    let broken: SendResult | null = null
    for (const batch of batches) {
      if (stopped) return
      const message = await messageOf(batch)
      if (message === null) {
        for (const { id } of batch.deliveries) await outbox.settle(id)
        continue
      }
      // What has just failed for all need not be asked again for each.
      const result: SendResult = broken ?? (await way.send(message))
      if (stopped && result.kind === 'failed') return
      await note(batch, result)
      if (result.kind === 'failed' && result.down) broken = result
    }
  }

  async function note({ deliveries }: Batch, result: SendResult): Promise<void> {
    if (result.kind === 'sent') {
      for (const { id } of deliveries) await outbox.settle(id)
      for (const channel of new Set(deliveries.map(d => d.channel))) counts[channel]++
      return
    }
    counts.failures++
    const { code, detail, final } = result
    const at = new Date(now()).toISOString()
    for (const delivery of deliveries) {
      const attempts = delivery.attempts + 1
      const dueAt = now() + pauseAfter(attempts, deps.random)
      const failed = final || attempts >= ATTEMPTS
      await outbox.change({ ...delivery, attempts, dueAt, failed, error: { code, detail, at } })
    }
  }

  /** NT-03, NT-04: only what its people may still see, have neither done nor read, and still want; null when nothing is left. */
  async function messageOf({ deliveries, digest }: Batch): Promise<Outgoing | null> {
    const people: { readonly personId: string; readonly choices: Choices }[] = []
    const notices = new Map<string, InboxNotice>()
    for (const { channel, personIds, noticeId } of deliveries)
      for (const personId of personIds) {
        const notice = await inbox.get(personId, noticeId)
        if (notice === null || notice.done || notice.read) continue
        const choices = await deps.choicesOf(personId)
        if (choices[channel][GROUP_OF[notice.kind]] === 'off') continue
        if (channel === 'mail' && choices.email === undefined) continue
        if (!people.some(p => p.personId === personId)) people.push({ personId, choices })
        notices.set(noticeId, notice)
      }
    const [first] = deliveries
    if (first === undefined || notices.size === 0) return null
    const id = deliveries.length === 1 ? first.id : `${first.id}~${deliveries.length}`
    return deps.composer.compose({
      id,
      channel: first.channel,
      digest,
      notices: [...notices.values()],
      people,
    })
  }

  return {
    tick() {
      if (stopped) return Promise.resolve()
      running ??= look()
        .catch(deps.onError)
        .finally(() => {
          running = null
        })
      return running
    },
    counts,
    async stop() {
      stopped = true
      for (const way of Object.values(ways)) way.close()
      await running
    },
  }
}

/**
 * What goes out as one message: all of a person's mail that waits for no digest, as soon as some of it is due, and his whole
 * digest; in a chat, one event for all whom it concerns.
 */
function batchesOf(open: readonly Delivery[], now: number): Batch[] {
  const batches = new Map<string, { deliveries: Delivery[]; digest: boolean; due: boolean }>()
  for (const delivery of open) {
    const { channel, digest, id, personIds, dueAt, attempts } = delivery
    const isDue = dueAt <= now
    // What failed before waits for its own time, and goes with what is due then.
    if (!isDue && (digest || attempts > 0)) continue
    const key = digest ? `digest ${personIds[0]}` : channel === 'mail' ? `now ${personIds[0]}` : id
    const batch = batches.get(key) ?? { deliveries: [], digest, due: false }
    batch.deliveries.push(delivery)
    batch.due ||= isDue
    batches.set(key, batch)
  }
  return [...batches.values()].filter(batch => batch.due)
}
