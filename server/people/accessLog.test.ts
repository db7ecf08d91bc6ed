import { describe, expect, it } from 'vitest'
import { verifyChain } from '../../shared/report/chain.ts'
import { type EventStreams, StorageUnavailable } from '../storage/port.ts'
import { createAccessLog } from './accessLog.ts'

/** One stream in memory that can fail, also after it wrote, and that counts its appends. */
function stream() {
  const entries: string[] = []
  const state = { appends: 0, fails: 'no' as 'no' | 'before' | 'after' }
  const streams: Pick<EventStreams, 'append' | 'read' | 'version'> = {
    async append(_, expectedVersion, added) {
      state.appends++
      if (state.fails === 'before') throw new StorageUnavailable('disk full')
      if (expectedVersion !== entries.length) return { kind: 'conflict', version: entries.length }
      entries.push(...added)
      if (state.fails === 'after') throw new StorageUnavailable('connection lost')
      return { kind: 'appended', version: entries.length }
    },
    read: async (_, after) => entries.slice(after),
    version: async () => entries.length,
  }
  return { entries, state, streams: streams as EventStreams }
}

const refusal = (n: number) => ({
  type: 'access.refused' as const,
  data: { method: 'GET', path: `/api/${n}`, code: 'not_found' },
})

function scene() {
  const store = stream()
  const errors: unknown[] = []
  const deps = { streams: store.streams, now: () => 0, onError: (error: unknown) => errors.push(error) }
  const log = createAccessLog(deps)
  const paths = async () =>
    (await log.read(0, 100_000)).map(row => ('path' in row.data ? row.data.path : row.type))
  return { ...store, errors, log, paths, another: () => createAccessLog(deps) }
}

const numbers = (count: number) => Array.from({ length: count }, (_, i) => `/api/${i}`)

describe('the access log', () => {
  it('[PE-22] writes many entries in few appends, in order', async () => {
    const { log, state, entries, paths } = scene()
    for (let i = 0; i < 1200; i++) log.record(refusal(i), 'li')
    await log.flush()
    expect(await paths()).toEqual(numbers(1200))
    expect(state.appends).toBeLessThanOrEqual(4)
    expect(verifyChain(entries)).toMatchObject({ kind: 'intact', length: 1200 })
  })

  it('[PE-22] keeps what a failing store did not take, and writes it with the next', async () => {
    const { log, state, errors, paths } = scene()
    state.fails = 'before'
    log.record(refusal(0), 'li')
    await log.flush()
    expect(errors).not.toHaveLength(0)
    expect(await paths()).toEqual([])
    state.fails = 'no'
    log.record(refusal(1), 'li')
    await log.flush()
    expect(await paths()).toEqual(numbers(2))
  })

  it('[PE-22] keeps one chain when an answer was lost after the write', async () => {
    const { log, state, entries } = scene()
    state.fails = 'after'
    log.record(refusal(0), 'li')
    await log.flush()
    state.fails = 'no'
    log.record(refusal(1), 'li')
    await log.flush()
    expect(verifyChain(entries).kind).toBe('intact')
  })

  it('[PE-22] keeps one chain when two servers write', async () => {
    const { log, another, entries, paths } = scene()
    const other = another()
    for (let i = 0; i < 20; i++) {
      log.record(refusal(i), 'li')
      other.record(refusal(i), 'wang')
      await Promise.all([log.flush(), other.flush()])
    }
    expect(verifyChain(entries)).toMatchObject({ kind: 'intact', length: 40 })
    expect(await paths()).toHaveLength(40)
  })

  it('[PE-22] says how many entries a long failure cost', async () => {
    const { log, state, paths } = scene()
    state.fails = 'before'
    for (let i = 0; i < 10_003; i++) log.record(refusal(i), 'li')
    await log.flush()
    state.fails = 'no'
    await log.flush()
    const rows = await paths()
    expect(rows).toEqual([...numbers(10_000), 'log.gap'])
    expect((await log.read(10_000, 1))[0]?.data).toEqual({ lost: 3 })
  })
})
