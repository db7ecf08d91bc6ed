import { describe, expect, it } from 'vitest'
import { CLOSE } from '../../shared/protocol/collab.ts'
import type { BoundText } from './collab/boundText.ts'
import { isCertain, troubleOf } from './trouble.ts'

// Only whether there is a text counts here.
const text = {} as BoundText
const well = { text, connected: true, closedBy: null, saving: null, reason: null }
const unsaved = { kind: 'unsaved' } as const

describe('[ED-32] what keeps a text from the server', () => {
  it('is named by its cause', () => {
    expect(troubleOf(well)).toBeNull()
    expect(troubleOf({ ...well, connected: false, saving: unsaved })).toBe('offline')
    expect(troubleOf({ ...well, connected: false, closedBy: CLOSE.notSignedIn, saving: unsaved })).toBe(
      'signedOut',
    )
    expect(troubleOf({ ...well, saving: unsaved })).toBe('unsaved')
  })

  it('is none before the text is here, nor where the server closed for another reason', () => {
    expect(troubleOf({ ...well, text: null, connected: false })).toBeNull()
    expect(troubleOf({ ...well, connected: false, closedBy: CLOSE.schema })).toBeNull()
  })

  it('[SY-23] is a failing store for all editors, also for who has nothing unsaved', () => {
    const idle = { ...well, reason: 'storage', saving: { kind: 'saved', at: '' } } as const
    expect([troubleOf(idle), isCertain(idle)]).toEqual(['unsaved', true])
    expect(troubleOf({ ...idle, connected: false })).toBe('offline')
  })
})
