import type { District } from '../../shared/calendar/reminderTimes.ts'
import type { Directory } from '../../shared/people/directory.ts'
import { dueReminders } from '../../shared/report/dueReminders.ts'
import { conflict } from '../../shared/report/rejection.ts'
import { systemAct } from '../../shared/report/system.ts'
import type { Journal } from '../reports/journal.ts'
import type { Every } from './every.ts'

export interface RemindersDeps {
  readonly journal: Journal
  readonly directory: () => Directory
  readonly district: () => District
  /** ISO 8601. */
  readonly now: () => string
  readonly every: Every
  /** A report that fails holds up no other. */
  readonly onError: (error: unknown) => void
}

/** How often is looked for what has fallen due, in milliseconds: no reminder comes later than this. */
const LOOK_EVERY = 60_000

/**
 * Sends the reminders that fall due (DL-02). What has gone out stands on the reports' chains and nowhere else: a server that
 * was down asks them what it missed, and of two servers the slower one finds the other's record and sends nothing.
 */
export function startReminders(deps: RemindersDeps): { stop(): Promise<void> } {
  const { journal, onError } = deps
  let looking: Promise<void> | undefined

  async function remind(reportId: string): Promise<void> {
    const world = { now: deps.now(), directory: deps.directory(), district: deps.district() }
    const state = await journal.state(reportId)
    // Asked beforehand, so that nothing is written as long as nothing is due.
    if (state === null || dueReminders(state, world).length === 0) return
    await journal.append(reportId, present => {
      const drafts = present === null ? [] : dueReminders(present, world)
      if (drafts.length === 0) return conflict('nothing_due', null)
      return { kind: 'proposal', drafts, act: systemAct(world.now) }
    })
  }

  async function lookOnce(): Promise<void> {
    for (const reportId of await journal.ids()) await remind(reportId).catch(onError)
  }

  /** One look at a time: a store that hangs is not asked again and again. */
  function look(): Promise<void> {
    looking ??= lookOnce()
      .catch(onError)
      .finally(() => {
        looking = undefined
      })
    return looking
  }

  const stopLooking = deps.every(LOOK_EVERY, look)
  return {
    async stop() {
      stopLooking()
      await looking
    },
  }
}
