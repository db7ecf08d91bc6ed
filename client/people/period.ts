import { momentOf, wallTimeAt } from '../text/districtTime.ts'

/**
 * Posts end at a moment that is no longer theirs; people name the last day. Days are the district's: `2026-12-31`.
 */

const DAY_MS = 86_400_000

/** The day after, as the command's `to` names it. */
export const dayAfter = (day: string): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + DAY_MS).toISOString().slice(0, 10)

/** The last moment of a post that ends at `to`, so that its day is the last one held. */
export const lastMoment = (to: string): string => new Date(Date.parse(to) - 1).toISOString()

export const today = (now: string): string => wallTimeAt(now).day

/** The first moment of a day in the district, as the server reads a date (PE-09). */
export const startOfDay = (day: string): string => momentOf({ day, time: '00:00' }) ?? day
