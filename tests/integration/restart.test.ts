import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createJournal } from '../../server/reports/journal.ts'
import { createTexts } from '../../server/reports/texts.ts'
import { openStorage } from '../../server/storage/open.ts'
import type { ReportSnapshot } from '../../shared/protocol/live.ts'
import { Client } from './office.ts'
import { type District, openDistrict } from './running.ts'

let dataDir: string
let district: District
beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'lianshu-restart-'))
  district = await openDistrict({ DATA_DIR: dataDir })
})
afterAll(async () => {
  await district.close()
  await rm(dataDir, { recursive: true, force: true })
})

const SECTION = 'demo-problem-finance'

describe('a restart', () => {
  it('[PE-30] signs nobody out, and makes no second demo', async () => {
    const before = await district.as('finance.drafter')
    const { version } = (await before.get('/api/reports/demo')).body as ReportSnapshot
    await district.close()
    district = await openDistrict({ DATA_DIR: dataDir })
    const after = new Client(() => district.running.address)
    after.cookie = before.cookie
    expect(await after.get('/api/session')).toMatchObject({
      status: 200,
      body: { person: { id: 'finance.drafter' } },
    })
    expect((await after.get('/api/reports/demo')).body).toMatchObject({ version })
  })

  it('[PE-30] makes a demo anew that was stopped while it was made', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'lianshu-begun-'))
    const storage = await openStorage('embedded:', { dataDir: folder, now: Date.now })
    await storage.records.put('demo', 'district', 'begun')
    await storage.streams.append('report/demo', 0, ['half a report'])
    await storage.close()
    const begun = await openDistrict({ DATA_DIR: folder })
    const { status, body } = await (await begun.as('edu.coordinator')).get('/api/reports/demo')
    expect([status, (body as ReportSnapshot).state.sections.length > 40]).toEqual([200, true])
    await begun.close()
    await rm(folder, { recursive: true, force: true })
  })

  it('[PE-21] says that the demo is closed where its accounts do not work', async () => {
    await district.close()
    district = await openDistrict({ DATA_DIR: dataDir, LIANSHU_DEMO: '0' })
    const { running } = district
    expect([running.demo, running.demoClosed, running.setupToken]).toEqual([null, true, null])
    await district.close()
    district = await openDistrict({ DATA_DIR: dataDir })
    expect(district.running.demoClosed).toBe(false)
  })

  it('[WF-03] finishes a freeze that a crash interrupted', async () => {
    const drafter = await district.as('finance.drafter')
    const { posts } = (await drafter.get('/api/session')).body as { posts: { id: string }[] }
    await district.close()
    // The store as a crash leaves it: the event is there, the epoch has not ended, no version stands.
    const storage = await openStorage('embedded:', { dataDir, now: Date.now })
    const journal = createJournal(
      storage.streams,
      createTexts(storage.blobs, () => 'salt'),
    )
    await journal.append('demo', () => ({
      kind: 'proposal',
      drafts: [{ body: { type: 'section.submitted', data: { sectionId: SECTION, n: 1 } } }],
      act: { personId: 'finance.drafter', postId: posts[0]?.id ?? '', at: new Date().toISOString() },
    }))
    await storage.close()
    district = await openDistrict({ DATA_DIR: dataDir })
    const { state } = (await (await district.as('finance.reviewer')).get('/api/reports/demo'))
      .body as ReportSnapshot
    expect(state.sections.find(s => s.id === SECTION)).toMatchObject({ state: 'review', version: 1 })
  })

  it('[ST-20] refuses a data folder that another server uses', async () => {
    await expect(openDistrict({ DATA_DIR: dataDir })).rejects.toMatchObject({ name: 'StorageInUse' })
  })
})
