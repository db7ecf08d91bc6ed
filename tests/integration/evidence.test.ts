import { createHash, randomBytes } from 'node:crypto'
import { readdir, utimes } from 'node:fs/promises'
import { request } from 'node:http'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { samples } from '../../server/evidence/testing/samples.ts'
import { openUploads } from '../../server/evidence/uploads.ts'
import { boundEvidence } from '../../shared/report/evidence.ts'
import { isFrozen } from '../../shared/report/state.ts'
import { bring, download, offsetOf, tus, uploadIdOf } from './evidenceClient.ts'
import type { Client } from './office.ts'
import { section as sectionId } from './roles.ts'
import { type District, openDistrict, view } from './running.ts'

const MB = 1024 * 1024

let district: District
let drafter: Client
beforeAll(async () => {
  district = await openDistrict()
  drafter = await district.as('finance.drafter')
})
afterAll(() => district.close())

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')
const csv = (text: string) => samples.csv(`项目,金额\n${text},1\n`)
let key = 0
const command = (client: Client, body: object) =>
  client.post('/api/reports/demo/commands', { ...body, idempotencyKey: `evidence-${++key}` })

async function inSection(client = drafter, id = sectionId) {
  const section = (await view(client)).sections.find(s => s.id === id)
  if (section === undefined) throw new Error(`no section ${id}`)
  return section
}

/** A text as long as is asked, which no compression shortens. */
const textOf = (bytes: number): Buffer =>
  Buffer.from(
    randomBytes(Math.ceil(bytes / 2))
      .toString('hex')
      .slice(0, bytes),
  )

