import { describe, expect, it } from 'vitest'
import { nextSayingAt, type SavingFacts, savingAt } from './saving.ts'

const NOON = Date.UTC(2026, 10, 12, 4, 0, 0)
const facts: SavingFacts = { savedAt: NOON, unsavedSince: null, connected: true, storeFails: false }
const say = (more: Partial<SavingFacts>, after: number) =>
  savingAt({ ...facts, ...more }, NOON + after, () => 6)
const SAVED = { kind: 'saved', at: '2026-11-12T04:00:00.000Z' }

describe('[ED-02] what is said of saving', () => {
  it('is nothing before anything was written', () => expect(say({ savedAt: null }, 0)).toBeNull())

  it('is when the server last had everything', () => expect(say({}, 60_000)).toEqual(SAVED))

  it('stays so for a second while something new is on its way', () => {
    expect(say({ unsavedSince: NOON }, 999)).toEqual(SAVED)
    expect(say({ unsavedSince: NOON }, 1000)).toEqual({ kind: 'saving', characters: 6 })
  })

  it('is not saved after ten seconds without an answer, whatever the socket looks like', () =>
    expect(say({ unsavedSince: NOON }, 10_000)).toEqual({ kind: 'unsaved', savedAt: SAVED.at }))

  it('is not saved at once without a network, or while the store fails', () => {
    expect(say({ unsavedSince: NOON, connected: false }, 0)).toEqual({ kind: 'unsaved', savedAt: SAVED.at })
    expect(say({ unsavedSince: NOON, storeFails: true }, 0)).toEqual({ kind: 'unsaved', savedAt: SAVED.at })
    expect(say({ unsavedSince: NOON, connected: false, savedAt: null }, 0)).toEqual({ kind: 'unsaved' })
  })

  it('stays saved without a network as long as nothing new was written', () =>
    expect(say({ connected: false }, 60_000)).toEqual(SAVED))

  it('changes by itself after one and after ten seconds, and not otherwise', () => {
    const waiting = { ...facts, unsavedSince: NOON }
    expect(nextSayingAt(waiting, NOON)).toBe(NOON + 1000)
    expect(nextSayingAt(waiting, NOON + 1000)).toBe(NOON + 10_000)
    expect(nextSayingAt(waiting, NOON + 10_000)).toBeNull()
    expect(nextSayingAt({ ...waiting, connected: false }, NOON)).toBeNull()
    expect(nextSayingAt(facts, NOON)).toBeNull()
  })
})
