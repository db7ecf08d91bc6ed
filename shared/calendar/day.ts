/** Calendar days as texts `2026-10-01`: they compare in order as they are, and belong to no time zone. */

const MS = 24 * 60 * 60 * 1000

const start = (day: string): number => Date.parse(`${day}T00:00:00Z`)
const dayAt = (ms: number): string => new Date(ms).toISOString().slice(0, 10)

/** Whether a text is a day that exists: `2026-02-30` is none. */
export const isDay = (text: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(start(text)) && dayAt(start(text)) === text

export const addDays = (day: string, n: number): string => dayAt(start(day) + n * MS)

/** 0 for Sunday to 6 for Saturday. */
export const weekdayOf = (day: string): number => new Date(start(day)).getUTCDay()

export const isWeekend = (day: string): boolean => weekdayOf(day) === 0 || weekdayOf(day) === 6

export const yearOf = (day: string): number => Number(day.slice(0, 4))

/** All days from one to another, both included; none when they run backwards. */
export function daysFrom(first: string, last: string): string[] {
  const days: string[] = []
  for (let day = first; day <= last; day = addDays(day, 1)) days.push(day)
  return days
}
