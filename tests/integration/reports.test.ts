import { createHash } from 'node:crypto'
import { io } from 'socket.io-client'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Directory } from '../../shared/people/directory.ts'
import type { ReportCatchUp, ReportSnapshot } from '../../shared/protocol/live.ts'
import { evolve } from '../../shared/report/evolve.ts'
import { present, type ReportView, type SectionView } from '../../shared/report/view.ts'
import type { Client } from './office.ts'
import { type District, openDistrict, view } from './running.ts'

let district: District
beforeAll(async () => {
  district = await openDistrict()
})
afterAll(() => district.close())

let keys = 0
const command = (client: Client, body: object, reportId = 'demo') =>
  client.post(`/api/reports/${reportId}/commands`, { idempotencyKey: `reports-${++keys}`, ...body })

async function section(
  client: Client,
  id: string,
  reportId = 'demo',
): Promise<SectionView & { hash: string; version: number }> {
  const found = (await view(client, reportId)).sections.find(s => s.id === id)
  if (found === undefined) throw new Error(`no section ${id}`)
  return { hash: '', version: 0, ...found }
}

const sha256 = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex')

describe('the way of a section', () => {
  it('[WF-03] submit freezes the live text; [WF-04] the version’s hash is that of its canonical text', async () => {
    const drafter = await district.as('finance.drafter')
    const id = 'demo-spending-growth'
    const live = (await drafter.get(`/api/reports/demo/sections/${id}/text`)).body as { plain: string }
    const submitted = await command(drafter, { type: 'section.submit', sectionId: id })
    expect(submitted).toMatchObject({ status: 200 })
    const { hash, version, state } = await section(drafter, id)
    expect(state).toBe('review')
    const frozen = (await drafter.get(`/api/reports/demo/sections/${id}/versions/${version}`)).body as {
      canonical: string
      plain: string
      hash: string
      authors: string[]
    }
    expect(sha256(frozen.canonical)).toBe(hash)
    expect(frozen).toMatchObject({ hash, plain: live.plain, authors: ['finance.drafter'] })
  })

  it('[WF-11] a stale version is refused with the current one', async () => {
    const head = await district.as('health.head')
    const { hash, version } = await section(head, 'demo-student-health')
    const stale = await command(head, {
      type: 'section.sign',
      sectionId: 'demo-student-health',
      version: version - 1,
      hash: 'a'.repeat(64),
    })
    expect(stale).toMatchObject({
      status: 409,
      body: { code: 'outdated_version', details: { current: { version, hash } } },
    })
  })

  it('[WF-11] two presses at once sign once, and the other sees why', async () => {
    const head = await district.as('staffing.head')
    const { hash, version } = await section(head, 'demo-staffing-reuse')
    const press = () =>
      command(head, { type: 'section.sign', sectionId: 'demo-staffing-reuse', version, hash })
    const answers = await Promise.all([press(), press(), press()])
    expect(answers.map(a => a.status).sort()).toEqual([200, 409, 409])
    expect(answers.find(a => a.status === 409)?.body).toMatchObject({ code: 'wrong_state' })
  })

  it('[WF-19] the same key gives the first answer again; another person or body under it is refused', async () => {
    const coordinator = await district.as('edu.coordinator')
    const body = { type: 'section.accept', sectionId: 'demo-staffing-reuse', idempotencyKey: 'once' }
    const first = await command(coordinator, body)
    expect(first.status).toBe(200)
    expect(await command(coordinator, body)).toMatchObject({ status: 200, body: first.body as object })
    expect(await command(coordinator, { ...body, sectionId: 'demo-fund-oversight' })).toMatchObject({
      status: 409,
      body: { code: 'key_reused' },
    })
    expect((await command(await district.as('gov.clerk'), body)).status).not.toBe(200)
  })

  it('[WF-19] what was refused is not remembered under its key', async () => {
    const coordinator = await district.as('edu.coordinator')
    const body = { idempotencyKey: 'try again', type: 'outline.rename', sectionId: 'demo-measure-teachers' }
    expect((await command(coordinator, { ...body, sectionId: 'demo-none', title: '题' })).status).toBe(404)
    expect((await command(coordinator, { ...body, title: '优化教师队伍' })).status).toBe(200)
  })

  it('[WF-12] a return carries its reason to who may read it, and to nobody else', async () => {
    const reviewer = await district.as('finance.reviewer')
    const reason = '生均经费口径请与年报一致'
    await command(reviewer, { type: 'section.return', sectionId: 'demo-per-pupil', reason })
    const said = async (login: string) =>
      JSON.stringify((await (await district.as(login)).get('/api/reports/demo')).body).includes(reason)
    expect([await said('finance.drafter'), await said('gov.leader'), await said('culture.head')]).toEqual([
      true,
      true,
      false,
    ])
    const audit = JSON.stringify((await (await district.as('auditor')).get('/api/reports/demo/audit')).body)
    expect(audit.includes(reason)).toBe(false)
  })

  it('[EV-03] versions and differences name who wrote what, from the server’s own log', async () => {
    const head = await district.as('health.head')
    const diff = (await head.get('/api/reports/demo/sections/demo-student-health/versions/2/diff?against=1'))
      .body as {
      blocks: { op: string; authors: string[] }[]
    }
    expect(diff.blocks.length).toBeGreaterThan(0)
    for (const block of diff.blocks) expect(block.authors).toEqual(['health.drafter'])
  })
})