describe('a file in one request', () => {
  it('[WF-26] is stored once by its content, bound, and comes back as a download', async () => {
    const bytes = csv('决算')
    const answer = await bring(drafter, { sectionId, note: '财政决算' }, { name: '决算表.csv', bytes })
    expect(answer).toMatchObject({
      status: 201,
      body: { sha256: sha256(bytes), name: '决算表.csv', bytes: bytes.length },
    })
    const section = await inSection()
    expect(boundEvidence(section).at(-1)).toMatchObject({ id: answer.body.id, sha256: sha256(bytes) })
    const got = await download(drafter, `/api/evidence/${sha256(bytes)}`)
    expect(Object.fromEntries(got.headers)).toMatchObject({
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent('决算表.csv')}`,
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; sandbox",
      etag: `"${sha256(bytes)}"`,
      'accept-ranges': 'bytes',
    })
    expect(Buffer.from(await got.arrayBuffer()).equals(bytes)).toBe(true)
  })

  it('[WF-26] a second copy at the same place is refused, at another taken', async () => {
    const file = { name: '重复.csv', bytes: csv('重复') }
    const { body } = await bring(drafter, { sectionId }, file)
    expect(await bring(drafter, { sectionId }, file)).toMatchObject({
      status: 409,
      body: { code: 'evidence_exists', details: { current: body.id } },
    })
    expect((await bring(drafter, { sectionId, paragraphId: '1:0' }, file)).status).toBe(201)
  })

  it('[WF-19] sent again under its key it is brought once', async () => {
    const file = { name: '一次.csv', bytes: csv('一次') }
    const fields = { sectionId, idempotencyKey: 'once-and-for-all' }
    const first = await bring(drafter, fields, file)
    expect(await bring(drafter, fields, file)).toEqual(first)
  })

  it('[WF-26] what name and content do not agree on, and a figure, are refused in words; nothing is kept', async () => {
    const before = boundEvidence(await inSection()).length
    for (const [name, bytes, missing] of [
      ['页面.html', Buffer.from('<script>alert(1)</script>'), 'kind'],
      ['批复.pdf', csv('假'), 'content'],
      ['空.csv', Buffer.alloc(0), 'empty'],
    ] as const)
      expect(await bring(drafter, { sectionId }, { name, bytes })).toMatchObject({
        status: 422,
        body: { code: 'WF-26', details: { missing } },
      })
    const file = { name: '表.csv', bytes: csv('图') }
    expect(await bring(drafter, { sectionId, figureId: 'f1' }, file)).toMatchObject({
      status: 422,
      body: { code: 'WF-26', details: { missing: 'figures' } },
    })
    expect(await bring(drafter, {}, file)).toMatchObject({ body: { details: { missing: 'section' } } })
    expect(boundEvidence(await inSection())).toHaveLength(before)
    expect(
      (await readdir(join(district.dataDir, 'uploads'))).filter(name => name.startsWith('form')),
    ).toEqual([])
  })

  it('[SC-01] a mark of secrecy in name or text needs somebody who vouches', async () => {
    for (const file of [
      { name: '机密材料.csv', bytes: csv('甲') },
      { name: '材料.txt', bytes: Buffer.from('秘密★1年\n情况说明\n') },
    ]) {
      expect(await bring(drafter, { sectionId }, file)).toMatchObject({
        status: 422,
        body: { code: 'SC-01', details: { missing: 'vouched' } },
      })
      expect((await bring(drafter, { sectionId, vouched: 'true' }, file)).status).toBe(201)
    }
  })

  it('[HT-01] too large a file is refused in words while it comes; what is no form is malformed', async () => {
    const answer = await bring(drafter, { sectionId }, { name: '大.txt', bytes: textOf(50 * MB + 1) })
    expect(answer).toMatchObject({ status: 413, body: { code: 'evidence_too_large' } })
    expect((await drafter.post('/api/reports/demo/evidence', {})).status).toBe(400)
    expect(
      (await readdir(join(district.dataDir, 'uploads'))).filter(name => name.startsWith('form')),
    ).toEqual([])
  }, 60_000)

  it('[WF-26] 50 MB come in and go out; a range gives its part, a known copy nothing', async () => {
    const bytes = textOf(50 * MB)
    const answer = await bring(drafter, { sectionId }, { name: '明细.txt', bytes })
    expect(answer).toMatchObject({ status: 201, body: { bytes: 50 * MB, sha256: sha256(bytes) } })
    const path = `/api/evidence/${sha256(bytes)}`
    const whole = Buffer.from(await (await download(drafter, path)).arrayBuffer())
    expect(whole.equals(bytes)).toBe(true)
    const part = await download(drafter, path, { Range: `bytes=${MB - 2}-${MB + 1}` })
    expect([part.status, part.headers.get('Content-Range')]).toEqual([
      206,
      `bytes ${MB - 2}-${MB + 1}/${50 * MB}`,
    ])
    expect(Buffer.from(await part.arrayBuffer()).equals(bytes.subarray(MB - 2, MB + 2))).toBe(true)
    expect((await download(drafter, path, { Range: `bytes=${60 * MB}-` })).status).toBe(416)
    expect((await download(drafter, path, { 'If-None-Match': `"${sha256(bytes)}"` })).status).toBe(304)
  }, 60_000)

  it('[WF-26] a picture has a small one; what is none has not', async () => {
    const bytes = await samples.png(1200, 800)
    const { body } = await bring(drafter, { sectionId }, { name: '现场.png', bytes })
    const small = await download(drafter, `/api/evidence/${body.sha256}?thumbnail=1`)
    expect([small.status, small.headers.get('Content-Type')]).toEqual([200, 'image/webp'])
    const { body: table } = await bring(drafter, { sectionId }, { name: '表.csv', bytes: csv('无图') })
    expect((await download(drafter, `/api/evidence/${table.sha256}?thumbnail=1`)).status).toBe(404)
  })

  it('[RD-06] nobody adds a file that he only knows the hash of', async () => {
    const file = { sha256: sha256(csv('决算')), name: '他处.csv', bytes: 1, mediaType: 'text/csv' }
    expect((await command(drafter, { type: 'evidence.add', sectionId, file })).status).toBe(400)
  })

  it('[HT-02] another site’s page brings nothing', async () => {
    const response = await fetch(`${drafter.address}/api/reports/demo/evidence`, {
      method: 'POST',
      headers: { Cookie: drafter.cookie ?? '', Origin: 'https://elsewhere.example' },
    })
    expect(response.status).toBe(403)
  })
})

describe('an upload that goes on', () => {
  const said = { reportId: 'demo', sectionId, filename: '普查表.txt' }

  async function begun(bytes: number, client = drafter): Promise<string> {
    const answer = await tus.begin(client, bytes, said)
    expect(answer.status).toBe(201)
    const location = answer.headers.get('Location') ?? ''
    expect(location).toMatch(/^\/api\/uploads\/[0-9a-f]{32}$/)
    return location
  }

  it('[WF-26] a dropped line leaves what came in; it is gone on with, and becomes evidence once', async () => {
    const bytes = textOf(3 * MB)
    const location = await begun(bytes.length)
    await droppedAfter(location, bytes, MB)
    const came = await settledOffset(location)
    expect(came).toBeLessThan(bytes.length)
    const rest = await tus.goOn(drafter, location, came, bytes.subarray(came))
    expect([rest.status, offsetOf(rest)]).toEqual([204, bytes.length])
    const body = { uploadId: uploadIdOf(location), sectionId }
    const first = await drafter.post('/api/reports/demo/evidence', body)
    expect(first).toMatchObject({ status: 201, body: { sha256: sha256(bytes), name: '普查表.txt' } })
    expect((await drafter.post('/api/reports/demo/evidence', body)).body).toEqual(first.body)
    expect((await tus.ask(drafter, location)).status).toBe(404)
  })

  it('[RD-12] another person’s upload does not exist, nor does one that was dropped', async () => {
    const location = await begun(10)
    const colleague = await district.as('finance.liaison')
    expect((await tus.ask(colleague, location)).status).toBe(404)
    expect((await tus.goOn(colleague, location, 0, Buffer.from('甲'))).status).toBe(404)
    expect((await tus.drop(colleague, location)).status).toBe(404)
    const taken = { uploadId: uploadIdOf(location), sectionId }
    expect((await colleague.post('/api/reports/demo/evidence', taken)).status).toBe(404)
    expect((await drafter.post('/api/reports/demo/evidence', taken)).status).toBe(404)
    expect((await tus.drop(drafter, location)).status).toBe(204)
    expect((await tus.ask(drafter, location)).status).toBe(404)
    expect((await tus.ask(drafter, '/api/uploads/..%2F..%2Fdata.mdb')).status).toBe(404)
  })

  it('[WF-26] who may not bring the file begins nothing, and what is too large is refused at once', async () => {
    const begins = async (login: string) => (await tus.begin(await district.as(login), 10, said)).status
    expect(await begins('finance.head')).toBe(403)
    expect(await begins('culture.drafter')).toBe(403)
    expect(await begins('gov.leader')).toBe(403)
    expect(await begins('observer')).toBe(404)
    expect((await tus.begin(drafter, 50 * MB + 1, said)).status).toBe(413)
    expect((await tus.begin(drafter, 10, { filename: '表.csv' })).status).toBe(400)
  })

  it('[WF-26] one person has no more than ten lying open', async () => {
    const liaison = await district.as('finance.liaison')
    for (let i = 0; i < 10; i++) await begun(10, liaison)
    expect((await tus.begin(liaison, 10, said)).status).toBe(429)
  })

  it('[WF-26] what nobody finishes goes after a day', async () => {
    const dir = join(district.dataDir, 'uploads')
    await begun(10)
    const names = await readdir(dir)
    expect(names.length).toBeGreaterThan(0)
    const uploads = await openUploads({ dir, path: '/api/uploads', now: Date.now })
    await uploads.sweep()
    expect(await readdir(dir)).toEqual(names)
    const yesterday = new Date(Date.now() - 25 * 60 * 60 * 1000)
    for (const name of names) await utimes(join(dir, name), yesterday, yesterday)
    await uploads.sweep()
    expect(await readdir(dir)).toEqual([])
  })

  /** Sends the beginning of a PATCH and cuts the line. */
  function droppedAfter(location: string, bytes: Buffer, sent: number): Promise<void> {
    return new Promise(resolve => {
      const patch = request(drafter.address + location, {
        method: 'PATCH',
        headers: {
          Cookie: drafter.cookie ?? '',
          'X-Requested-With': 'test',
          'Tus-Resumable': '1.0.0',
          'Upload-Offset': '0',
          'Content-Type': 'application/offset+octet-stream',
          'Content-Length': bytes.length,
        },
      })
      patch.on('error', () => resolve())
      patch.write(bytes.subarray(0, sent), () => patch.destroy(new Error('the line dropped')))
    })
  }

  /** What has come in, once the server has noticed that the line is gone. */
  async function settledOffset(location: string): Promise<number> {
    await expect
      .poll(async () => offsetOf(await tus.ask(drafter, location)), { timeout: 10_000 })
      .toBeGreaterThan(0)
    return offsetOf(await tus.ask(drafter, location))
  }
})

describe('with a version', () => {
  it('[WF-24] stands in the canonical text; what comes after waits for the signer, who sees it on his desk', async () => {
    const leaf = (await view(await district.as('edu.coordinator'))).sections.find(
      s => s.isLeaf && isFrozen(s) && s.state === 'signed' && boundEvidence(s).length === 0,
    )
    if (leaf === undefined || !isFrozen(leaf)) throw new Error('no signed section')
    const as = (role: string) => district.as(`${leaf.leadUnitId}.${role}`)
    const late = csv('补充')
    const { body } = await bring(
      await as('drafter'),
      { sectionId: leaf.id },
      { name: '补充.csv', bytes: late },
    )
    const head = await as('head')
    const tasks = (await head.get('/api/me/tasks')).body as { kind: string; sectionId: string }[]
    expect(tasks).toContainEqual(expect.objectContaining({ kind: 'confirm_evidence', sectionId: leaf.id }))
    const confirm = { type: 'evidence.confirm', sectionId: leaf.id, evidenceId: body.id }
    expect((await command(await as('drafter'), confirm)).status).toBe(403)
    expect((await command(head, confirm)).status).toBe(200)
    expect(await inSection(head, leaf.id)).toMatchObject({ hash: leaf.hash, state: 'signed' })
    const coordinator = await district.as('edu.coordinator')
    await command(coordinator, { type: 'section.recall', sectionId: leaf.id, reason: '补材料' })
    expect((await command(await as('drafter'), { type: 'section.submit', sectionId: leaf.id })).status).toBe(
      200,
    )
    const { version } = (await inSection(head, leaf.id)) as { version?: number }
    const path = `/api/reports/demo/sections/${leaf.id}/versions/${version}`
    const { canonical } = (await head.get(path)).body as { canonical: string }
    expect(JSON.parse(canonical).evidence).toContain(sha256(late))
  })
})
