import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isWorkday, SHIPPED } from './calendar.ts'
import { mayRemindAt, reminderTimes } from './reminderTimes.ts'
import { wallTimeAt } from './wallTime.ts'

const china = { calendar: SHIPPED, timeZone: 'Asia/Shanghai' }
const at = (text: string) => new Date(text).toISOString()

describe('times of reminders', () => {
  it('[DL-02] are 09:00 on the working days three before, one before, one after', () => {
    // 8 October is the first day after a week's holiday; 10 October is worked, 11 October is a Sunday.
    expect(reminderTimes('2026-10-09T17:30:00+08:00', 'workday', china)).toEqual([
      { stage: 'T-3', at: at('2026-09-29T09:00:00+08:00') },
      { stage: 'T-1', at: at('2026-10-08T09:00:00+08:00') },
      { stage: 'T+1', at: at('2026-10-10T09:00:00+08:00') },
    ])
  })

  it('[DL-02] are the district’s, whatever the day elsewhere', () => {
    // Half past eight on 20 November in China; still the 19th in New York.
    const due = '2026-11-20T08:30:00+08:00'
    const days = (timeZone: string) =>
      reminderTimes(due, 'workday', { ...china, timeZone }).map(time => wallTimeAt(time.at, timeZone))
    expect(days('Asia/Shanghai').map(shown => shown.day)).toEqual(['2026-11-17', '2026-11-19', '2026-11-23'])
    expect(days('America/New_York').map(shown => shown.day)).toEqual([
      '2026-11-16',
      '2026-11-18',
      '2026-11-20',
    ])
  })

  it('[DL-02] are in order, at 09:00 of a working day, on both sides of the due time', () => {
    const due = fc
      .integer({ min: 0, max: 2 * 365 * 24 * 60 })
      .map(minutes => new Date(Date.parse('2025-06-01T00:00:00Z') + minutes * 60_000).toISOString())
    const zone = fc.constantFrom('Asia/Shanghai', 'Europe/Berlin', 'America/New_York', 'UTC')
    fc.assert(
      fc.property(due, zone, (dueAt, timeZone) => {
        const district = { calendar: SHIPPED, timeZone }
        const times = reminderTimes(dueAt, 'workday', district).map(time => time.at)
        expect(times).toEqual([...times].sort())
        const [, before = '', after = ''] = times
        expect(before < dueAt && dueAt < after).toBe(true)
        for (const time of times) {
          const { day, time: hour } = wallTimeAt(time, timeZone)
          expect([hour, isWorkday(SHIPPED, day), mayRemindAt(time, 'workday', district)]).toEqual([
            '09:00',
            true,
            true,
          ])
        }
      }),
    )
  })

  it('[DL-02] are three hours and one before, and one after, where the letter is 特急', () => {
    expect(reminderTimes('2026-10-04T01:30:00+08:00', 'hour', china).map(time => time.at)).toEqual([
      at('2026-10-03T22:30:00+08:00'),
      at('2026-10-04T00:30:00+08:00'),
      at('2026-10-04T02:30:00+08:00'),
    ])
    expect(mayRemindAt('2026-10-03T22:30:00+08:00', 'hour', china)).toBe(true)
    expect(mayRemindAt('2026-10-03T22:30:00+08:00', 'workday', china)).toBe(false)
  })
})
