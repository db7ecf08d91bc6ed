import { describe, expect, it } from 'vitest'
import type { PeopleActor } from '../../shared/people/decidePeople.ts'
import { verifyChain } from '../../shared/report/chain.ts'
import type { EventStreams, StreamAppend } from '../storage/port.ts'
import { openDirectory } from './directory.ts'

const ADMIN: PeopleActor = {
  personId: 'admin',
  posts: [{ id: 'p', personId: 'admin', unitId: 'gov', role: 'admin', from: '2026-01-01T00:00:00Z' }],
}

/** One stream in memory whose first append is durable at once, but answered only when the test says so. */
function slowStreams() {
  const entries: string[] = []
  let answer = () => {}
  const answered = new Promise<void>(resolve => {
    answer = resolve
  })
  let appends = 0
  const streams: Pick<EventStreams, 'append' | 'read' | 'remembered'> = {
    async append(_, expectedVersion, added): Promise<StreamAppend> {
      if (expectedVersion !== entries.length) return { kind: 'conflict', version: entries.length }
      entries.push(...added)
      const version = entries.length
      if (appends++ === 0) await answered
      return { kind: 'appended', version }
    },
    read: async (_, after) => entries.slice(after),
    remembered: async () => null,
  }
  return { entries, answer: () => answer(), streams: streams as EventStreams }
}

describe('the directory', () => {
  it('[PE-10] takes each event once and in order, whoever hears of it first', async () => {
    const { entries, answer, streams } = slowStreams()
    let ids = 0
    const world = {
      now: '2026-11-02T01:00:00Z',
      newId: () => `u${++ids}`,
      startOfDay: (date: string) => date,
    }
    const directory = await openDirectory({ streams, world: () => world })
    const seen: number[] = []
    directory.onChange(({ event }) => seen.push(event.seq))
    const add = (name: string) => directory.run([{ type: 'unit.add', name }], ADMIN)
    const first = add('区财政局')
    expect(await add('区卫健委')).toMatchObject({ kind: 'done', version: 2 })
    answer()
    expect(await first).toMatchObject({ kind: 'done', version: 1, events: [{ seq: 1 }] })
    expect(seen).toEqual([1, 2])
    expect(directory.current()).toMatchObject({
      version: 2,
      units: [{ name: '区财政局' }, { name: '区卫健委' }],
    })
    expect(await add('区人社局')).toMatchObject({ version: 3 })
    expect(verifyChain(entries)).toMatchObject({ kind: 'intact', length: 3 })
  })
})
