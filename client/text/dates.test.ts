import { describe, expect, it } from 'vitest'
import { datesIn } from './dates.ts'

const at = '2026-11-12T06:03:22Z'

describe('dates', () => {
  it('are written as an office writes them, in the district’s time', () => {
    const dates = datesIn('zh-CN')
    expect(dates.day(at)).toBe('11月12日')
    expect(dates.fullDay(at)).toBe('2026年11月12日')
    expect(dates.weekday(at)).toBe('星期四')
    expect(dates.time(at)).toBe('14:03')
    expect(dates.second(at)).toBe('14:03:22')
    expect(dates.moment(at)).toBe('11月12日 14:03:22')
  })

  it('show midnight as 00:00', () => {
    expect(datesIn('zh-CN').time('2026-11-11T16:00:00Z')).toBe('00:00')
  })

  it('count days by the district’s calendar, not by 24 hours', () => {
    const { daysBetween } = datesIn('zh-CN')
    expect(daysBetween('2026-11-12T15:59:00Z', '2026-11-12T16:01:00Z')).toBe(1)
    expect(daysBetween('2026-11-12T16:01:00Z', '2026-11-10T16:01:00Z')).toBe(-2)
  })

  it('read in English too', () => {
    expect(datesIn('en').dayTime(at)).toBe('Nov 12 14:03')
  })
})
