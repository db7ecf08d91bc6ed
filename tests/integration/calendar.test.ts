import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openStorage } from '../../server/storage/open.ts'
import { verifyChain } from '../../shared/report/chain.ts'
import { type District, openDistrict } from './running.ts'

let dataDir: string
let district: District
beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'lianshu-calendar-'))
  district = await openDistrict({ DATA_DIR: dataDir })
})
afterAll(() => rm(dataDir, { recursive: true, force: true }))

const set = (year: number, holidays: string[], more: object = {}) => ({
  type: 'calendar.set',
  year,
  holidays,
  workdays: [],
  ...more,
})

describe('the calendar of working days', () => {
  it('[DL-01] comes with 2026, and is everybody’s to read', async () => {
    for (const login of ['finance.drafter', 'observer', 'auditor', 'admin'])
      expect((await (await district.as(login)).get('/api/calendar')).body).toMatchObject({
        version: 0,
        years: [{ year: 2026 }],
      })
  })

  it('[DL-01] takes a year from the administrator, once for a key, with who it was', async () => {
    const admin = await district.as('admin')
    const command = set(2027, ['2027-01-01'], { idempotencyKey: 'k', expectedVersion: 0 })
    const first = await admin.post('/api/calendar/commands', command)
    expect(first).toMatchObject({ status: 200, body: { version: 1 } })
    expect((await admin.post('/api/calendar/commands', command)).body).toEqual(first.body)
    expect(await admin.post('/api/calendar/commands', { ...command, holidays: [] })).toMatchObject({
      status: 409,
      body: { code: 'key_reused' },
    })
    expect((await admin.get('/api/calendar')).body).toMatchObject({
      version: 1,
      years: [{ year: 2026 }, { year: 2027, holidays: ['2027-01-01'], by: { personId: 'admin' } }],
    })
  })

  it('[DL-01] refuses what was decided on an older calendar, and what is no table', async () => {
    const admin = await district.as('admin')
    const post = (command: object) => admin.post('/api/calendar/commands', command)
    expect(await post(set(2027, [], { expectedVersion: 0 }))).toMatchObject({
      status: 409,
      body: { code: 'outdated_calendar' },
    })
    expect(await post(set(2027, ['2026-12-31']))).toMatchObject({
      status: 422,
      body: { code: 'DL-01', details: { missing: 'other_year', days: ['2026-12-31'] } },
    })
    expect(await post(set(2027, ['2027-02-30']))).toMatchObject({ status: 400 })
  })

  it('[DL-01] of two at once both stand, one after the other', async () => {
    const admin = await district.as('admin')
    const answers = await Promise.all(
      ['2028-01-01', '2028-01-02'].map(day => admin.post('/api/calendar/commands', set(2028, [day]))),
    )
    expect(answers.map(answer => answer.status)).toEqual([200, 200])
    expect((await admin.get('/api/calendar')).body).toMatchObject({ version: 3 })
  })

  it('[DL-01] outlasts a restart, every change on its chain', async () => {
    const before = (await (await district.as('admin')).get('/api/calendar')).body
    await district.close()
    const storage = await openStorage('embedded:', { dataDir, now: Date.now })
    const entries = await storage.streams.read('calendar', 0)
    await storage.close()
    expect(verifyChain(entries)).toMatchObject({ kind: 'intact', length: 3 })
    district = await openDistrict({ DATA_DIR: dataDir })
    expect((await (await district.as('auditor')).get('/api/calendar')).body).toEqual(before)
    await district.close()
  })
})
