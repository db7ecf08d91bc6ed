import type { When } from '../../shared/notices/choices.ts'

/** What one act brings to a person goes as one message: this long, in milliseconds, is waited for more of it (NT-05). */
export const QUIET = 60_000
/** The hour of the digest, in the district. */
const DIGEST_HOUR = 9
const HOUR = 60 * 60_000

/** When something is to be sent, in milliseconds since the epoch; null for never. */
export function dueAt(when: When, now: number, timeZone: string): number | null {
  switch (when) {
    case 'off':
      return null
    case 'now':
      return now + QUIET
    case 'digest':
      return nextDigest(now, timeZone)
  }
}

/** The next time that a clock in the district shows 9:00. Looked for hour by hour, so that a change of clocks does not move it. */
function nextDigest(now: number, timeZone: string): number {
  const clock = new Intl.DateTimeFormat('en-GB', {
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone,
  })
  const [, minutes = '0'] = clock.format(now).split(':')
  // The last full hour there; zones are off by quarters of an hour.
  let at = now - (Number(minutes) * 60_000 + (now % 60_000))
  do at += HOUR
  while (Number(clock.format(at).slice(0, 2)) !== DIGEST_HOUR)
  return at
}

/** Attempts at one message before it is given up: with these pauses a little more than a day. */
export const ATTEMPTS = 16
const FIRST = 60_000
const LONGEST = 3 * HOUR

/** Milliseconds until the next attempt: twice as long each time, spread over the upper half so that not all come at once. */
export function pauseAfter(attempts: number, random: () => number): number {
  const whole = Math.min(LONGEST, FIRST * 2 ** (attempts - 1))
  return whole * (0.5 + random() / 2)
}
