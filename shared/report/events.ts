import { z } from 'zod'
import { approvalEvents } from './approval/events.ts'
import { editEvents } from './edits/events.ts'
import { evidenceEvents } from './evidenceEvents.ts'
import { sealedLetter } from './letter.ts'
import { reminderEvents } from './reminderEvents.ts'
import { draftEvents, opinionEvents, outlineEvents, signingEvents } from './sectionEvents.ts'
import type { Act } from './state.ts'

/**
 * What happened to a report. Free text never stands in an event: it is stored as a salted blob, and the event carries
 * the blob's SHA-256 (`address`), so that the chain can be shown to an auditor without its content.
 */

const id = z.string().min(1)
const hash = z.string().regex(/^[0-9a-f]{64}$/)

const reportEvents = [
  z.object({
    type: z.literal('report.created'),
    data: z.object({
      reportId: id,
      title: z.string(),
      period: z.string(),
      template: z.object({
        leadFirst: z.boolean(),
        issuer: z.enum(['leader', 'deputy_leader']).default('leader'),
      }),
      /** The report that this one corrects or completes (RP-11). */
      amends: z.object({ kind: z.enum(['correction', 'supplement']), reportId: id }).exactOptional(),
    }),
  }),
  z.object({ type: z.literal('report.compiled'), data: z.object({}) }),
  /** One unit takes another's place in every section of the report (UN-01). */
  z.object({ type: z.literal('unit.succeeded'), data: z.object({ unitId: id, successorId: id }) }),
  z.object({ type: z.literal('letter.set'), data: sealedLetter }),
] as const

/** An event's type and data, as stored. */
export const eventBody = z.discriminatedUnion('type', [
  ...outlineEvents,
  ...draftEvents,
  ...opinionEvents,
  ...signingEvents,
  ...evidenceEvents,
  ...reportEvents,
  ...approvalEvents,
  ...editEvents,
  ...reminderEvents,
])
export type EventBody = z.infer<typeof eventBody>
export type EventType = EventBody['type']
export type EventOf<T extends EventType> = Extract<EventBody, { type: T }>

/** An event of a report, as everybody who may see it gets it. */
export const reportEvent = z
  .object({
    seq: z.int().positive(),
    at: z.string(),
    actor: id,
    post: id,
    onBehalfOf: id.exactOptional(),
    prevHash: hash,
    hash,
  })
  .and(eventBody)
/** Who did it, when, and the event's place in its chain. */
export interface Stamp {
  readonly seq: number
  readonly at: string
  readonly actor: string
  readonly post: string
  readonly onBehalfOf?: string
  readonly prevHash: string
  readonly hash: string
}
export type ReportEvent = EventBody & Stamp

/** What somebody gets in place of an event that he may not see: no gap in the chain, and no leak. */
export interface HiddenEvent {
  readonly seq: number
  readonly prevHash: string
  readonly hash: string
}
export type SeenEvent = ReportEvent | HiddenEvent
export const isVisible = (event: SeenEvent): event is ReportEvent => 'type' in event

/** An event that `decide` asks for. `texts` are stored as blobs, and their addresses put into `data` under the same names. */
export interface EventDraft {
  readonly body: EventBody
  readonly texts?: Readonly<Record<string, string | readonly string[]>>
}

export const actOf = (event: ReportEvent): Act => ({
  personId: event.actor,
  postId: event.post,
  ...(event.onBehalfOf === undefined ? {} : { onBehalfOf: event.onBehalfOf }),
  at: event.at,
})
