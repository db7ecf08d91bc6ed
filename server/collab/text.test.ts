import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { bodyText, docWith, play, steps } from '../text/testing/scripts.ts'
import { Journal } from './journal.ts'
import { RoomText } from './text.ts'

describe('a journal', () => {
  it('gives back copies of what was added, in order', () => {
    fc.assert(
      fc.property(fc.array(fc.uint8Array({ minLength: 1, maxLength: 400 }), { maxLength: 50 }), all => {
        const journal = new Journal()
        const before = all.map(update => update.slice())
        for (const update of all) {
          journal.add(update)
          update.fill(0)
        }
        expect(journal.updates()).toEqual(before)
        expect(journal.isEmpty).toBe(all.length === 0)
        journal.clear()
        expect(journal.updates()).toEqual([])
      }),
    )
  })
})

describe("a room's text", () => {
  it('[SY-24] is whole whenever somebody joins, and encoded once until it changes', () => {
    fc.assert(
      fc.property(steps(), fc.nat(5), (script, every) => {
        const updates = play(script).updates.map(({ update }) => update)
        const text = new RoomText(updates.slice(0, 1))
        for (const [i, update] of updates.slice(1).entries()) {
          text.add(update)
          if (i % (every + 1) === 0)
            expect(bodyText(docWith([text.merged()]))).toBe(bodyText(docWith(updates.slice(0, i + 2))))
        }
        const empty = new Uint8Array([0])
        const answer = text.step2For(empty)
        expect(text.step2For(empty)).toBe(answer)
        const half = docWith(updates.slice(0, updates.length >> 1))
        Y.applyUpdate(half, text.after(Y.encodeStateVector(half)))
        expect(bodyText(half)).toBe(bodyText(docWith(updates)))
      }),
      { numRuns: 40 },
    )
  })
})
