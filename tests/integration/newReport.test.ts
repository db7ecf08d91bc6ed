import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Client, field } from './office.ts'
import { type District, openDistrict } from './running.ts'

let dataDir: string
let district: District
beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'lianshu-new-report-'))
  district = await openDistrict({ DATA_DIR: dataDir })
})
afterAll(async () => {
  await district.close()
  await rm(dataDir, { recursive: true, force: true })
})

const make = (client: Client, body: object) => client.post('/api/reports', { period: '2026', ...body })
const titles = async (client: Client) =>
  ((await client.get('/api/reports')).body as { title: string }[]).map(report => report.title)

it('[RP-02] the same request again gives the first answer, also after a restart', async () => {
  const body = { title: '一次', idempotencyKey: 'one' }
  const first = await make(await district.as('edu.coordinator'), body)
  expect(first).toMatchObject({ status: 201, body: { version: expect.any(Number), state: 'collecting' } })
  await district.close()
  district = await openDistrict({ DATA_DIR: dataDir })
  const coordinator = await district.as('edu.coordinator')
  expect(await make(coordinator, body)).toMatchObject({ status: 201, body: first.body as object })
  expect((await titles(coordinator)).filter(title => title === '一次')).toHaveLength(1)
})

it('[RP-02] of several at once one makes it, and all hear the same', async () => {
  const coordinator = await district.as('edu.coordinator')
  const answers = await Promise.all(
    Array.from({ length: 5 }, () => make(coordinator, { title: '同时', idempotencyKey: 'at once' })),
  )
  expect(new Set(answers.map(answer => `${answer.status} ${field(answer, 'id')}`)).size).toBe(1)
  expect((await titles(coordinator)).filter(title => title === '同时')).toHaveLength(1)
})

it('[RP-02] another body under that key is refused, and so is one who is no coordinator', async () => {
  const coordinator = await district.as('edu.coordinator')
  const body = { title: '原来', idempotencyKey: 'mine' }
  expect((await make(coordinator, body)).status).toBe(201)
  expect(await make(coordinator, { ...body, title: '另一个' })).toMatchObject({
    status: 409,
    body: { code: 'key_reused' },
  })
  expect(await make(await district.as('gov.clerk'), body)).toMatchObject({
    status: 403,
    body: { code: 'coordinator_only' },
  })
  expect(await titles(coordinator)).not.toContain('另一个')
})

it('[RP-02] what was refused is not remembered; without a key each request makes a report', async () => {
  const coordinator = await district.as('edu.coordinator')
  const body = { title: '重试', idempotencyKey: 'again' }
  expect((await make(coordinator, { ...body, from: 'nosuch' })).status).toBe(422)
  expect((await make(coordinator, body)).status).toBe(201)
  const answers = [await make(coordinator, { title: '两个' }), await make(coordinator, { title: '两个' })]
  expect(new Set(answers.map(answer => field(answer, 'id'))).size).toBe(2)
  expect(await make(coordinator, { title: '题', idempotencyKey: '' })).toMatchObject({ status: 400 })
})
