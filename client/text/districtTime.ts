import { districtZone } from './districtZone.ts'

/** What the clock on the wall shows: a calendar day `2026-11-14` and a time `17:30`. */
export interface WallTime {
  readonly day: string
  readonly time: string
}

/** What a clock in the district shows at a moment (ISO 8601). */
export function wallTimeAt(iso: string, timeZone: string = districtZone()): WallTime {
  const shown = new Intl.DateTimeFormat('sv-SE', {
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    timeZone,
  }).format(new Date(iso))
  return { day: shown.slice(0, 10), time: shown.slice(11, 16) }
}

/** The moment at which a clock in the district shows a day and a time, ISO 8601; `undefined` for no such time. */
export function momentOf({ day, time }: WallTime, timeZone: string = districtZone()): string | undefined {
  const asUtc = Date.parse(`${day}T${time}:00Z`)
  if (Number.isNaN(asUtc)) return undefined
  const there = wallTimeAt(new Date(asUtc).toISOString(), timeZone)
  const ahead = Date.parse(`${there.day}T${there.time}:00Z`) - asUtc
  return new Date(asUtc - ahead).toISOString()
}
