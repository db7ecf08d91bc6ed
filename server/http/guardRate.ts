import type { Request, RequestHandler } from 'express'
import { Problem } from './problem.ts'

export interface RateLimit {
  /** Requests that may come at once. */
  readonly burst: number
  /** Requests a second in the long run. */
  readonly perSecond: number
  /** Whose requests are counted together. */
  readonly by: (request: Request) => string
  /** Milliseconds since the epoch. */
  readonly now: () => number
}

interface Bucket {
  tokens: number
  at: number
}

/** How many askers are remembered; the longest silent is forgotten first, and its bucket is full again by then. */
const REMEMBERED = 20_000

/** Slows one asker down (429, `Retry-After`) without touching the others: a token bucket each. */
export function limitRate({ burst, perSecond, by, now }: RateLimit): RequestHandler {
  const buckets = new Map<string, Bucket>()
  return (request, _response, next) => {
    const key = by(request)
    const at = now()
    const { tokens, at: before } = buckets.get(key) ?? { tokens: burst, at }
    const refilled = Math.min(burst, tokens + (Math.max(0, at - before) / 1000) * perSecond)
    // Written anew at the end of the map: the order of its keys is the order of their last request.
    buckets.delete(key)
    buckets.set(key, { tokens: Math.max(0, refilled - 1), at })
    for (const oldest of buckets.keys()) {
      if (buckets.size <= REMEMBERED) break
      buckets.delete(oldest)
    }
    if (refilled < 1) throw new Problem(429, 'too_fast', undefined, Math.ceil((1 - refilled) / perSecond))
    next()
  }
}

/** The client's address, as far as express knows it (`trust proxy`). */
export const byAddress = (request: Request): string => request.ip ?? ''
