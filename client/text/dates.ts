import { districtZone } from './districtZone.ts'
import type { Language } from './language.ts'

/** How dates and times are written. All take ISO 8601. */
export interface Dates {
  /** 11月12日 */
  readonly day: (iso: string) => string
  /** 2026年11月12日 */
  readonly fullDay: (iso: string) => string
  /** 星期四 */
  readonly weekday: (iso: string) => string
  /** 14:03 */
  readonly time: (iso: string) => string
  /** 14:03:22, for saving and signing */
  readonly second: (iso: string) => string
  /** 11月12日 14:03 */
  readonly dayTime: (iso: string) => string
  /** 11月12日 14:03:22, for signatures */
  readonly moment: (iso: string) => string
  /** Whole days from `a` to `b` by the calendar, negative when `b` is earlier. */
  readonly daysBetween: (a: string, b: string) => number
}

export function datesIn(language: Language, timeZone: string = districtZone()): Dates {
  const format = (options: Intl.DateTimeFormatOptions) => {
    const made = new Intl.DateTimeFormat(language, { ...options, timeZone })
    return (iso: string) => made.format(new Date(iso))
  }
  const clock = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const
  const day = format({ month: language === 'en' ? 'short' : 'long', day: 'numeric' })
  const time = format(clock)
  const second = format({ ...clock, second: '2-digit' })
  const number = new Intl.DateTimeFormat('en-CA', {
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    timeZone,
  })
  const dayNumber = (iso: string) => Date.parse(number.format(new Date(iso))) / 86_400_000
  return {
    day,
    fullDay: format({ year: 'numeric', month: language === 'en' ? 'short' : 'long', day: 'numeric' }),
    weekday: format({ weekday: 'long' }),
    time,
    second,
    dayTime: iso => `${day(iso)} ${time(iso)}`,
    moment: iso => `${day(iso)} ${second(iso)}`,
    daysBetween: (a, b) => dayNumber(b) - dayNumber(a),
  }
}