describe('live events', () => {
  it('[EV-04] bring an open page to the same state as loading it anew', async () => {
    const drafter = await district.as('edu.drafter')
    const socket = io(district.running.address, {
      path: '/live',
      forceNew: true,
      extraHeaders: { Cookie: drafter.cookie ?? '' },
    })
    try {
      const opened: ReportSnapshot = await socket
        .timeout(20_000)
        .emitWithAck('report:open', { reportId: 'demo' })
      const directory = (await drafter.get('/api/people')).body as Directory
      const arrived: ReportCatchUp[] = []
      const until = (version: number) =>
        new Promise<void>(done => {
          socket.on('report:events', (message: ReportCatchUp) => {
            arrived.push(message)
            if (message.version >= version) done()
          })
        })
      const coordinator = await district.as('edu.coordinator')
      const waiting = until(opened.version + 2)
      await command(coordinator, { type: 'outline.add', parentId: null, index: 4, title: '附带说明' })
      await command(coordinator, { type: 'section.accept', sectionId: 'demo-rule-of-law' })
      await waiting
      let state: ReportView = opened.state
      for (const event of arrived.flatMap(a => a.events))
        state = present(evolve(state, event), directory, 'edu.drafter', new Date().toISOString())
      expect(state).toEqual(await view(drafter))
    } finally {
      socket.close()
    }
  })
})

describe('bad requests', () => {
  it('[HT-01] malformed JSON, unknown fields and oversized bodies are answered in one shape', async () => {
    const coordinator = await district.as('edu.coordinator')
    const path = '/api/reports/demo/commands'
    const shape = { code: expect.any(String), message: expect.any(String) }
    expect(await coordinator.send('POST', path, '{"type":')).toMatchObject({ status: 400, body: shape })
    expect(
      await coordinator.post(path, { idempotencyKey: 'x', type: 'section.accept', sectionId: 'a', more: 1 }),
    ).toMatchObject({ status: 400, body: shape })
    expect(await coordinator.post(path, { idempotencyKey: 'x', type: 'no.such' })).toMatchObject({
      status: 400,
      body: shape,
    })
    expect(await coordinator.post(path, { pad: 'x'.repeat(300_000) })).toMatchObject({
      status: 413,
      body: shape,
    })
    expect(await coordinator.get('/api/nowhere')).toMatchObject({ status: 404, body: shape })
    expect(await coordinator.get('/api/reports/%E0%A4%A')).toMatchObject({ status: 400, body: shape })
  })

  it('[HT-02] a request from another site changes nothing', async () => {
    const coordinator = await district.as('edu.coordinator')
    const answer = await coordinator.send(
      'POST',
      '/api/reports/demo/commands',
      { idempotencyKey: 'x', type: 'report.compile' },
      { Origin: 'https://elsewhere.example' },
    )
    expect(answer).toMatchObject({ status: 403, body: { code: 'foreign_origin' } })
  })

  it('[EX-16] an export that is no draft needs a compiled report', async () => {
    expect(await (await district.as('edu.coordinator')).get('/api/reports/demo/export.docx')).toMatchObject({
      status: 409,
      body: { code: 'not_compiled' },
    })
  })
})
