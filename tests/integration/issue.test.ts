import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ApprovalSheet } from '../../shared/report/approval/sheetData.ts'
import type { Client } from './office.ts'
import { type District, openDistrict, view } from './running.ts'
import { keepSignedReports } from './signedReports.ts'

// Two reports that are signed and wait for their numbers, beside last year's, which lies in the archive.
const REPORTS = ['first', 'second'] as const
let dataDir: string
let district: District
let key = 0

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'lianshu-issue-'))
  await keepSignedReports(dataDir, REPORTS, async ({ records }) => {
    // A claim whose event was never written, as a crash between the two leaves it.
    const claimed = JSON.stringify(['望川府函', 2026, 500])
    await records.put('docNumber', claimed, JSON.stringify({ reportId: 'first' }), { ifRevision: 0 })
  })
  district = await openDistrict({ DATA_DIR: dataDir })
  const proofreader = await district.as('gov.proofreader')
  for (const id of REPORTS)
    expect(await give(proofreader, id, { type: 'report.proof', changes: [] })).toMatchObject({ status: 200 })
})
afterAll(async () => {
  await district.close()
  await rm(dataDir, { recursive: true, force: true })
})

const give = (client: Client, reportId: string, command: object) =>
  client.post(`/api/reports/${reportId}/commands`, { idempotencyKey: `issue-${++key}`, ...command })
const number = (serial: number) => ({ type: 'report.number', code: '望川府函', year: 2026, serial })

describe('document numbers over HTTP', () => {
  it('[RP-07] two reports claim the same numbers twenty times at once: each number is one report’s', async () => {
    const clerk = await district.as('gov.clerk')
    for (let serial = 1; serial <= 3; serial++) {
      const tries = await Promise.all(
        Array.from({ length: 20 }, (_, i) => give(clerk, REPORTS[i % 2] ?? 'first', number(serial))),
      )
      const won = tries.map((answer, i) => [answer.status, REPORTS[i % 2]] as const)
      expect(won.filter(([status]) => status === 200)).toHaveLength(1)
      const winner = won.find(([status]) => status === 200)?.[1] ?? 'first'
      const loser = winner === 'first' ? 'second' : 'first'
      expect((await view(clerk, winner)).report).toMatchObject({ state: 'numbered' })
      expect((await view(clerk, loser)).report).toMatchObject({ state: 'proof' })
      // Void, it is still taken: for the other one, and for its own.
      await give(clerk, winner, { type: 'report.voidNumber', reason: '试编' })
      for (const id of REPORTS)
        expect(await give(clerk, id, number(serial))).toMatchObject({
          status: 409,
          body: { code: 'number_taken' },
        })
    }
  })

  it('[RP-07] a claim whose event was lost in a crash is the same report’s to give again, and no other’s', async () => {
    const clerk = await district.as('gov.clerk')
    expect(await give(clerk, 'second', number(500))).toMatchObject({
      status: 409,
      body: { code: 'number_taken' },
    })
    expect(await give(clerk, 'first', number(500))).toMatchObject({ status: 200 })
    expect((await view(clerk, 'first')).report.numbers.at(-1)).toMatchObject({ serial: 500 })
  })

  it('[IS-03] proposes the next one of the code that was used last, to clerks alone', async () => {
    const clerk = await district.as('gov.clerk')
    const next = (client: Client, query = '') => client.get(`/api/reports/second/next-number${query}`)
    const code = `code=${encodeURIComponent('望川府函')}`
    expect((await next(clerk, `?${code}&year=2026`)).body).toEqual({
      code: '望川府函',
      year: 2026,
      serial: 501,
    })
    expect((await next(clerk, `?${code}&year=2025`)).body).toMatchObject({ serial: 119 })
    expect((await next(clerk)).body).toMatchObject({ code: '望川府函' })
    for (const login of ['edu.coordinator', 'gov.leader', 'observer'])
      expect((await next(await district.as(login))).status).toBe(404)
    expect((await next(clerk, '?year=soon')).status).toBe(400)
  })
})

describe('what was sent', () => {
  it('[AS-04] the observer reads the letter, and nothing of how it came about', async () => {
    const observer = await district.as('observer')
    const listed = (await observer.get('/api/reports')).body as { id: string }[]
    expect(listed.map(({ id }) => id)).toEqual(['demo2025'])
    const { report, sections } = await view(observer, 'demo2025')
    expect(sections).toEqual([])
    expect(report).toMatchObject({
      state: 'archived',
      past: [],
      numbers: [{ serial: 118 }],
      current: { signatures: [], issuesTakenBack: [] },
    })
    expect(Object.keys('current' in report ? report.current.issue : {})).toEqual([
      'dispatch',
      'published',
      'archived',
    ])
    const printed = JSON.stringify((await observer.get('/api/reports/demo2025/preview')).body)
    expect(printed).toContain('望川府函〔2025〕118号')
    expect(printed).toContain('按季公开。')
    for (const door of ['approval', 'audit', 'verification', 'next-number'])
      expect((await observer.get(`/api/reports/demo2025/${door}`)).status, door).toBe(404)
    for (const path of ['text', 'versions', 'versions/1', 'versions/1/diff?against=0'])
      expect(
        (await observer.get(`/api/reports/demo2025/sections/demo2025-funding/${path}`)).status,
        path,
      ).toBe(404)
    expect((await give(observer, 'demo2025', { type: 'report.archive', retention: '10y' })).status).toBe(403)
    for (const id of ['demo', ...REPORTS])
      for (const door of ['', '/preview', '/events?from=0', '/approval'])
        expect((await observer.get(`/api/reports/${id}${door}`)).status, id + door).toBe(404)
  })

  it('[AS-01] the approval sheet gives opinions of sections to those alone who may read them', async () => {
    const sheet = async (login: string) =>
      (await (await district.as(login)).get('/api/reports/demo2025/approval')).body as ApprovalSheet
    const whole = await sheet('gov.clerk')
    expect(whole.number).toBe('望川府函〔2025〕118号')
    expect(whole.numbers.map(n => [n.printed, n.void?.text])).toEqual([
      ['望川府函〔2025〕117号', '与另一件同日来文重号登记，作废重编。'],
      ['望川府函〔2025〕118号', undefined],
    ])
    const teachers = ({ sections }: ApprovalSheet) =>
      sections.find(s => s.sectionId === 'demo2025-teachers')?.coUnits
    expect(teachers(whole)?.map(u => [u.unitId, u.kind])).toEqual([
      ['staffing', 'ruled'],
      ['edu', 'agreed'],
    ])
    expect(teachers(await sheet('culture.head'))).toBeNull()
    expect((await (await district.as('culture.drafter')).get('/api/reports/demo2025/approval')).status).toBe(
      404,
    )
  })
})
