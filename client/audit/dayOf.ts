import { districtZone } from '../text/districtZone.ts'
import type { DayOf } from './filter.ts'

let format: Intl.DateTimeFormat | undefined

/** The district's calendar day of a moment: `2026-11-12`. */
export const dayOf: DayOf = at => {
  // Made once: there are thousands of records, and a formatter costs more than what it formats.
  format ??= new Intl.DateTimeFormat('sv-SE', {
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    timeZone: districtZone(),
  })
  return format.format(new Date(at))
}
