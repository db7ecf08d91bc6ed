import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ATTEMPTS, dueAt, pauseAfter } from './due.ts'

const at = (iso: string) => Date.parse(iso)
const digest = (iso: string, zone: string) => new Date(dueAt('digest', at(iso), zone) ?? 0).toISOString()

describe('when something is sent', () => {
  it('[NT-05] at once is a minute later, off is never', () => {
    expect(dueAt('now', 1000, 'UTC')).toBe(61_000)
    expect(dueAt('off', 1000, 'UTC')).toBeNull()
  })

  it('[NT-05] the digest goes at the next nine o’clock there, also where clocks are changed or zones are odd', () => {
    expect(digest('2026-11-02T00:59:59.999Z', 'Asia/Shanghai')).toBe('2026-11-02T01:00:00.000Z')
    expect(digest('2026-11-02T01:00:00Z', 'Asia/Shanghai')).toBe('2026-11-03T01:00:00.000Z')
    expect(digest('2026-11-02T00:00:00Z', 'Asia/Kathmandu')).toBe('2026-11-02T03:15:00.000Z')
    // Summer time begins on the 29th of March at 2:00.
    expect(digest('2026-03-28T20:00:00Z', 'Europe/Berlin')).toBe('2026-03-29T07:00:00.000Z')
  })

  it('[NT-05] the digest is never more than a day and an hour away, and never now', () => {
    const zones = fc.constantFrom('Asia/Shanghai', 'America/New_York', 'Australia/Lord_Howe', 'Asia/Kolkata')
    fc.assert(
      fc.property(fc.integer({ min: at('2020-01-01'), max: at('2040-01-01') }), zones, (now, zone) => {
        const wait = (dueAt('digest', now, zone) ?? 0) - now
        expect(wait).toBeGreaterThan(0)
        expect(wait).toBeLessThanOrEqual(25 * 60 * 60_000)
      }),
    )
  })

  it('[NT-06] pauses double up to three hours, spread over their upper half, for a little more than a day', () => {
    const longest = Array.from({ length: ATTEMPTS - 1 }, (_, i) => pauseAfter(i + 1, () => 1))
    expect(longest.slice(0, 9).map(ms => ms / 60_000)).toEqual([1, 2, 4, 8, 16, 32, 64, 128, 180])
    expect(pauseAfter(3, () => 0)).toBe(2 * 60_000)
    const day = longest.reduce((sum, ms) => sum + ms, 0) / 3_600_000
    expect(day).toBeGreaterThan(24)
    expect(day).toBeLessThan(30)
  })
})
