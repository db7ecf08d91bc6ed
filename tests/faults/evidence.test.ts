import { createHash, randomBytes } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { holdsFile } from '../../server/evidence/files.ts'
import { openStorage } from '../../server/storage/open.ts'
import type { ReportSnapshot } from '../../shared/protocol/live.ts'
import { boundEvidence } from '../../shared/report/evidence.ts'
import { download, offsetOf, tus, uploadIdOf } from '../integration/evidenceClient.ts'
import { Client } from '../integration/office.ts'
import { ServerProcess } from './process.ts'

const MB = 1024 * 1024
const SECTION = 'demo-teacher-pay'
const SEED = Number(process.env.FAULT_SEED ?? Math.floor(Math.random() * 2 ** 31))

let dataDir: string
let server: ServerProcess
beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'lianshu-kill-'))
  server = new ServerProcess({ DATA_DIR: dataDir, LIANSHU_DEMO: '1' })
  await server.start()
}, 60_000)
afterAll(async () => {
  await server.kill()
  await rm(dataDir, { recursive: true, force: true })
})

it('[FT-01] killed while a file comes in and while it is stored, the server goes on with it and has it once', async () => {
  console.log(`FAULT_SEED=${SEED}`)
  const client = new Client(() => server.address)
  await client.signIn('finance.drafter')
  const bytes = Buffer.from(randomBytes(6 * MB).toString('hex'))
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const said = { reportId: 'demo', sectionId: SECTION, filename: '普查表.txt' }
  const location = (await tus.begin(client, bytes.length, said)).headers.get('Location') ?? ''

  // What was acknowledged is there after each kill, and it goes on from there.
  let acknowledged = 0
  while (acknowledged < bytes.length) {
    const next = Math.min(bytes.length, acknowledged + 4 * MB)
    const answer = await tus.goOn(client, location, acknowledged, bytes.subarray(acknowledged, next))
    expect(answer.status).toBe(204)
    acknowledged = next
    await server.kill()
    await server.start()
    expect(offsetOf(await tus.ask(client, location))).toBe(acknowledged)
  }

  // Killed between two pieces on their way into the store: nothing names them, and asking again stores it.
  const finish = () =>
    client.post('/api/reports/demo/evidence', { uploadId: uploadIdOf(location), sectionId: SECTION })
  for (let round = 0; round < 2; round++) {
    const broken = finish().catch((error: unknown) => error)
    await new Promise(resolve => setTimeout(resolve, (SEED >> (round * 6)) & 63))
    await server.kill()
    await broken
    await server.start()
  }
  expect(await finish()).toMatchObject({ status: 201, body: { sha256 } })
  const { state } = (await client.get('/api/reports/demo')).body as ReportSnapshot
  const pieces = state.sections.filter(s => s.id === SECTION).flatMap(boundEvidence)
  expect(pieces.filter(each => each.sha256 === sha256)).toHaveLength(1)
  const got = Buffer.from(await (await download(client, `/api/evidence/${sha256}`)).arrayBuffer())
  expect(got.equals(bytes)).toBe(true)

  await server.kill('SIGTERM')
  const storage = await openStorage('embedded:', { dataDir, now: Date.now, readOnly: true })
  expect(await holdsFile(storage, sha256)).toBe(true)
  await storage.close()
}, 180_000)
