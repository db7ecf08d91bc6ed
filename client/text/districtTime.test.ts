import { describe, expect, it } from 'vitest'
import { momentOf, wallTimeAt } from './districtTime.ts'

describe('the district’s clock', () => {
  it('[BD-11] gives due times in the district’s zone, wherever the device is', () => {
    expect(momentOf({ day: '2026-11-14', time: '17:30' })).toBe('2026-11-14T09:30:00.000Z')
    expect(wallTimeAt('2026-11-14T09:30:00.000Z')).toEqual({ day: '2026-11-14', time: '17:30' })
    expect(wallTimeAt('2026-11-14T16:00:00.000Z')).toEqual({ day: '2026-11-15', time: '00:00' })
  })

  it('[BD-11] follows zones whose offset changes over the year', () => {
    for (const day of ['2026-01-15', '2026-07-15']) {
      const moment = momentOf({ day, time: '17:30' }, 'Europe/Berlin')
      expect(moment && wallTimeAt(moment, 'Europe/Berlin')).toEqual({ day, time: '17:30' })
    }
  })

  it('[BD-11] knows no time that no calendar has', () => {
    expect(momentOf({ day: '', time: '17:30' })).toBeUndefined()
    expect(momentOf({ day: '2026-13-40', time: '17:30' })).toBeUndefined()
  })
})
