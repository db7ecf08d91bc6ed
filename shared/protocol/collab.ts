/**
 * What crosses `/collab/<sectionId>`: the y-websocket protocol, and two message types of our own that the server sends
 * only to sockets that asked with `?ack=1`.
 */

/** First varUint of a frame. 0–3 are y-websocket's. */
export const MESSAGE = {
  sync: 0,
  awareness: 1,
  auth: 2,
  queryAwareness: 3,
  /** varUint: how many of this socket's document frames with content are settled, in order, cumulative. */
  settled: 4,
  /** A JSON string: `Standing`. */
  standing: 5,
} as const

/** Second varUint of a sync frame. */
export const SYNC = { step1: 0, step2: 1, update: 2 } as const

/** Why a socket was closed. y-websocket tries again after other codes, never after 4400–4499. */
export const CLOSE = {
  malformed: 4400,
  notSignedIn: 4401,
  /** Content from one who has no right to write here, or a client id that is another person's. */
  forbidden: 4403,
  /** No such section, or not visible to this person. */
  notFound: 4404,
  /** The client's document schema is too old or too new. */
  schema: 4409,
  /** Unsent text from before the section was closed to writing: keep it as a private draft. */
  closedSection: 4410,
  tooLarge: 4413,
  /** Too fast or overloaded; the provider tries again. */
  tryAgain: 1013,
} as const
export type CloseCode = (typeof CLOSE)[keyof typeof CLOSE]

/** What this socket may do now. Sent at join and at each change. */
export interface Standing {
  /** The epoch of the section's log. The client keeps it beside its local copy and sends it as `?epoch=`. */
  readonly epoch: number
  readonly writable: boolean
  readonly reason?: ReadOnlyReason
}

/** Why a body is read-only for this person. */
export type ReadOnlyReason =
  /** This person may write here, but not now: the text is with a reviewer, signed, or being frozen this moment. */
  | 'not_drafting'
  /** This person does not write here, whatever state the section is in. */
  | 'not_yours'
  /** The store does not take text at the moment; what is typed stays in the browser. */
  | 'storage'

/** Bounds of the protocol, published in `GET /api/meta`. */
export const LIMITS = {
  /** Largest frame, in bytes (4413). */
  frameBytes: 4 * 1024 * 1024,
  /** Sustained frames a second and socket (1013); bursts of ten times that are let through. */
  framesPerSecond: 120,
  /** Sustained bytes a second and socket (1013). */
  bytesPerSecond: 2 * 1024 * 1024,
  /** Largest import, in bytes (413). */
  importBytes: 20 * 1024 * 1024,
  /** Largest piece of evidence, in bytes (413). */
  evidenceBytes: 50 * 1024 * 1024,
} as const
