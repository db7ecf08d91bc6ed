import { z } from 'zod'
import type { Stamp } from '../report/events.ts'
import type { Act } from '../report/state.ts'
import { SHIPPED, type YearTable } from './calendar.ts'
import { isDay } from './day.ts'

/** A whole year has 366 days; a table that comes near is a mistake of the paste. */
const MOST_DAYS = 120
const days = z.array(z.string().refine(isDay, 'no such day')).max(MOST_DAYS)
const year = z.int().min(2000).max(2100)

/** Commands of `POST /api/calendar/commands`, the administrator's. A year is set whole: what is not named is as weekends have it. */
export const calendarCommand = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('calendar.set'), year, holidays: days, workdays: days }),
])
export type CalendarCommand = z.infer<typeof calendarCommand>

export const calendarEventBody = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('calendar.set'),
    data: z.object({ year, holidays: z.array(z.string()), workdays: z.array(z.string()) }),
  }),
])
export type CalendarEventBody = z.infer<typeof calendarEventBody>
export type CalendarEvent = CalendarEventBody & Stamp

/** A year's table, and who set it; nobody has where it is the one that this version brings along. */
export interface KeptYear extends YearTable {
  readonly by?: Act
}

/** The calendar as `GET /api/calendar` gives it. It is a `Calendar`. */
export interface KeptCalendar {
  /** Version of the stream `calendar` that this is the state of. */
  readonly version: number
  readonly years: readonly KeptYear[]
}

export const shippedCalendar: KeptCalendar = { version: 0, years: SHIPPED.years }

/** The calendar after one more event. */
export function evolveCalendar(before: KeptCalendar, event: CalendarEvent): KeptCalendar {
  const { actor: personId, post: postId, at, data } = event
  const others = before.years.filter(table => table.year !== data.year)
  const years = [...others, { ...data, by: { personId, postId, at } }].sort((a, b) => a.year - b.year)
  return { version: event.seq, years }
}
