import { describe, expect, it } from 'vitest'
import { MemoryLogs } from '../text/testing/memoryLogs.ts'
import { BOUNDS } from './bounds.ts'
import type { Connection } from './connection.ts'
import { FakeClock, settle } from './testing/fakeClock.ts'
import { type Accepted, Writer } from './writer.ts'

const author = { person: { personId: 'wang', name: '' } } as Connection
const entry = (byte: number, length = 1): Accepted => ({
  from: author,
  update: new Uint8Array(length).fill(byte),
  scan: { sections: [], deletes: [], links: [] },
  ticket: null,
  at: 0,
})

const atOnce = { turn: () => new Promise<void>(resolve => setImmediate(resolve)) }

class Room {
  readonly logs = new MemoryLogs()
  readonly clock = new FakeClock()
  readonly waiting = { bytes: 0 }
  readonly durable: number[][] = []
  readonly trouble: boolean[] = []
  fenced = 0
  idle = 0
  broken: unknown[] = []
  onFenced = async () => {}
  beforeAppend = (): Promise<void> | null => null
  readonly writer: Writer = new Writer(this.logs, 's', 1, this.clock, atOnce, this.waiting, {
    beforeAppend: () => this.beforeAppend(),
    onDurable: chunk => this.durable.push(chunk.map(({ update }) => update[0] ?? -1)),
    onFenced: async () => {
      this.fenced++
      await this.onFenced()
    },
    onTrouble: failing => this.trouble.push(failing),
    onIdle: () => this.idle++,
    onBroken: error => this.broken.push(error),
  })

  push(...bytes: number[]): void {
    for (const byte of bytes) this.writer.push(entry(byte))
  }

  async stored(): Promise<number[]> {
    return (await this.logs.read('s')).entries.map(({ update }) => update[0] ?? -1)
  }
}

describe('writing to the log', () => {
  it('[SY-09] appends what arrives together at once, and what arrives meanwhile with the next append', async () => {
    const room = new Room()
    room.logs.hold()
    room.push(1, 2)
    await settle()
    room.push(3)
    room.push(4)
    await settle()
    expect(room.durable).toEqual([])
    expect(room.writer.entries).toHaveLength(4)
    room.logs.release()
    await settle()
    expect(room.durable).toEqual([
      [1, 2],
      [3, 4],
    ])
    expect(room.logs.appends).toBe(2)
    expect(room.waiting.bytes).toBe(0)
    expect(room.writer.isIdle).toBe(true)
    expect(room.idle).toBe(1)
  })

  it('[SY-23] tries a failed append again until it works, and stores nothing newer before it', async () => {
    const room = new Room()
    room.logs.failing = true
    room.push(1)
    await settle()
    expect(room.trouble).toEqual([true])
    room.push(2)
    room.clock.advance(BOUNDS.retryMs.first)
    await settle()
    room.clock.advance(2 * BOUNDS.retryMs.first)
    await settle()
    expect(await room.stored()).toEqual([])
    room.logs.failing = false
    room.clock.advance(BOUNDS.retryMs.last)
    await settle()
    expect(room.trouble).toEqual([true, false])
    expect(room.durable).toEqual([[1], [2]])
  })

  it('[SY-23] shows a store that does not answer within two seconds, and that it is well again', async () => {
    const room = new Room()
    room.logs.hold()
    room.push(1)
    await settle()
    room.clock.advance(1_999)
    expect(room.trouble).toEqual([true])
    room.logs.release()
    await settle()
    expect(room.trouble).toEqual([true, false])
    expect(room.durable).toEqual([[1]])
  })

  it('[SY-23] has room for no more than the bound while the store fails', async () => {
    const room = new Room()
    room.logs.hold()
    room.writer.push(entry(1, BOUNDS.waitingBytes - 1))
    expect(room.writer.hasRoomFor(1)).toBe(true)
    expect(room.writer.hasRoomFor(2)).toBe(false)
    room.logs.release()
    await settle()
    expect(room.writer.hasRoomFor(BOUNDS.waitingBytes)).toBe(true)
    room.waiting.bytes = BOUNDS.waitingBytesInAll
    expect(room.writer.hasRoomFor(1)).toBe(false)
  })

  it('[SY-13] after a fence writes under the new epoch what may still be written, in the same order', async () => {
    const room = new Room()
    room.logs.hold()
    room.push(1, 2)
    await settle()
    room.push(3)
    await room.logs.advance('s', 1)
    room.onFenced = async () => {
      room.writer.epoch = await room.logs.epoch('s')
      expect(room.writer.remove(({ update }) => update[0] !== 2)).toHaveLength(1)
    }
    room.logs.release()
    await settle()
    expect(room.fenced).toBe(1)
    expect(room.durable).toEqual([[1, 3]])
    expect(await room.stored()).toEqual([1, 3])
  })

  it('[SY-13] names the epoch under which the right was checked, even if a newer one is known by then', async () => {
    const room = new Room()
    room.logs.failing = true
    room.push(1)
    await settle()
    await room.logs.advance('s', 1)
    room.writer.epoch = 2
    room.logs.failing = false
    room.clock.advance(BOUNDS.retryMs.first)
    await settle()
    expect(room.fenced).toBe(1)
    expect(room.durable).toEqual([[1]])
  })

  it('[SY-16] asks before each append whether rights have ended', async () => {
    const room = new Room()
    room.beforeAppend = async () => {
      room.writer.remove(() => false)
    }
    room.push(1)
    await settle()
    expect(await room.stored()).toEqual([])
    expect(room.writer.isIdle).toBe(true)
  })

  it('splits what is too much for one append', async () => {
    const room = new Room()
    for (const byte of [1, 2, 3]) room.writer.push(entry(byte, BOUNDS.chunkBytes / 2))
    await settle()
    expect(room.durable).toEqual([[1, 2], [3]])
  })

  it('stops after its time of grace, with what the store did not take', async () => {
    const room = new Room()
    room.logs.failing = true
    room.push(1)
    await settle()
    const stopped = room.writer.stop(1000)
    room.clock.advance(1000)
    await stopped
    await settle()
    expect(room.writer.isIdle).toBe(true)
  })

  it('says so when a fault of ours ends it, and holds nothing any more', async () => {
    const room = new Room()
    room.beforeAppend = () => Promise.reject(new Error('a fault'))
    room.push(1)
    await settle()
    expect(room.broken).toHaveLength(1)
    expect(room.waiting.bytes).toBe(0)
    expect(room.writer.isIdle).toBe(true)
  })
})
