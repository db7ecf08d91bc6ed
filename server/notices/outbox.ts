import { z } from 'zod'
import { CHANNELS, SEND_FAILURES } from '../../shared/notices/choices.ts'
import type { Records } from '../storage/port.ts'

/** Something that is to leave the system, or has failed to. */
const delivery = z.object({
  id: z.string(),
  channel: z.enum(CHANNELS),
  personIds: z.array(z.string()).min(1),
  noticeId: z.string(),
  digest: z.boolean(),
  /** Milliseconds since the epoch. */
  dueAt: z.number(),
  attempts: z.int().nonnegative(),
  /** Given up, until the administrator asks for it again. */
  failed: z.boolean(),
  error: z.object({ code: z.enum(SEND_FAILURES), detail: z.string(), at: z.string() }).exactOptional(),
})
export type Delivery = z.infer<typeof delivery>

/** NT-02: what waits to be sent, stored before the event counts as looked at, and gone only once it was sent. */
export interface Outbox {
  /** Keeps it, unless it waits already or was settled before. */
  add(item: Delivery): Promise<void>
  all(): Promise<Delivery[]>
  /** It was sent, or need not be any more. */
  settle(id: string): Promise<void>
  change(item: Delivery): Promise<void>
}

const WAITING = 'outbox'
/** What was settled is remembered, so that an event that is looked at again sends nothing twice. */
const SETTLED = 'outbox-settled'
const DAY = 24 * 60 * 60 * 1000
const REMEMBERED = 30 * DAY
/** What nobody asked for again in this time is dropped. */
const KEPT = 30 * DAY

export function createOutbox(records: Records, now: () => number): Outbox {
  return {
    async add(item) {
      if ((await records.get(SETTLED, item.id)) !== null) return
      const options = { ifRevision: 0, expiresAt: now() + KEPT }
      await records.put(WAITING, item.id, JSON.stringify(item), options)
    },
    async all() {
      return (await records.list(WAITING)).map(record => delivery.parse(JSON.parse(record.value)))
    },
    async settle(id) {
      await records.put(SETTLED, id, '', { expiresAt: now() + REMEMBERED })
      await records.remove(WAITING, id)
    },
    async change(item) {
      await records.put(WAITING, item.id, JSON.stringify(item), { expiresAt: now() + KEPT })
    },
  }
}
