import { type Calendar, isWorkday, moveWorkdays } from './calendar.ts'
import { REMINDER_STAGES, type ReminderPace, type ReminderStage } from './reminderStage.ts'
import { momentOf, wallTimeAt } from './wallTime.ts'

const STEPS: Readonly<Record<ReminderStage, number>> = { 'T-3': -3, 'T-1': -1, 'T+1': 1 }
const HOUR = 60 * 60 * 1000

/** Office hours, in which reminders by working days are sent: also those that a server which stood still makes up for. */
const OPENS = '09:00'
const CLOSES = '18:00'

export interface ReminderTime {
  readonly stage: ReminderStage
  /** ISO 8601. */
  readonly at: string
}

/** The calendar and the zone in which it is read. */
export interface District {
  readonly calendar: Calendar
  /** IANA name. */
  readonly timeZone: string
}

/** When a section's reminders are due: at 09:00 of a working day, or to the hour where time presses. */
export function reminderTimes(
  dueAt: string,
  pace: ReminderPace,
  { calendar, timeZone }: District,
): ReminderTime[] {
  if (pace === 'hour')
    return REMINDER_STAGES.map(stage => ({
      stage,
      at: new Date(Date.parse(dueAt) + STEPS[stage] * HOUR).toISOString(),
    }))
  const { day: dueDay } = wallTimeAt(dueAt, timeZone)
  return REMINDER_STAGES.flatMap(stage => {
    const at = momentOf({ day: moveWorkdays(calendar, dueDay, STEPS[stage]), time: OPENS }, timeZone)
    return at === undefined ? [] : [{ stage, at }]
  })
}

/** Whether reminders of this pace are sent at a moment: by working days only in office hours, by the hour always. */
export function mayRemindAt(now: string, pace: ReminderPace, { calendar, timeZone }: District): boolean {
  if (pace === 'hour') return true
  const { day, time } = wallTimeAt(now, timeZone)
  return isWorkday(calendar, day) && time >= OPENS && time < CLOSES
}
