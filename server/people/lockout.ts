const MINUTE = 60_000
/** Wrong passwords after which a pair is locked. */
const FAILURES = 10
/** Failures count together within this. */
const WINDOW = 15 * MINUTE
const LOCKED_FOR = 5 * MINUTE
/** Pairs that are remembered; the longest unused is forgotten first. Each needs a password's work to get in. */
const REMEMBERED = 10_000

export interface Lockout {
  /** Seconds for which sign-in by this name from this address stays refused; 0 when it is open. */
  lockedFor(login: string, address: string): number
  /**
   * Counts a checked password. Answers whether it still counts: when the pair was locked while this one was being
   * checked, even a right one is refused, so that guessing many at once gains nothing.
   */
  settle(login: string, address: string, right: boolean): 'right' | 'wrong' | 'locked'
}

interface Pair {
  readonly failures: number
  /** When the first of these failures was. */
  readonly since: number
  readonly lockedUntil: number
}

const CLEAN: Pair = { failures: 0, since: 0, lockedUntil: 0 }

/**
 * PE-15: guessing one account's password from one address ends after ten failures, for minutes. The pair is locked, not
 * the account: nobody can lock a colleague out from elsewhere. Kept in memory: a restart forgives.
 */
export function createLockout(now: () => number): Lockout {
  const pairs = new Map<string, Pair>()
  const keyOf = (login: string, address: string) => JSON.stringify([login, address])

  function remember(key: string, pair: Pair): void {
    // Written anew at the end of the map: the order of its keys is the order of their last failure.
    pairs.delete(key)
    pairs.set(key, pair)
    for (const oldest of pairs.keys()) {
      if (pairs.size <= REMEMBERED) break
      pairs.delete(oldest)
    }
  }

  return {
    lockedFor(login, address) {
      const { lockedUntil } = pairs.get(keyOf(login, address)) ?? CLEAN
      return Math.max(0, Math.ceil((lockedUntil - now()) / 1000))
    },
    settle(login, address, right) {
      const key = keyOf(login, address)
      const pair = pairs.get(key) ?? CLEAN
      const at = now()
      if (pair.lockedUntil > at) return 'locked'
      if (right) {
        pairs.delete(key)
        return 'right'
      }
      const goesOn = at - pair.since < WINDOW && pair.lockedUntil === 0
      const failures = goesOn ? pair.failures + 1 : 1
      const since = goesOn ? pair.since : at
      remember(key, { failures, since, lockedUntil: failures >= FAILURES ? at + LOCKED_FOR : 0 })
      return 'wrong'
    },
  }
}
