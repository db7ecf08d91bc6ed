import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { hasTable, isWorkday, kindOfDay, moveWorkdays, SHIPPED } from './calendar.ts'
import { addDays, daysFrom, isDay, isWeekend } from './day.ts'

const day = fc.integer({ min: 0, max: 1095 }).map(n => addDays('2025-01-01', n))

describe('working days', () => {
  it('[DL-01] 2026 has its holidays, and works the weekends that 调休 moves', () => {
    const named = {
      '2026-02-16': 'holiday',
      '2026-02-15': 'holiday',
      '2026-02-14': 'makeup',
      '2026-10-08': 'work',
      '2026-10-10': 'makeup',
      '2026-11-28': 'weekend',
      '2026-11-30': 'work',
    }
    const kinds = Object.keys(named).map(at => [at, kindOfDay(SHIPPED, at)])
    expect(Object.fromEntries(kinds)).toEqual(named)
    // 365 days, 104 of them on weekends, as the notice has them.
    expect(daysFrom('2026-01-01', '2026-12-31').filter(at => isWorkday(SHIPPED, at))).toHaveLength(248)
  })

  it('[DL-01] a year without a table has weekends alone, and says that it has none', () => {
    expect([hasTable(SHIPPED, 2026), hasTable(SHIPPED, 2027)]).toEqual([true, false])
    for (const at of daysFrom('2027-01-01', '2027-12-31')) expect(isWorkday(SHIPPED, at)).toBe(!isWeekend(at))
  })

  it('[DL-01] steps over holidays, and onto weekends that are worked', () => {
    expect(moveWorkdays(SHIPPED, '2026-09-30', 1)).toBe('2026-10-08')
    expect(moveWorkdays(SHIPPED, '2026-09-30', 3)).toBe('2026-10-10')
    expect(moveWorkdays(SHIPPED, '2026-10-05', -1)).toBe('2026-09-30')
    expect(moveWorkdays(SHIPPED, '2026-12-31', 1)).toBe('2027-01-01')
  })

  it('[DL-01] n working days on and n back lead from a working day to itself', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: -40, max: 40 }), (from, n) => {
        const to = moveWorkdays(SHIPPED, from, n)
        fc.pre(isWorkday(SHIPPED, from))
        expect(moveWorkdays(SHIPPED, to, -n)).toBe(from)
        const between = n > 0 ? daysFrom(addDays(from, 1), to) : daysFrom(to, addDays(from, -1))
        expect(between.filter(at => isWorkday(SHIPPED, at))).toHaveLength(Math.abs(n))
      }),
    )
  })

  it('[DL-01] knows no day that no calendar has', () => {
    for (const text of ['2026-02-30', '2026-13-01', '2026-1-1', '', '二月三日'])
      expect(isDay(text)).toBe(false)
    expect(isDay('2028-02-29')).toBe(true)
  })
})
