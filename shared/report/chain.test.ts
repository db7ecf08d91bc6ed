import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CHAIN_START, link, toEntry, verifyChain } from './chain.ts'

const act = { personId: 'p', postId: 'q', at: '2026-11-12T06:00:00Z' }

function entriesOf(notes: readonly string[]): string[] {
  let prevHash = CHAIN_START
  return notes.map((note, i) => {
    const linked = link({ type: 'noted', data: { note } }, act, i + 1, prevHash)
    prevHash = linked.hash
    return toEntry(linked)
  })
}

const chains = fc.array(fc.string({ unit: 'grapheme' }), { minLength: 1, maxLength: 12 }).map(entriesOf)

describe('a chain verified piece by piece', () => {
  it('[AU-10] gives what it gives as a whole', () => {
    fc.assert(
      fc.property(chains, fc.nat(12), (entries, cut) => {
        const first = verifyChain(entries.slice(0, cut))
        if (first.kind !== 'intact') throw new Error('broken')
        expect(verifyChain(entries.slice(cut), first)).toEqual(verifyChain(entries))
      }),
    )
  })

  it('[AU-01] finds any changed character, in whichever piece, at its link', () => {
    fc.assert(
      fc.property(chains, fc.nat(), fc.nat(), fc.nat(12), (entries, which, where, cut) => {
        const at = which % entries.length
        const entry = entries[at] ?? ''
        const i = where % entry.length
        const other = entry[i] === '0' ? '1' : '0'
        const changed = entries.with(at, entry.slice(0, i) + other + entry.slice(i + 1))
        const first = verifyChain(changed.slice(0, cut))
        const found = first.kind === 'broken' ? first : verifyChain(changed.slice(cut), first)
        expect(found).toEqual({ kind: 'broken', seq: at + 1 })
      }),
    )
  })
})
