/**
 * The first moment of a local day as ISO 8601 with its offset: `2026-11-02` in Asia/Shanghai is
 * `2026-11-02T00:00:00+08:00`.
 */
export function startOfDay(date: string, timeZone: string): string {
  const midnight = Date.parse(`${date}T00:00:00Z`)
  // Twice: the offset asked for at UTC midnight may be that of the other side of a clock change.
  const near = offsetAt(midnight, timeZone)
  const offset = offsetAt(midnight - near * 60_000, timeZone)
  const sign = offset < 0 ? '-' : '+'
  const minutes = Math.abs(offset)
  return `${date}T00:00:00${sign}${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`
}

const two = (n: number): string => String(n).padStart(2, '0')

/** Minutes by which local time is ahead of UTC. */
function offsetAt(at: number, timeZone: string): number {
  const format = new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName: 'longOffset' })
  const name = format.formatToParts(at).find(part => part.type === 'timeZoneName')?.value ?? 'GMT'
  const [, sign, hours, minutes] = /^GMT([+-])(\d{2}):(\d{2})/.exec(name) ?? []
  if (sign === undefined) return 0
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes))
}
