import { describe, expect, it } from 'vitest'
import { CommandKeys, randomKey } from './commandKey.ts'

const counting = () => {
  let n = 0
  return new CommandKeys(() => `key${++n}`)
}

describe('idempotency keys', () => {
  it('are 128 bits in hex, without crypto.randomUUID', () => {
    const getRandomValues = <T extends ArrayBufferView | null>(array: T): T => {
      if (array instanceof Uint8Array) array.fill(0xab)
      return array
    }
    expect(randomKey({ getRandomValues })).toBe('ab'.repeat(16))
  })

  it('[WF-19] stay the same when a command is sent again after its answer was lost', () => {
    const keys = counting()
    const command = { type: 'section.sign', sectionId: 'demo-a' }
    expect(keys.keyFor(command)).toBe('key1')
    expect(keys.keyFor({ ...command })).toBe('key1')
  })

  it('differ between commands, and after an answer', () => {
    const keys = counting()
    expect(keys.keyFor({ a: 1 })).toBe('key1')
    expect(keys.keyFor({ a: 2 })).toBe('key2')
    keys.answered({ a: 1 })
    expect(keys.keyFor({ a: 1 })).toBe('key3')
  })
})
