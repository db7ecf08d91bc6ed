import type { ReminderPace, ReminderStage } from '../calendar/reminderStage.ts'
import type { Role } from '../people/directory.ts'
import type { Act } from './version.ts'

/** A section that is late, put to somebody above by who waits for it (DL-03). */
export interface Escalation {
  readonly by: Act
  /** The office that it goes to, whoever holds it. */
  readonly toPostId: string
  readonly unitId: string
  readonly role: Role
  /** Address of what was written. */
  readonly text?: string
}

/**
 * How a section's unit was urged to keep its due time. It begins anew with another due time or another lead unit. Who may not
 * know of opinions (RD-03) does not learn whom it waits for either: to him it stands as it began.
 */
export interface Urging {
  /** When the due time that stands was set: what would have gone out before then is not made up for. */
  readonly since: string
  /** Reminders so far, by hand and by themselves. */
  readonly times: number
  readonly lastAt?: string
  /** Those that fell due and went out: each goes once. */
  readonly sent: readonly { readonly stage: ReminderStage; readonly pace: ReminderPace }[]
  /** Raised in the state in which the section is now: they go when it moves on. */
  readonly escalations: readonly Escalation[]
}

export const begunUrging = (since: string): Urging => ({ since, times: 0, sent: [], escalations: [] })
