import { decideCalendar } from '../../shared/calendar/decideCalendar.ts'
import {
  type CalendarCommand,
  type CalendarEvent,
  calendarEventBody,
  evolveCalendar,
  type KeptCalendar,
  shippedCalendar,
} from '../../shared/calendar/events.ts'
import { canonicalJson, sha256 } from '../../shared/document/canonical.ts'
import { adminPost, type PeopleActor } from '../../shared/people/decidePeople.ts'
import { CHAIN_START, link, readLink, toEntry } from '../../shared/report/chain.ts'
import { conflict, type Rejection } from '../../shared/report/rejection.ts'
import type { EventStreams } from '../storage/port.ts'

export type CalendarOutcome =
  | { readonly kind: 'done'; readonly version: number; readonly events: readonly CalendarEvent[] }
  | Rejection

export interface CalendarRunOptions {
  /** Makes a repetition by the same person harmless, as in WF-19. */
  readonly idempotencyKey?: string | undefined
  /** Refuses when somebody has changed the calendar since. */
  readonly expectedVersion?: number | undefined
}

/** The district's working days (DL-01), on the stream `calendar`, with their present state in memory. */
export interface CalendarStore {
  current(): KeptCalendar
  /** Decides and appends a command; decides again when somebody was faster. */
  run(command: CalendarCommand, actor: PeopleActor, options?: CalendarRunOptions): Promise<CalendarOutcome>
}

export interface CalendarDeps {
  readonly streams: EventStreams
  /** ISO 8601. */
  readonly now: () => string
}

const STREAM = 'calendar'

/** Whose command a key stands for, and which event it made. */
interface Answer {
  readonly personId: string
  readonly body: string
  readonly seq: number
}

export async function openCalendar({ streams, now }: CalendarDeps): Promise<CalendarStore> {
  let calendar = shippedCalendar
  let head = CHAIN_START

  /** Takes entries that follow what is known; those known already are skipped. */
  function take(entries: readonly string[]): void {
    for (const entry of entries) {
      const event = eventOf(entry)
      if (event.seq <= calendar.version) continue
      calendar = evolveCalendar(calendar, event)
      head = event.hash
    }
  }

  async function firstAnswer(value: string, personId: string, body: string): Promise<CalendarOutcome> {
    const first = JSON.parse(value) as Answer
    if (first.personId !== personId || first.body !== body) return conflict('key_reused', null)
    const [entry] = await streams.read(STREAM, first.seq - 1)
    if (entry === undefined) throw new Error(`the calendar has no event ${first.seq}`)
    return { kind: 'done', version: first.seq, events: [eventOf(entry)] }
  }

  take(await streams.read(STREAM, 0))

  return {
    current: () => calendar,
    async run(command, actor, { idempotencyKey: key, expectedVersion } = {}) {
      const { personId } = actor
      const body = sha256(canonicalJson(command))
      const earlier = key === undefined ? null : await streams.remembered(STREAM, key)
      if (earlier !== null) return firstAnswer(earlier, personId, body)
      for (;;) {
        const { version } = calendar
        const decision = decideCalendar(command, actor)
        if (decision.kind !== 'accepted') return decision
        if (expectedVersion !== undefined && expectedVersion !== version)
          return conflict('outdated_calendar', version)
        const act = { personId, postId: adminPost(actor)?.id ?? '', at: now() }
        const linked = link(decision.event, act, version + 1, head)
        const answer = JSON.stringify({ personId, body, seq: version + 1 } satisfies Answer)
        const result = await streams.append(
          STREAM,
          version,
          [toEntry(linked)],
          key === undefined ? undefined : { key, value: answer },
        )
        if (result.kind === 'repeated') return firstAnswer(result.value, personId, body)
        if (result.kind === 'conflict') {
          take(await streams.read(STREAM, version))
          continue
        }
        take([toEntry(linked)])
        return { kind: 'done', version: result.version, events: [linked.event] }
      }
    },
  }
}

const eventOf = (entry: string): CalendarEvent => readLink(entry, calendarEventBody).event
