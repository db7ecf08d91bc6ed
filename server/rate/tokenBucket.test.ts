import { expect, it } from 'vitest'
import { TokenBucket } from './tokenBucket.ts'

it('[SY-21] lets bursts through up to its capacity, and in the long run its rate', () => {
  const bucket = new TokenBucket(10, 100, 0)
  for (let i = 0; i < 100; i++) expect(bucket.take(1, 0)).toBe(true)
  expect(bucket.take(1, 0)).toBe(false)
  for (let second = 2; second <= 60; second++) {
    for (let i = 0; i < 9; i++) bucket.take(1, second * 1000)
    expect(bucket.take(1, second * 1000)).toBe(true)
  }
  expect(bucket.take(101, 1e9)).toBe(false)
  // What was refused costs nothing: who slows down gets in again.
  expect(bucket.take(100, 1e9)).toBe(true)
})
