import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { behind, HIGHEST, named, numbered, sorted, sortedRange, table } from './keys.ts'

/** LMDB's limit for a key. */
const LONGEST_KEY = 1978

const unit = fc.oneof(
  fc.constantFrom('a', '/', '\0', '\uffff', '\ud83d', '\ude00'),
  fc.string({ maxLength: 1 }),
)
const name = fc.oneof(
  fc.array(unit, { maxLength: 12 }).map(units => units.join('')),
  fc.tuple(fc.integer({ min: 250, max: 260 }), unit).map(([length, end]) => 'x'.repeat(length) + end),
)
const number = fc.integer({ min: 0, max: HIGHEST })

const inside = (key: Buffer, from: Buffer, to: Buffer) => from.compare(key) <= 0 && key.compare(to) < 0

describe('keys', () => {
  test('[ST-07] different names, or different splits of them, never give one key', () => {
    fc.assert(
      fc.property(
        fc.array(name, { minLength: 1, maxLength: 3 }),
        fc.array(name, { minLength: 1, maxLength: 3 }),
        (a, b) => {
          const same = a.length === b.length && a.every((part, index) => part === b[index])
          expect(named(table.record, ...a).equals(named(table.record, ...b))).toBe(same)
        },
      ),
    )
  })

  test('[ST-07] no numbered key of one name lies in the range of another', () => {
    fc.assert(
      fc.property(name, name, number, (a, b, at) => {
        const key = numbered(table.log, a, at)
        expect(inside(key, numbered(table.log, b, 0), numbered(table.log, b, HIGHEST))).toBe(
          a === b && at < HIGHEST,
        )
      }),
    )
  })

  test('[ST-07] numbered keys sort as their numbers', () => {
    fc.assert(
      fc.property(name, number, number, (log, a, b) => {
        const order = numbered(table.log, log, a).compare(numbered(table.log, log, b))
        expect(order).toBe(Math.sign(a - b))
      }),
    )
  })

  test('[ST-14] the range of a prefix holds every name that begins with it', () => {
    fc.assert(
      fc.property(name, name, (prefix, rest) => {
        const { from, to } = sortedRange(table.stream, prefix)
        expect(inside(sorted(table.stream, prefix + rest), from, to)).toBe(true)
      }),
    )
  })

  test('[ST-07] the longest names stay within the limit of LMDB', () => {
    const long = '汉'.repeat(10_000)
    expect(named(table.streamMemory, long, long).length).toBeLessThan(LONGEST_KEY - 10)
    expect(numbered(table.log, long, HIGHEST).length).toBeLessThan(LONGEST_KEY)
  })

  test('what is behind a prefix is behind all that begin with it, also after 0xff', () => {
    expect(behind(Buffer.of(7, 1))).toEqual(Buffer.of(7, 2))
    expect(behind(Buffer.of(7, 0xff, 0xff))).toEqual(Buffer.of(8))
  })

  test('a number that no key can hold is refused', () => {
    for (const bad of [-1, 0.5, HIGHEST + 1, Number.NaN])
      expect(() => numbered(table.log, 'l', bad)).toThrow(RangeError)
  })
})
