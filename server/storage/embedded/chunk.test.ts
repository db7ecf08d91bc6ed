import fc from 'fast-check'
import { expect, test } from 'vitest'
import { decodeChunk, encodeChunk } from './chunk.ts'

const entry = fc.record({
  update: fc.uint8Array({ maxLength: 300 }),
  personId: fc.string({ maxLength: 10 }),
  at: fc.integer({ min: -(2 ** 50), max: 2 ** 50 }),
})

test('[ST-20] any entries come back as they were', () => {
  fc.assert(
    fc.property(fc.array(entry, { maxLength: 20 }), entries => {
      expect(decodeChunk(encodeChunk(entries))).toEqual(entries)
    }),
  )
})

test('a keystroke costs a few bytes more than its update', () => {
  const entries = Array.from({ length: 100 }, (_, index) => ({
    update: new Uint8Array(20),
    personId: `person-${index % 3}`,
    at: Date.UTC(2024, 0, 1) + index * 5,
  }))
  expect(encodeChunk(entries).length).toBeLessThan(100 * (20 + 3) + 60)
})

test('a time that is not whole milliseconds is refused', () => {
  for (const at of [0.5, Number.NaN, Number.POSITIVE_INFINITY]) {
    expect(() => encodeChunk([{ update: Uint8Array.of(), personId: '', at }])).toThrow(RangeError)
  }
})
