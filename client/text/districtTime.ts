import * as wall from '../../shared/calendar/wallTime.ts'
import { districtZone } from './districtZone.ts'

export type WallTime = wall.WallTime

/** What a clock in the district shows at a moment (ISO 8601). */
export const wallTimeAt = (iso: string, timeZone: string = districtZone()): WallTime =>
  wall.wallTimeAt(iso, timeZone)

/** The moment at which a clock in the district shows a day and a time, ISO 8601; `undefined` for no such time. */
export const momentOf = (shown: WallTime, timeZone: string = districtZone()): string | undefined =>
  wall.momentOf(shown, timeZone)
