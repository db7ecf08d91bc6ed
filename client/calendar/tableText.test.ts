import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays } from '../../shared/calendar/day.ts'
import { readNotice } from '../../shared/calendar/readNotice.ts'
import { YEAR_2026 } from '../../shared/calendar/year2026.ts'
import { tableText } from './tableText.ts'

describe('a year’s table as text', () => {
  it('[DL-01] has a stretch of days a line', () => {
    const lines = tableText(YEAR_2026).split('\n')
    expect(lines[0]).toBe('1月1日至1月3日 休')
    expect(lines.at(-1)).toBe('10月10日 班')
  })

  it('[DL-01] is read back to the same table', () => {
    const days = fc
      .uniqueArray(
        fc.integer({ min: 0, max: 364 }).map(n => addDays('2027-01-01', n)),
        { maxLength: 60 },
      )
      .map(list => list.sort())
    fc.assert(
      fc.property(days, days, (holidays, workdays) => {
        expect(readNotice(tableText({ holidays, workdays }), 2027)).toEqual({
          holidays,
          workdays,
          faults: [],
        })
      }),
    )
  })
})
