import { describe, expect, it } from 'vitest'
import { createLockout } from './lockout.ts'

const MINUTE = 60_000

function scene() {
  const clock = { now: 0 }
  const lockout = createLockout(() => clock.now)
  const fail = (times: number, login = 'li', address = 'a') => {
    for (let i = 0; i < times; i++) lockout.settle(login, address, false)
  }
  return { clock, lockout, fail }
}

describe('lockout', () => {
  it('[PE-15] closes one name from one address after ten failures, for five minutes', () => {
    const { clock, lockout, fail } = scene()
    fail(9)
    expect(lockout.lockedFor('li', 'a')).toBe(0)
    fail(1)
    expect(lockout.lockedFor('li', 'a')).toBe(300)
    expect(lockout.lockedFor('li', 'b')).toBe(0)
    expect(lockout.lockedFor('wang', 'a')).toBe(0)
    clock.now += 5 * MINUTE - 1
    expect(lockout.lockedFor('li', 'a')).toBe(1)
    clock.now += 1
    expect(lockout.lockedFor('li', 'a')).toBe(0)
  })

  it('[PE-15] counts anew after a right password, after the lock, and after a quiet quarter of an hour', () => {
    const { clock, lockout, fail } = scene()
    fail(9)
    expect(lockout.settle('li', 'a', true)).toBe('right')
    fail(9)
    expect(lockout.lockedFor('li', 'a')).toBe(0)
    clock.now += 15 * MINUTE
    fail(9)
    expect(lockout.lockedFor('li', 'a')).toBe(0)
    fail(1)
    clock.now += 5 * MINUTE
    fail(9)
    expect(lockout.lockedFor('li', 'a')).toBe(0)
  })

  it('[PE-15] takes no right password that was being checked while the pair was locked', () => {
    const { lockout, fail } = scene()
    fail(10)
    expect(lockout.settle('li', 'a', true)).toBe('locked')
  })

  it('[PE-15] keeps a bounded number of pairs, the latest ones', () => {
    const { lockout, fail } = scene()
    fail(10, 'first')
    fail(10, 'li')
    for (let i = 0; i < 9_999; i++) lockout.settle(`random${i}`, 'a', false)
    expect(lockout.lockedFor('first', 'a')).toBe(0)
    expect(lockout.lockedFor('li', 'a')).toBe(300)
  })

  it('[PE-15] does not take one pair for another whose parts join to the same text', () => {
    const { lockout, fail } = scene()
    fail(10, 'a,b', 'c')
    expect(lockout.lockedFor('a', 'b,c')).toBe(0)
  })
})
