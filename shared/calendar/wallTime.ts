/** What the clock on the wall shows: a calendar day `2026-11-14` and a time `17:30`. */
export interface WallTime {
  readonly day: string
  readonly time: string
}

/** What a clock in a zone shows at a moment (ISO 8601). */
export function wallTimeAt(iso: string, timeZone: string): WallTime {
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

/** The moment at which a clock in a zone shows a day and a time, ISO 8601; `undefined` for no such time. */
export function momentOf({ day, time }: WallTime, timeZone: string): string | undefined {
  const asUtc = Date.parse(`${day}T${time}:00Z`)
  if (Number.isNaN(asUtc)) return undefined
  const aheadAt = (at: number): number => {
    const there = wallTimeAt(new Date(at).toISOString(), timeZone)
    return Date.parse(`${there.day}T${there.time}:00Z`) - at
  }
  // Twice: the offset asked for at first may be that of the other side of a clock change.
  return new Date(asUtc - aheadAt(asUtc - aheadAt(asUtc))).toISOString()
}
