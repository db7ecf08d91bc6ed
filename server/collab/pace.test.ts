import { expect, it } from 'vitest'
import { Pace } from './pace.ts'

it('[SY-09] has all rooms append at the same moments', async () => {
  const pace = new Pace()
  const first = pace.turn()
  expect(pace.turn()).toBe(first)
  await first
  const second = pace.turn()
  expect(second).not.toBe(first)
  await second
})
