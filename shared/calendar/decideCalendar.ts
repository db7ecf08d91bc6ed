import { adminPost, type PeopleActor } from '../people/decidePeople.ts'
import { forbidden, type Rejection, refused } from '../report/rejection.ts'
import { isWeekend, yearOf } from './day.ts'
import type { CalendarCommand, CalendarEventBody } from './events.ts'

export type CalendarDecision = { readonly kind: 'accepted'; readonly event: CalendarEventBody } | Rejection

/** Why a table is none, with the days that are wrong. */
export type CalendarFault = 'other_year' | 'both' | 'no_weekend'

/**
 * What a command makes of the calendar, or why not (DL-01). Pure. A working day that 调休 makes of no weekend is refused:
 * it is one already, so that another day was meant.
 */
export function decideCalendar(command: CalendarCommand, actor: PeopleActor): CalendarDecision {
  if (adminPost(actor) === undefined) return forbidden('admin_only')
  const { type, year } = command
  const holidays = inOrder(command.holidays)
  const workdays = inOrder(command.workdays)
  const wrong = (missing: CalendarFault, days: readonly string[]) =>
    days.length === 0 ? null : refused('DL-01', { missing, days })
  return (
    wrong(
      'other_year',
      [...holidays, ...workdays].filter(day => yearOf(day) !== year),
    ) ??
    wrong(
      'both',
      workdays.filter(day => holidays.includes(day)),
    ) ??
    wrong(
      'no_weekend',
      workdays.filter(day => !isWeekend(day)),
    ) ?? { kind: 'accepted', event: { type, data: { year, holidays, workdays } } }
  )
}

const inOrder = (days: readonly string[]): string[] => [...new Set(days)].sort()
