import { describe, expect, it } from 'vitest'
import { type PersonStanding, Standings } from './standings.ts'
import { FakeClock, settle } from './testing/fakeClock.ts'

const open: PersonStanding = { visible: true, writable: true }
const closed: PersonStanding = { visible: true, writable: false, reason: 'not_drafting' }

class Section {
  readonly clock = new FakeClock()
  readonly people = new Set<string>()
  readonly epochs: number[] = []
  readonly failures: unknown[] = []
  readonly order: string[] = []
  epoch = 1
  standing: PersonStanding = open
  /** Readings of rights that wait for the test, oldest first. */
  readonly gates: (() => void)[] = []
  gated = false
  fails = false

  readonly standings = new Standings(
    's',
    {
      epoch: async () => {
        this.order.push('epoch')
        if (this.fails) throw new Error('store')
        return this.epoch
      },
    },
    {
      standing: async () => {
        this.order.push('rights')
        const { standing } = this
        if (this.gated) await new Promise<void>(resolve => this.gates.push(resolve))
        return standing
      },
    },
    this.clock,
    () => this.people,
    { onChange: epoch => this.epochs.push(epoch), onFailed: error => this.failures.push(error) },
  )
}

describe('standings', () => {
  it('[SY-13] reads the epoch first and then the rights', async () => {
    const section = new Section()
    section.people.add('wang')
    await section.standings.refresh()
    expect(section.order).toEqual(['epoch', 'rights'])
    expect(section.epochs).toEqual([1])
  })

  it('[SY-15] lets nobody in on a right from before a change that the room has taken in', async () => {
    const section = new Section()
    section.gated = true
    const admitted = section.standings.admit('wang')
    await settle()
    section.standing = closed
    section.epoch = 2
    await section.standings.refresh()
    section.gated = false
    for (const open of section.gates) open()
    expect(await admitted).toEqual(closed)
  })

  it('[SY-15] reads the right of those who came in while it was reading', async () => {
    const section = new Section()
    section.people.add('wang')
    section.gated = true
    const refreshed = section.standings.refresh()
    await settle()
    section.people.add('li')
    section.gated = false
    for (const open of section.gates) open()
    await refreshed
    expect(section.standings.mayWrite('li')).toBe(true)
    expect(section.epochs).toHaveLength(1)
  })

  it('[SY-15] a call during a reading gets a reading of its own', async () => {
    const section = new Section()
    section.people.add('wang')
    section.gated = true
    const first = section.standings.refresh()
    await settle()
    section.standing = closed
    const second = section.standings.refresh()
    section.gated = false
    for (const open of section.gates) open()
    await Promise.all([first, second])
    expect(section.standings.mayWrite('wang')).toBe(false)
  })

  it('[SY-16] a right that ends by date ends by itself, and is read again then', async () => {
    const section = new Section()
    section.people.add('wang')
    section.standing = { visible: true, writable: true, until: section.clock.now() + 60_000 }
    await section.standings.refresh()
    expect(section.standings.mayWrite('wang')).toBe(true)
    section.standing = closed
    section.clock.advance(60_000)
    expect(section.standings.mayWrite('wang')).toBe(false)
    await settle()
    expect(section.epochs).toHaveLength(2)
    expect(section.standings.anyEnded).toBe(false)
    expect(section.standings.of('wang')).toEqual(closed)
  })

  it('tells when rights cannot be read, and goes on asking where text waits for them', async () => {
    const section = new Section()
    section.fails = true
    await expect(section.standings.refresh()).rejects.toThrow('store')
    const atLast = section.standings.refreshAtLast()
    await settle()
    section.fails = false
    section.clock.advance(60_000)
    await atLast
    expect(section.failures).toHaveLength(2)
    expect(section.epochs).toEqual([1])
  })

  it('knows nobody whom it was not told of', () => {
    expect(new Section().standings.of('zhang')).toEqual({ visible: false })
  })
})
