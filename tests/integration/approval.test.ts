import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { WebSocket } from 'ws'
import { SCHEMA_VERSION } from '../../shared/document/schema.ts'
import type { Assembled } from '../../shared/letter/assemble.ts'
import { type District, openDistrict } from './running.ts'
import { WalkedReport } from './walkedReport.ts'

// The report's own way over HTTP, on reports of its own.
let dataDir: string
let district: District
beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'lianshu-approval-'))
  district = await openDistrict({ DATA_DIR: dataDir })
})
afterAll(async () => {
  await district.close()
  await rm(dataDir, { recursive: true, force: true })
})

const number = { type: 'report.number', code: '望川府函', year: 2026 }
const print = { type: 'report.print', copies: 3, distribution: [], checker: 'gov.proofreader' }
const seal = { type: 'report.seal', keeper: 'gov.proofreader', at: '2026-01-01T00:00:00Z' }
const dispatch = { type: 'report.dispatch', channel: '机要交换' }
const clean = { type: 'report.proof', changes: [] }

async function preview(report: WalkedReport) {
  const client = await report.district.as('gov.clerk')
  const assembled = (await client.get(`/api/reports/${report.id}/preview`)).body as Assembled
  if (!assembled.ok) throw new Error(JSON.stringify(assembled.problems))
  return assembled.doc
}

