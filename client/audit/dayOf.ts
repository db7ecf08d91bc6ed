import { DISTRICT } from '../text/dates.ts'
import type { DayOf } from './filter.ts'

// Made once: there are thousands of records, and a formatter costs more than what it formats.
const format = new Intl.DateTimeFormat('sv-SE', {
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  timeZone: DISTRICT,
})

/** The district's calendar day of a moment: `2026-11-12`. */
export const dayOf: DayOf = at => format.format(new Date(at))
