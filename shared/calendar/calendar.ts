import { addDays, isWeekend, yearOf } from './day.ts'
import { YEAR_2026 } from './year2026.ts'

/**
 * DL-01: working days. Saturdays and Sundays are days off by rule; what a year has beside them (holidays, and 调休 days on
 * which a weekend is worked) stands in a table of that year, which the State Council gives out each autumn.
 */
export interface YearTable {
  readonly year: number
  /** Days off, in order. The notice names whole stretches, so weekends may stand among them. */
  readonly holidays: readonly string[]
  /** 调休: Saturdays and Sundays that are worked, in order. */
  readonly workdays: readonly string[]
}

export interface Calendar {
  readonly years: readonly YearTable[]
}

/** The tables that this version brings along. A year that an administrator has set takes the place of its own. */
export const SHIPPED: Calendar = { years: [YEAR_2026] }

const tableOf = (calendar: Calendar, year: number): YearTable | undefined =>
  calendar.years.find(table => table.year === year)

/** Whether a year has its holidays; without them only weekends count as days off, and pages say so. */
export const hasTable = (calendar: Calendar, year: number): boolean => tableOf(calendar, year) !== undefined

/** What a day is, and why: a holiday, a weekend, a weekend that is worked, or a plain working day. */
export type DayKind = 'holiday' | 'weekend' | 'makeup' | 'work'

export function kindOfDay(calendar: Calendar, day: string): DayKind {
  const table = tableOf(calendar, yearOf(day))
  if (table?.holidays.includes(day)) return 'holiday'
  if (!isWeekend(day)) return 'work'
  return table?.workdays.includes(day) ? 'makeup' : 'weekend'
}

export function isWorkday(calendar: Calendar, day: string): boolean {
  const kind = kindOfDay(calendar, day)
  return kind === 'work' || kind === 'makeup'
}

/** The n-th working day after a day, or before it where `n` is negative. The day itself need not be a working day. */
export function moveWorkdays(calendar: Calendar, day: string, n: number): string {
  const step = Math.sign(n)
  let left = Math.abs(n)
  let at = day
  while (left > 0) {
    at = addDays(at, step)
    if (isWorkday(calendar, at)) left--
  }
  return at
}
