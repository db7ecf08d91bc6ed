import { describe, expect, it } from 'vitest'
import { startOfDay } from './startOfDay.ts'

describe('the first moment of a day', () => {
  it.each([
    ['2026-11-02', 'Asia/Shanghai', '2026-11-02T00:00:00+08:00'],
    ['2026-11-02', 'UTC', '2026-11-02T00:00:00+00:00'],
    ['2026-11-02', 'America/St_Johns', '2026-11-02T00:00:00-03:30'],
    // The night of a clock change: midnight still has the offset of the day before.
    ['2026-03-29', 'Europe/Berlin', '2026-03-29T00:00:00+01:00'],
    ['2026-03-30', 'Europe/Berlin', '2026-03-30T00:00:00+02:00'],
    ['2026-10-25', 'Europe/Berlin', '2026-10-25T00:00:00+02:00'],
  ])('[PE-09] of %s in %s is %s', (date, zone, start) => {
    expect(startOfDay(date, zone)).toBe(start)
  })
})
