import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createJournal } from '../../server/reports/journal.ts'
import { createTexts } from '../../server/reports/texts.ts'
import { startReminders } from '../../server/schedule/reminders.ts'
import { openStorage } from '../../server/storage/open.ts'
import { SHIPPED } from '../../shared/calendar/calendar.ts'
import { emptyDirectory } from '../../shared/people/directory.ts'
import type { ReportEvent } from '../../shared/report/events.ts'
import { isAssigned } from '../../shared/report/state.ts'
import { ManualTime } from './manualTime.ts'
import type { Client } from './office.ts'
import { type District, openDistrict, view } from './running.ts'

const SECTION = 'demo-problem-finance'
let dataDir: string
let time: ManualTime
let district: District
const open = async () => {
  district = await openDistrict({ DATA_DIR: dataDir }, undefined, time)
}
const restart = async () => {
  await district.close()
  await open()
}

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'lianshu-reminders-'))
  // A Monday. The section below gets its due time on the Wednesday of the week after.
  time = new ManualTime('2026-11-16T10:00:00+08:00')
  await open()
  await due('2026-11-25T17:30:00+08:00')
})
afterAll(async () => {
  await district.close()
  await rm(dataDir, { recursive: true, force: true })
})

/** Signed in anew: between two looks at the chain days pass, and sessions end. */
async function as(login: string): Promise<Client> {
  const client = district.anonymous()
  expect((await client.signIn(login)).status).toBe(200)
  return client
}

async function due(dueAt: string): Promise<void> {
  const client = await as('edu.coordinator')
  const section = (await view(client)).sections.find(s => s.id === SECTION)
  if (section === undefined || !isAssigned(section)) throw new Error('the demo has another outline')
  const { leadUnitId, coUnitIds, coEdit } = section
  const assign = { type: 'section.assign', sectionId: SECTION, leadUnitId, coUnitIds, coEdit, dueAt }
  const answer = await client.post('/api/reports/demo/commands', { ...assign, idempotencyKey: dueAt })
  expect(answer.status).toBe(200)
}

/** The reminders of the section that went out by themselves, with their stage. */
async function sent() {
  const client = await as('edu.coordinator')
  const events = (await client.get('/api/reports/demo/events?from=0')).body as ReportEvent[]
  return events.flatMap(event =>
    event.type === 'reminder.sent' &&
    event.data.scheduled !== undefined &&
    event.data.sectionIds[0] === SECTION
      ? [{ ...event.data.scheduled, actor: event.actor, at: event.at, to: event.data.personIds }]
      : [],
  )
}
const stages = async () => (await sent()).map(({ stage }) => stage)

describe('reminders by the clock', () => {
  it('[DL-02] go out once, as the system’s act, and not again after a restart', async () => {
    await time.go('2026-11-20T08:59:00+08:00')
    expect(await sent()).toEqual([])
    await time.go('2026-11-20T09:00:00+08:00')
    expect(await sent()).toMatchObject([
      { stage: 'T-3', actor: '@system', to: ['finance.drafter', 'finance.liaison'] },
    ])
    await time.go('2026-11-20T09:01:00+08:00')
    await restart()
    await time.go('2026-11-20T09:02:00+08:00')
    expect(await stages()).toEqual(['T-3'])
  })

  it('[DL-02] that a server missed are made up for once, by the latest alone', async () => {
    await district.close()
    // Down over T−1 and over 09:00 of T+1.
    await time.go('2026-11-26T11:00:00+08:00')
    await open()
    await time.go('2026-11-26T11:00:00+08:00')
    expect(await stages()).toEqual(['T-3', 'T+1'])
    expect((await sent()).at(-1)?.to).toContain('finance.head')
    await restart()
    await time.go('2026-11-27T09:00:00+08:00')
    expect(await stages()).toEqual(['T-3', 'T+1'])
  })

  it('[DL-01] follow the calendar that the administrator has set', async () => {
    await due('2026-12-04T17:30:00+08:00')
    const admin = await as('admin')
    const set = { type: 'calendar.set', year: 2026, holidays: ['2026-12-01', '2026-12-02'], workdays: [] }
    expect((await admin.post('/api/calendar/commands', set)).status).toBe(200)
    // Three working days before Friday the 4th are now the 3rd, Monday, and Friday the 27th, which is today.
    await time.go('2026-11-27T17:00:00+08:00')
    expect(await stages()).toEqual(['T-3', 'T+1', 'T-3'])
    await time.go('2026-12-01T09:00:00+08:00')
    expect((await stages()).length).toBe(3)
    await time.go('2026-12-03T09:00:00+08:00')
    expect(await stages()).toEqual(['T-3', 'T+1', 'T-3', 'T-1'])
  })

  it('[EV-02] leave a sound chain', async () => {
    const answer = await (await as('edu.coordinator')).get('/api/reports/demo/verification')
    expect(answer.body).toMatchObject({ chain: { kind: 'intact' } })
  })

  it('[DL-02] go once from two servers over one store', async () => {
    const { length } = await stages()
    await due('2026-12-11T17:30:00+08:00')
    const { directory } = await people()
    await district.close()
    const storage = await openStorage('embedded:', { dataDir, now: time.now })
    const texts = createTexts(storage.blobs, () => 'salt')
    const faults: unknown[] = []
    const servers = await Promise.all(
      [1, 2].map(async () => {
        const journal = createJournal(storage.streams, texts)
        // Each has its own copy of the report, from before the other's act.
        await journal.state('demo')
        return startReminders({
          journal,
          directory: () => directory,
          district: () => ({ calendar: SHIPPED, timeZone: 'Asia/Shanghai' }),
          now: () => new Date(time.now()).toISOString(),
          every: time.every,
          onError: error => faults.push(error),
        })
      }),
    )
    await time.go('2026-12-08T09:00:00+08:00')
    await Promise.all(servers.map(server => server.stop()))
    await storage.close()
    await open()
    expect(faults).toEqual([])
    expect((await stages()).length).toBe(length + 1)
  })
})

async function people() {
  const listing = (await (await as('edu.coordinator')).get('/api/people')).body
  return { directory: { ...emptyDirectory, ...(listing as object) } }
}
