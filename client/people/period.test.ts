import { describe, expect, it } from 'vitest'
import { datesIn } from '../text/dates.ts'
import { dayAfter, lastMoment, startOfDay, today } from './period.ts'

describe('the period of a post', () => {
  it('[PE-09] ends after its last day, which is named to people', () => {
    expect(dayAfter('2026-12-31')).toBe('2027-01-01')
    expect(dayAfter('2028-02-28')).toBe('2028-02-29')
    const to = startOfDay(dayAfter('2026-12-31'))
    expect(to).toBe('2026-12-31T16:00:00.000Z')
    expect(datesIn('zh-CN').fullDay(lastMoment(to))).toBe('2026年12月31日')
  })

  it('[PE-09] begins at the district’s midnight, wherever the device is', () => {
    expect(startOfDay('2026-11-12')).toBe('2026-11-11T16:00:00.000Z')
    expect(today('2026-11-11T15:59:59Z')).toBe('2026-11-11')
    expect(today('2026-11-11T16:00:00Z')).toBe('2026-11-12')
  })
})
