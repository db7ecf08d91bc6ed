import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Authorship } from './authorship.ts'
import { nothingHeld, scan } from './scan.ts'
import { play, steps } from './testing/scripts.ts'

const PEOPLE = ['wang', 'li', 'zhang']

describe('authorship', () => {
  it('[SY-02] is the same after it was written down and read, whoever wrote what', () => {
    fc.assert(
      fc.property(steps(), script => {
        const authorship = new Authorship()
        const { updates } = play(script)
        for (const { who, update } of updates) authorship.record(scan(update, nothingHeld), PEOPLE[who] ?? '')
        const read = Authorship.decode(authorship.encode())
        expect(read.personIds).toEqual(authorship.personIds)
        expect([...read.clients()]).toEqual([...authorship.clients()])
        for (const { update } of updates)
          for (const { client, clock, end } of scan(update, nothingHeld).deletes)
            for (let i = clock; i < end; i++)
              expect(read.deleterOf(client, i)).toBe(authorship.deleterOf(client, i))
        expect(read.encode()).toEqual(authorship.encode())
      }),
      { numRuns: 50 },
    )
  })

  it('[SY-02] credits a deletion to who deleted first, and a client id to who used it first', () => {
    const authorship = new Authorship()
    const section = { client: 5, clock: 0, end: 3, structs: 1, from: 0, to: 0 }
    authorship.record({ sections: [section], deletes: [] }, 'wang')
    authorship.record({ sections: [section], deletes: [{ client: 5, clock: 0, end: 2 }] }, 'li')
    authorship.record({ sections: [], deletes: [{ client: 5, clock: 1, end: 3 }] }, 'zhang')
    expect(authorship.ownerOf(5)).toBe('wang')
    expect([0, 1, 2].map(clock => authorship.deleterOf(5, clock))).toEqual(['li', 'li', 'zhang'])
    expect(authorship.personIds).toEqual(['li', 'wang', 'zhang'])
  })

  it('refuses to read what it did not write', () => {
    expect(() => Authorship.decode(new Uint8Array([9, 0, 0]))).toThrow('unknown format 9')
  })
})
