import { describe, expect, it } from 'vitest'
import { BUSY_FAILURES, waitAfter } from './backoff.ts'

describe('[ED-04] joining again after the connection was lost', () => {
  it('waits twice as long after each failure, up to ten seconds', () => {
    expect([1, 2, 3, 20].map(failures => waitAfter(failures, 0.999_999))).toEqual([
      expect.closeTo(200, 0),
      expect.closeTo(400, 0),
      expect.closeTo(800, 0),
      expect.closeTo(10_000, 0),
    ])
  })

  it('is spread over the upper half of that time', () => {
    expect(waitAfter(3, 0)).toBe(400)
    expect(waitAfter(3, 0.5)).toBe(600)
  })

  it('waits seconds when the server has too much to do', () => expect(waitAfter(BUSY_FAILURES, 0)).toBe(1600))
})
