import fc from 'fast-check'
import { expect, it } from 'vitest'
import { RangeSet } from './rangeSet.ts'

const ranges = fc.array(
  fc.record({ client: fc.nat(2), clock: fc.nat(30), length: fc.integer({ min: 1, max: 8 }) }),
  { maxLength: 40 },
)

it('holds exactly what was added, in ranges that neither overlap nor touch', () => {
  fc.assert(
    fc.property(ranges, ranges, (added, asked) => {
      const set = new RangeSet()
      const model = new Set<string>()
      for (const { client, clock, length } of added) {
        set.add({ client, clock, end: clock + length })
        for (let i = clock; i < clock + length; i++) model.add(`${client}:${i}`)
      }
      const listed = [...set].flatMap(({ client, clock, end }) =>
        Array.from({ length: end - clock }, (_, i) => `${client}:${clock + i}`),
      )
      expect(new Set(listed)).toEqual(model)
      expect(listed).toHaveLength(model.size)
      for (const client of set.clients()) {
        const list = set.rangesOf(client)
        for (const [i, range] of list.entries()) expect(range.clock).toBeGreaterThan(list[i - 1]?.end ?? -1)
      }
      for (const { client, clock, length } of asked) {
        const range = { client, clock, end: clock + length }
        const missing = set.missing(range).flatMap(part => {
          expect(part.client).toBe(client)
          return Array.from({ length: part.end - part.clock }, (_, i) => part.clock + i)
        })
        const expected = Array.from({ length }, (_, i) => clock + i).filter(i => !model.has(`${client}:${i}`))
        expect(missing).toEqual(expected)
        expect(set.has(range)).toBe(expected.length === 0)
      }
    }),
  )
})
