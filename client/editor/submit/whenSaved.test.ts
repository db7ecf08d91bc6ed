import { describe, expect, it, vi } from 'vitest'
import { browserClock } from '../collab/clock.ts'
import { whenSaved } from './whenSaved.ts'

function aSession() {
  const listeners = new Set<() => void>()
  const session = {
    hasUnsaved: true,
    subscribe: (listener: () => void) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
  const save = () => {
    session.hasUnsaved = false
    for (const listener of listeners) listener()
  }
  return { session, save, listeners }
}

describe('[ED-32] waiting until all is saved', () => {
  it('ends when it is, when it takes too long, and when it is called off', async () => {
    const wait = (session: ReturnType<typeof aSession>['session'], ms: number, signal: AbortSignal) =>
      whenSaved(session, { ms, clock: browserClock, signal })
    const saved = aSession()
    const isSaved = wait(saved.session, 1000, new AbortController().signal)
    saved.save()
    expect(await isSaved).toBe(true)
    expect(await wait(aSession().session, 1, new AbortController().signal)).toBe(false)
    const off = aSession()
    const abort = new AbortController()
    const done = vi.fn()
    const calledOff = wait(off.session, 60_000, abort.signal).then(done)
    abort.abort()
    off.save()
    await calledOff
    expect(done).toHaveBeenCalledWith(false)
    expect(off.listeners.size).toBe(0)
  })
})
