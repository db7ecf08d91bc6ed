import { describe, expect, it } from 'vitest'
import type { ReportSnapshot } from '../../shared/protocol/live.ts'
import { NetworkError } from '../server/failures.ts'
import { aReport } from '../testing/aReport.ts'
import { fakeLive } from '../testing/fakeLive.ts'
import { LiveReports } from './liveReports.ts'
import type { ReportStore } from './reportStore.ts'

const snapshot: ReportSnapshot = aReport({ version: 5 })

/** Runs what promises have left to do. */
const settled = () => new Promise<void>(resolve => setImmediate(resolve))

const statusOf = (store: ReportStore) => store.status().status

describe('the reports of a page', () => {
  it('begin to load once the page is connected, and are opened once however many pages ask', async () => {
    const live = fakeLive({ demo: snapshot })
    const reports = new LiveReports(live.open)
    const store = reports.store('demo')
    expect(statusOf(store)).toBe('loading')
    await settled()
    expect(statusOf(store)).toBe('ready')
    expect(reports.store('demo')).toBe(store)
    expect(live.opened).toEqual([{ reportId: 'demo' }])
  })

  it('catch up after a break, from the version they have', async () => {
    const live = fakeLive({ demo: snapshot })
    const reports = new LiveReports(live.open)
    reports.store('demo')
    await settled()
    live.tell.broken()
    expect(reports.connection()).toBe('reconnecting')
    live.answers.set('demo', { version: 5, events: [], texts: {} })
    live.tell.connected()
    await settled()
    expect(reports.connection()).toBe('live')
    expect(live.opened.at(-1)).toEqual({ reportId: 'demo', since: 5 })
  })

  it('say that the network is gone after three attempts, and that it is back', async () => {
    const live = fakeLive()
    const reports = new LiveReports(live.open)
    const shown: string[] = []
    reports.subscribe(() => shown.push(reports.connection()))
    await settled()
    live.tell.broken()
    for (let attempt = 0; attempt < 3; attempt++) live.tell.unreachable()
    live.tell.connected()
    expect(shown).toEqual(['live', 'reconnecting', 'reconnecting', 'reconnecting', 'offline', 'live'])
  })

  it('fail, rather than load for ever, when the page cannot connect at all', () => {
    const live = fakeLive({ demo: snapshot })
    const reports = new LiveReports(live.open)
    const store = reports.store('demo')
    live.tell.unreachable()
    expect(store.status()).toMatchObject({ status: 'failed', error: new NetworkError() })
  })

  it('[RD-12] show nothing more of a report that was taken from the person', async () => {
    const live = fakeLive({ demo: snapshot })
    const reports = new LiveReports(live.open)
    const store = reports.store('demo')
    await settled()
    live.tell.revoked('demo')
    expect(store.status()).toMatchObject({ status: 'failed', error: { code: 'revoked' } })
  })

  it('have the directory read again after a break, as what was told meanwhile is missed', async () => {
    const live = fakeLive({ demo: snapshot })
    const reports = new LiveReports(live.open)
    const heard: string[] = []
    reports.onNotice(notice => heard.push(notice.kind))
    await settled()
    expect(heard).toEqual([])
    live.tell.broken()
    live.tell.connected()
    expect(heard).toEqual(['directory'])
  })

  it('pass notices on to who listens', () => {
    const live = fakeLive()
    const reports = new LiveReports(live.open)
    const heard: string[] = []
    const stop = reports.onNotice(notice => heard.push(notice.kind))
    live.tell.notice({ kind: 'directory', version: 2 })
    stop()
    live.tell.notice({ kind: 'directory', version: 3 })
    expect(heard).toEqual(['directory'])
  })
})
