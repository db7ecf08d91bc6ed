import type { YearTable } from '../../shared/calendar/calendar.ts'
import { addDays } from '../../shared/calendar/day.ts'

/** A year's table as text that is read back to the same table: a stretch of days a line. */
export const tableText = ({ holidays, workdays }: Pick<YearTable, 'holidays' | 'workdays'>): string =>
  [...stretches(holidays).map(text => `${text} 休`), ...stretches(workdays).map(text => `${text} 班`)].join(
    '\n',
  )

/** `10月1日至10月7日` for days that follow each other. */
function stretches(days: readonly string[]): string[] {
  const found: { first: string; last: string }[] = []
  for (const day of days) {
    const open = found.at(-1)
    if (open !== undefined && addDays(open.last, 1) === day) open.last = day
    else found.push({ first: day, last: day })
  }
  return found.map(({ first, last }) => (first === last ? named(first) : `${named(first)}至${named(last)}`))
}

const named = (day: string): string => `${Number(day.slice(5, 7))}月${Number(day.slice(8, 10))}日`
