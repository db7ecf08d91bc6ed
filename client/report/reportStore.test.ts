import { describe, expect, it } from 'vitest'
import { emptyDirectory } from '../../shared/people/directory.ts'
import type { OpenAnswer, ReportCatchUp } from '../../shared/protocol/live.ts'
import type { ReportEvent } from '../../shared/report/events.ts'
import { EMPTY_LETTER } from '../../shared/report/letter.ts'
import type { ReportState } from '../../shared/report/state.ts'
import { present } from '../../shared/report/view.ts'
import { NetworkError } from '../server/failures.ts'
import { ReportStore } from './reportStore.ts'

const report = (version: number): ReportState => ({
  id: 'demo',
  version,
  title: '2026年履行教育职责自评报告',
  period: '2026',
  template: { leadFirst: false, issuer: 'leader' },
  report: { state: 'collecting', letter: EMPTY_LETTER, past: [], numbers: [], amendments: [] },
  sections: [],
})

const snapshot = (version: number): OpenAnswer => ({
  version,
  state: present(report(version), emptyDirectory, 'p1', '2026-11-12T00:00:00Z'),
  texts: {},
})

const hash = '0'.repeat(64)
const added = (seq: number): ReportEvent => ({
  seq,
  at: '2026-11-12T00:00:00Z',
  actor: 'p1',
  post: 'po1',
  prevHash: hash,
  hash,
  type: 'outline.added',
  data: { sectionId: `demo-${seq}`, parentId: null, index: 0, title: `第${seq}节` },
})
const batch = (...seqs: number[]): ReportCatchUp => ({
  version: seqs.at(-1) ?? 0,
  events: seqs.map(added),
  texts: {},
})

/** A server whose answers the test gives one by one. */
function server() {
  const asked: (number | undefined)[] = []
  const waiting: ((answer: OpenAnswer | Error) => void)[] = []
  const store = new ReportStore(since => {
    asked.push(since)
    return new Promise((resolve, reject) =>
      waiting.push(answer => (answer instanceof Error ? reject(answer) : resolve(answer))),
    )
  })
  const answer = (with_: OpenAnswer | Error) => waiting.shift()?.(with_)
  return { store, asked, answer }
}

async function loaded(version: number) {
  const { store, asked, answer } = server()
  const loading = store.load()
  answer(snapshot(version))
  await loading
  return { store, asked, answer }
}

const versionOf = (store: ReportStore) => {
  const status = store.status()
  return status.status === 'ready' ? status.state.version : status.status
}

describe('a report in the browser', () => {
  it('is loaded whole, then evolves with each event', async () => {
    const { store, asked } = await loaded(5)
    store.receive(batch(6, 7))
    expect(versionOf(store)).toBe(7)
    expect(asked).toEqual([undefined])
  })

  it('skips events that it has already, as a command’s answer brings them twice', async () => {
    const { store } = await loaded(5)
    store.receive(batch(6))
    store.receive(batch(6, 7))
    const status = store.status()
    expect(status.status === 'ready' && status.state.sections.map(s => s.id)).toEqual(['demo-7', 'demo-6'])
  })

  it('asks for what it missed when there is a gap, and applies nothing across it', async () => {
    const { store, asked, answer } = await loaded(5)
    store.receive(batch(8))
    expect(versionOf(store)).toBe(5)
    expect(asked).toEqual([undefined, 5])
    answer(batch(6, 7, 8))
    await store.load()
    expect(versionOf(store)).toBe(8)
  })

  it('loads whole when the events it asked for leave a gap themselves', async () => {
    const { store, asked, answer } = await loaded(5)
    const loading = store.load()
    answer(batch(7))
    await Promise.resolve()
    await Promise.resolve()
    answer(snapshot(9))
    await loading
    expect(asked).toEqual([undefined, 5, undefined])
    expect(versionOf(store)).toBe(9)
  })

  it('keeps events that come while it is being opened', async () => {
    const { store, answer } = server()
    const loading = store.load()
    store.receive(batch(6))
    answer(snapshot(5))
    await loading
    expect(versionOf(store)).toBe(6)
  })

  it('keeps what it shows when the server cannot be reached for the rest', async () => {
    const { store, answer } = await loaded(5)
    const loading = store.load()
    answer(new NetworkError())
    await loading
    expect(versionOf(store)).toBe(5)
  })

  it('fails when the first load gets no answer, and loads when it is asked again', async () => {
    const { store, answer } = server()
    const first = store.load()
    answer(new NetworkError())
    await first
    expect(versionOf(store)).toBe('failed')
    const second = store.load()
    answer(snapshot(5))
    await second
    expect(versionOf(store)).toBe(5)
  })

  it('[RD-12] says that there is none when the server does', async () => {
    const { store, answer } = server()
    const loading = store.load()
    answer({ code: 'not_found' })
    await loading
    expect(store.status()).toMatchObject({ status: 'failed', error: { status: 404, code: 'not_found' } })
  })

  it('[BD-26] remembers what was done last to each section while it is open', async () => {
    const { store } = await loaded(5)
    const assigned: ReportEvent = {
      ...added(7),
      type: 'section.assigned',
      data: {
        sectionId: 'demo-6',
        leadUnitId: 'u1',
        coUnitIds: [],
        dueAt: '2026-11-20T00:00:00Z',
        coEdit: false,
      },
    }
    const renamed: ReportEvent = {
      ...added(8),
      type: 'outline.renamed',
      data: { sectionId: 'demo-6', title: '改名' },
    }
    store.receive({ version: 8, events: [added(6), assigned, renamed], texts: {} })
    expect(store.status()).toMatchObject({ acts: { 'demo-6': assigned } })
  })

  it('shows who is there, also when that comes before the report', async () => {
    const { store, answer } = server()
    const loading = store.load()
    store.showPresence({ 'demo-a': ['p1'] })
    answer(snapshot(5))
    await loading
    expect(store.status()).toMatchObject({ presence: { 'demo-a': ['p1'] } })
  })

  it('tells its listeners of each change until they leave', async () => {
    const { store } = await loaded(5)
    let told = 0
    const leave = store.subscribe(() => told++)
    store.receive(batch(6))
    leave()
    store.receive(batch(7))
    expect(told).toBe(1)
  })
})