describe('the report’s own way', () => {
  it('[RP-06] [RP-07] [RP-08] from the submission to the archive; the letter bears number, date and what the proof put right', async () => {
    const report = await (await WalkedReport.compiled(district)).issued()
    const before = await preview(report)
    expect(before.docNumber).toBe(undefined)
    expect(before.date).toMatch(/^20\d\d-\d\d-\d\d$/)
    const section = (await report.view()).sections.find(s => s.title === '教育经费保障')
    const client = await district.as('gov.proofreader')
    const versions = await client.get(`/api/reports/${report.id}/sections/${section?.id}/versions/1`)
    const { blocks } = versions.body as { blocks: { id: string; text: string }[] }
    const place = { in: 'body', sectionId: section?.id, paragraphId: blocks[0]?.id }
    const change = (word: string, after: string) => ({ place, before: word, after, kind: 'typo' })
    expect(
      await report.do('gov.proofreader', { type: 'report.proof', changes: [change('只增不减', '只增又减')] }),
    ).toMatchObject({ status: 422, body: { code: 'RP-06', details: { why: 'weighty' } } })
    await report.must('gov.proofreader', { type: 'report.proof', changes: [change('逐年', '遂年')] })
    expect(JSON.stringify(await preview(report))).toContain('逐年')
    await report.must('gov.office', { type: 'proof.confirm' })
    expect(JSON.stringify(await preview(report))).toContain('遂年增长')
    await report.must('gov.clerk', { ...number, serial: 136 })
    expect(await preview(report)).toMatchObject({ docNumber: '望川府函〔2026〕136号', date: before.date })
    for (const step of [print, seal, dispatch, { type: 'report.publish' }])
      await report.must('gov.clerk', step)
    await report.must('gov.clerk', { type: 'report.archive', retention: 'permanent' })
    expect((await report.view()).report).toMatchObject({ state: 'archived', n: 1 })
  })

  it('[RP-07] of twenty who give one number at once to two reports, one does; the next number is free', async () => {
    const reports = await Promise.all([
      WalkedReport.compiled(district, '甲函'),
      WalkedReport.compiled(district, '乙函'),
    ])
    for (const report of reports) await (await report.issued()).must('gov.proofreader', clean)
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, i) => reports[i % 2]?.do('gov.clerk', { ...number, serial: 900 })),
    )
    expect(answers.filter(a => a?.status === 200)).toHaveLength(1)
    const refused = answers.filter(a => a?.status !== 200)
    expect(refused.every(a => a?.status === 409)).toBe(true)
    const states = await Promise.all(reports.map(async r => (await r.view()).report.state))
    expect(states.sort()).toEqual(['numbered', 'proof'])
    const other = reports[states[0] === 'proof' ? 0 : 1]
    const still = (await other?.view())?.report.state === 'proof' ? other : reports.find(r => r !== other)
    expect(await still?.do('gov.clerk', { ...number, serial: 900 })).toMatchObject({
      status: 409,
      body: { code: 'number_taken' },
    })
    await still?.must('gov.clerk', { ...number, serial: 901 })
  })

  it('[RD-08] the observer gets the letter once it is dispatched, and nothing of it before', async () => {
    const report = await (await WalkedReport.compiled(district)).issued()
    const observer = await district.as('observer')
    const paths = ['', '/preview', '/export.docx', '/events?from=0', '/audit'].map(
      path => `/api/reports/${report.id}${path}`,
    )
    const statuses = async () =>
      Promise.all(
        paths.map(async path => {
          const headers = { Cookie: observer.cookie ?? '' }
          return (await fetch(observer.address + path, { headers })).status
        }),
      )
    await report.must('gov.proofreader', clean)
    await report.must('gov.clerk', { ...number, serial: 77 })
    for (const step of [print, seal]) await report.must('gov.clerk', step)
    expect(await statuses()).toEqual([404, 404, 404, 404, 404])
    expect((await observer.get('/api/reports')).body).not.toContainEqual(
      expect.objectContaining({ id: report.id }),
    )
    await report.must('gov.clerk', dispatch)
    expect(await statuses()).toEqual([200, 200, 200, 200, 404])
    expect((await observer.get('/api/reports')).body).toContainEqual(
      expect.objectContaining({ id: report.id, state: 'dispatched' }),
    )
  })

  it('[RP-10] nobody writes in a report that the leader gave up', async () => {
    const report = await WalkedReport.compiled(district)
    const section = (await report.view()).sections.find(s => s.isLeaf)
    await report.must('edu.coordinator', { type: 'section.reopen', sectionId: section?.id, reason: '改' })
    const standing = async () => {
      const { cookie } = await district.as('finance.drafter')
      const url = `${district.running.address.replace('http', 'ws')}/collab/${section?.id}?schema=${SCHEMA_VERSION}&ack=1`
      return new Promise<boolean>((resolve, reject) => {
        const ws = new WebSocket(url, { headers: { Cookie: cookie ?? '' } })
        ws.on('message', data => {
          const bytes = data as Buffer
          if (bytes[0] !== 5) return
          resolve(
            (JSON.parse(bytes.subarray(bytes.indexOf(0x7b)).toString()) as { writable: boolean }).writable,
          )
          ws.close()
        })
        ws.on('error', reject)
      })
    }
    expect(await standing()).toBe(true)
    await report.must('gov.leader', { type: 'report.abandon', reason: '并入其他报告' })
    expect(await standing()).toBe(false)
    expect((await report.view('finance.drafter')).sections.every(s => !s.writable)).toBe(true)
    expect(
      await report.do('finance.drafter', { type: 'section.submit', sectionId: section?.id }),
    ).toMatchObject({
      status: 409,
      body: { code: 'report_closed' },
    })
  })

  it('[RP-11] a correction is a report of its own, linked both ways, and there also after a restart', async () => {
    const report = await (await WalkedReport.compiled(district)).issued()
    await report.must('gov.proofreader', clean)
    await report.must('gov.clerk', { ...number, serial: 55 })
    for (const step of [print, seal, dispatch]) await report.must('gov.clerk', step)
    await report.must('edu.coordinator', { type: 'report.correct', kind: 'correction', title: '更正函' })
    const { report: whole } = await report.view()
    const [amendment] = whole.amendments
    const coordinator = await district.as('edu.coordinator')
    expect((await coordinator.get(`/api/reports/${amendment?.reportId}`)).body).toMatchObject({
      state: {
        title: '更正函',
        report: {
          state: 'collecting',
          amends: { kind: 'correction', reportId: report.id },
          letter: { title: '更正函', addressee: '市政府教育督导室' },
        },
      },
    })
    await district.close()
    district = await openDistrict({ DATA_DIR: dataDir })
    const again = await district.as('edu.coordinator')
    const all = (await again.get('/api/reports')).body as { title: string }[]
    expect(all.filter(r => r.title === '更正函')).toHaveLength(1)
  })
})
