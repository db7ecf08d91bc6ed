import type { Records, UpdateLogs } from '../storage/port.ts'
import type { Clock } from './clock.ts'
import type { Meter } from './meter.ts'
import type { Pace } from './pace.ts'
import type { Rights } from './standings.ts'
import type { Waiting } from './writer.ts'

/** The part of pino that is used here. Errors go under `err`, which pino writes out in full. */
export interface Log {
  info(details: object, message: string): void
  warn(details: object, message: string): void
  error(details: object, message: string): void
}

export interface RoomDeps {
  readonly logs: UpdateLogs
  readonly records: Pick<Records, 'get' | 'put'>
  readonly rights: Rights
  readonly clock: Clock
  readonly log: Log
  readonly meter: Meter
  readonly pace: Pace
  readonly waiting: Waiting
  /** Text became durable; called once for all of it between two sweeps. */
  readonly onText: (sectionId: string) => void
  /** Somebody came or went. */
  readonly onPresence: (sectionId: string) => void
  /** The log has grown by enough to be compacted, though people are typing. */
  readonly onGrown: (sectionId: string) => void
  /** Somebody left, or nothing is under way any more: perhaps the room can go. */
  readonly onIdle: () => void
}
