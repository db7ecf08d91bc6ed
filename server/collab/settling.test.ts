import { describe, expect, it } from 'vitest'
import { Known } from './known.ts'
import { Settling } from './settling.ts'

const brings = (client: number, clock: number, end: number) => ({
  sections: [{ client, clock, end, structs: 1, from: 0, to: 0 }],
  deletes: [],
  links: [],
})

describe('counting settled frames', () => {
  it('[SY-10] counts in order: a frame only when all before it are settled', () => {
    const settling = new Settling()
    const [a, b, c] = [settling.receive(), settling.receive(), settling.receive()]
    expect(settling.settle(b)).toBe(false)
    expect(settling.count).toBe(0)
    expect(settling.settle(a)).toBe(true)
    expect(settling.count).toBe(2)
    expect(settling.settle(c)).toBe(true)
    expect(settling.count).toBe(3)
    expect(settling.outstanding).toBe(0)
  })

  it('[SY-10] settles a frame with a gap, and those behind it, only when its content is durable', () => {
    const settling = new Settling()
    const durable = new Known()
    const gap = settling.receive()
    settling.defer(gap, { ...brings(7, 3, 5), deletes: [{ client: 8, clock: 0, end: 1 }] })
    settling.settle(settling.receive())
    durable.add(brings(7, 0, 4), 'p')
    durable.add(brings(8, 0, 2), 'p')
    expect(settling.settleCovered(durable)).toBe(false)
    durable.add(brings(7, 4, 5), 'p')
    expect(settling.settleCovered(durable)).toBe(false)
    durable.add({ sections: [], deletes: [{ client: 8, clock: 0, end: 2 }], links: [] }, 'p')
    expect(settling.settleCovered(durable)).toBe(true)
    expect(settling.count).toBe(2)
  })

  it('[SY-10] never counts past a frame that was refused', () => {
    const settling = new Settling()
    settling.receive()
    settling.settle(settling.receive())
    expect(settling.count).toBe(0)
    expect(settling.outstanding).toBe(2)
  })
})
