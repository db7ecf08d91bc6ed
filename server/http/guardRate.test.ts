import type { Request, Response } from 'express'
import { describe, expect, it } from 'vitest'
import { limitRate } from './guardRate.ts'
import { Problem } from './problem.ts'

function scene() {
  const clock = { now: 0 }
  const limit = limitRate({ burst: 3, perSecond: 0.5, by: request => request.ip ?? '', now: () => clock.now })
  /** Null when the request passed; seconds to wait otherwise. */
  const ask = (ip: string): number | null => {
    try {
      limit({ ip } as Request, {} as Response, () => undefined)
      return null
    } catch (error) {
      if (!(error instanceof Problem) || error.status !== 429) throw error
      return error.retryAfter ?? Number.NaN
    }
  }
  return { clock, ask }
}

describe('a rate limit', () => {
  it('[PE-25] lets a burst pass, then says how long to wait', () => {
    const { clock, ask } = scene()
    expect(['a', 'a', 'a', 'a', 'a'].map(ask)).toEqual([null, null, null, 2, 2])
    clock.now += 2000
    expect(['a', 'a'].map(ask)).toEqual([null, 2])
    clock.now += 3_600_000
    expect(['a', 'a', 'a', 'a'].map(ask)).toEqual([null, null, null, 2])
  })

  it('[PE-25] counts each asker alone', () => {
    const { ask } = scene()
    expect(['a', 'a', 'a', 'a', 'b'].map(ask)).toEqual([null, null, null, 2, null])
  })

  it('[PE-25] remembers a bounded number of askers', () => {
    const { ask } = scene()
    expect(['a', 'a', 'a'].map(ask)).toEqual([null, null, null])
    for (let i = 0; i < 20_000; i++) ask(`other${i}`)
    expect(ask('a')).toBeNull()
  })
})
