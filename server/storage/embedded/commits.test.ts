import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { StorageUnavailable } from '../port.ts'
import { GroupCommit, type Step, type Transaction, type Write } from './commits.ts'

const STALL_AFTER = 1000

/** A transaction that notes its writes and whose flush ends when the test says so. */
class Disk {
  readonly transactions: Write[][] = []
  #flush: { resolve(): void; reject(error: Error): void } | null = null
  failsBefore: Error | null = null
  failsAtWrite = false

  readonly transact = async (work: (transaction: Transaction) => void): Promise<void> => {
    await Promise.resolve()
    if (this.failsBefore) throw this.failsBefore
    const writes: Write[] = []
    work({
      get: () => null,
      has: () => false,
      entries: () => [],
      keys: () => [],
      write: change => {
        if (this.failsAtWrite) throw new StorageUnavailable('no room')
        writes.push(change)
      },
    })
    this.transactions.push(writes)
    await new Promise<void>((resolve, reject) => {
      this.#flush = { resolve, reject }
    })
  }

  /** Everything that can happen without the disk has happened. */
  begun(): Promise<void> {
    return new Promise(resolve => setImmediate(resolve))
  }

  async flushed(): Promise<void> {
    await this.begun()
    this.#flush?.resolve()
    await this.begun()
  }

  async failed(error: Error): Promise<void> {
    await this.begun()
    this.#flush?.reject(error)
    await this.begun()
  }
}

const put = (name: string): Step<string> => {
  const change = { key: Buffer.from(name), value: Buffer.from(name) }
  return () => ({ answer: name, writes: [change] })
}
const names = (writes: readonly Write[] | undefined) =>
  writes?.map(write => Buffer.from(write.key).toString())

describe('group commit', () => {
  let disk = new Disk()
  let commits = new GroupCommit(disk.transact, STALL_AFTER)
  beforeEach(() => {
    disk = new Disk()
    commits = new GroupCommit(disk.transact, STALL_AFTER)
  })
  afterEach(() => {
    vi.useRealTimers()
  })

  test('[ST-01] a commit resolves after the flush, not before', async () => {
    const done = vi.fn()
    const commit = commits.commit(put('a')).then(done)
    await disk.begun()
    expect(disk.transactions).toHaveLength(1)
    expect(done).not.toHaveBeenCalled()
    await disk.flushed()
    await commit
    expect(done).toHaveBeenCalledWith('a')
  })

  test('what arrives while one transaction is flushed shares the next', async () => {
    const first = commits.commit(put('a'))
    await disk.begun()
    const others = ['b', 'c', 'd'].map(name => commits.commit(put(name)))
    await disk.flushed()
    await first
    await disk.flushed()
    expect(await Promise.all(others)).toEqual(['b', 'c', 'd'])
    expect(disk.transactions.map(names)).toEqual([['a'], ['b', 'c', 'd']])
  })

  test('a step that throws is refused alone and has written nothing', async () => {
    const wrong: Step<string> = () => {
      throw new RangeError('wrong')
    }
    const answers = Promise.allSettled([
      commits.commit(put('a')),
      commits.commit(wrong),
      commits.commit(put('b')),
    ])
    await disk.flushed()
    expect((await answers).map(answer => answer.status)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
    await expect(answers).resolves.toMatchObject([{}, { reason: new RangeError('wrong') }, {}])
    expect(disk.transactions.map(names)).toEqual([['a', 'b']])
  })

  test('[ST-02] a failed flush rejects everyone in it and nobody after it', async () => {
    const lost = Promise.allSettled([commits.commit(put('a')), commits.commit(put('b'))])
    await disk.begun()
    const later = commits.commit(put('c'))
    await disk.failed(new StorageUnavailable('disk full'))
    expect((await lost).map(answer => answer.status)).toEqual(['rejected', 'rejected'])
    await disk.flushed()
    expect(await later).toBe('c')
  })

  test('[ST-02] a write that fails takes the whole transaction back', async () => {
    disk.failsAtWrite = true
    const answers = await Promise.allSettled([commits.commit(put('a')), commits.commit(put('b'))])
    expect(answers.map(answer => answer.status)).toEqual(['rejected', 'rejected'])
    expect(disk.transactions).toEqual([])
  })

  test('[ST-02] a transaction that cannot begin rejects everyone who waits', async () => {
    disk.failsBefore = new StorageUnavailable('read-only')
    await expect(commits.commit(put('a'))).rejects.toThrow('read-only')
    disk.failsBefore = null
    const healed = commits.commit(put('b'))
    await disk.flushed()
    expect(await healed).toBe('b')
  })

  test('[ST-02] a disk that hangs rejects callers instead of hanging them, and goes on when it answers', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    const hanging = expect(commits.commit(put('a'))).rejects.toThrow(StorageUnavailable)
    await disk.begun()
    const waiting = expect(commits.commit(put('b'))).rejects.toThrow('does not answer')
    vi.advanceTimersByTime(STALL_AFTER)
    await hanging
    await waiting
    await expect(commits.commit(put('c'))).rejects.toThrow('does not answer')
    await expect(commits.idle()).rejects.toThrow(StorageUnavailable)

    await disk.flushed()
    await commits.idle()
    const healed = commits.commit(put('d'))
    await disk.flushed()
    expect(await healed).toBe('d')
    expect(disk.transactions.map(names)).toEqual([['a'], ['d']])
  })
})
