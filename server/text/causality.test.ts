import { describe, expect, it } from 'vitest'
import { BODY } from '../../shared/document/schema.ts'
import { isComplete } from './causality.ts'
import { type ClockOf, nothingHeld, scan } from './scan.ts'
import { docWith, isWhole } from './testing/scripts.ts'
import { bytesOf, raw, TEXT } from './testing/updateBytes.ts'

describe('completeness', () => {
  const complete = (update: Uint8Array, held: ClockOf = nothingHeld) => isComplete(scan(update, held), held)
  const ref = (client: number, clock: number) => bytesOf(client, clock)
  /** Text of `client` from `clock` on, one struct per origin. */
  const lane = (client: number, clock: number, origins: Uint8Array[]) =>
    bytesOf(
      origins.length,
      client,
      clock,
      Buffer.concat(origins.flatMap(origin => [raw(0x80 | TEXT), origin, raw(1, 120)])),
    )

  it('[SY-07] sees a gap in clocks, origins, parents and deletions', () => {
    expect(complete(bytesOf(1, 1, 9, 3, raw(0x80 | TEXT), 9, 2, 'x', 0))).toBe(false)
    expect(complete(bytesOf(1, lane(9, 0, [ref(8, 0)]), 0))).toBe(false)
    expect(complete(bytesOf(1, 1, 9, 0, TEXT, 0, 8, 4, 'x', 0))).toBe(false)
    expect(complete(bytesOf(0, 1, 200, 1, 0, 100_000))).toBe(false)
    expect(complete(bytesOf(0, 1, 200, 1, 0, 100_000), () => 99_999)).toBe(false)
    expect(complete(bytesOf(0, 1, 200, 1, 0, 100_000), () => 100_000)).toBe(true)
  })

  it('[SY-07] follows references inside one update, whatever the order of its clients', () => {
    expect(complete(bytesOf(2, lane(9, 0, [ref(8, 0)]), 1, 8, 0, TEXT, 1, BODY, 'x', 0))).toBe(true)
    expect(complete(bytesOf(2, 1, 9, 0, TEXT, 1, BODY, 'x', lane(8, 0, [ref(9, 0)]), 0))).toBe(true)
  })

  it('[SY-07] sees structs that wait for each other', () => {
    const circle = bytesOf(2, lane(9, 0, [ref(8, 0)]), lane(8, 0, [ref(9, 0)]), 0)
    expect(complete(circle)).toBe(false)
    const doc = docWith([circle])
    expect(isWhole(doc)).toBe(false)
  })

  it('[SY-07] takes time in proportion to a hostile update, not to its square', () => {
    const rounds = 100_000
    const nine: Uint8Array[] = []
    const eight: Uint8Array[] = []
    for (let i = 0; i < rounds; i++) {
      nine.push(ref(8, i))
      eight.push(i === 0 ? ref(7, 0) : ref(9, i - 1))
    }
    const update = bytesOf(2, lane(9, 0, nine), lane(8, 0, eight), 0)
    const held: ClockOf = client => (client === 7 ? 1 : 0)
    const before = performance.now()
    expect(complete(update, held)).toBe(true)
    expect(performance.now() - before).toBeLessThan(5000)
  })
})
