import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { table } from '../../server/storage/embedded/keys.ts'
import { sha256 } from '../../shared/document/canonical.ts'
import { parseReport } from '../../shared/letter/reportContent.ts'
import { lianshuHere } from './commandLine.ts'
import { compiledReport, LETTER, order, signStages, submittedReport } from './compiledReport.ts'
import { BOARD, EVERYONE, LEADERS, WHO, type Who } from './roles.ts'
import { type District, openDistrict, view } from './running.ts'
import { change, flip } from './tampering.ts'

let dataDir: string
let district: District
let id: string
beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'lianshu-report-versions-'))
  district = await openDistrict({ DATA_DIR: dataDir })
  id = await compiledReport(district)
  await order(district, 'edu.coordinator', id, { type: 'report.submit' })
  await signStages(district, id, ['edu.head', 'unit_sign'])
})
afterAll(async () => {
  await district.close()
  await rm(dataDir, { recursive: true, force: true })
})

const version = (n: number | string) => `/api/reports/${id}/versions/${n}`

describe('the versions of a whole report', () => {
  it('[AP-07] are given with the exact text of their hash, and who signed them', async () => {
    const { hash, n } = await submittedReport(district, id)
    const client = await district.as('gov.leader')
    const { status, body } = await client.get(version(n))
    expect(status).toBe(200)
    const given = body as { canonical: string; hash: string }
    expect(sha256(given.canonical)).toBe(hash)
    expect(given).toMatchObject({
      n: 1,
      hash,
      submittedBy: 'edu.coordinator',
      signatures: [{ stage: 'unit_sign', personId: 'edu.head', opinion: '同意。', void: null }],
    })
    const { type: _type, ...letter } = LETTER
    const { sections } = await view(client, id)
    expect(parseReport(given.canonical)).toMatchObject({
      reportId: id,
      n: 1,
      letter,
      sections: sections.map(s => ('hash' in s ? { id: s.id, hash: s.hash } : { id: s.id })),
    })
  })

  it('[AP-07] [RD-12] there is none under another number, and none for who may not read it', async () => {
    const client = await district.as('edu.coordinator')
    for (const n of [0, 2, 'x', '01']) expect((await client.get(version(n))).status).toBe(404)
    const readers: Who[] = ['coordinator', 'clerk', ...LEADERS, 'lead head', 'co head', 'other head']
    for (const who of EVERYONE) {
      const login = WHO[who]
      const asked = login === null ? district.anonymous() : await district.as(login)
      const expected = login === null ? 401 : readers.includes(who) ? 200 : 404
      expect([who, (await asked.get(version(1))).status]).toEqual([who, expected])
    }
    expect(BOARD).toEqual(expect.arrayContaining(readers))
  })

  it('[AP-07] [AU-03] [CL-07] a stored report that no longer gives its hash is named', async () => {
    const { hash } = await submittedReport(district, id)
    const auditor = await district.as('auditor')
    const path = `/api/reports/${id}/verification`
    const before = (await auditor.get(path)).body as { versions: { checked: number } }
    expect(before).toMatchObject({ versions: { checked: 3, broken: [] } })
    await district.close()
    expect((await lianshuHere(['rehash'], { DATA_DIR: dataDir })).code).toBe(0)
    await change(dataDir, Buffer.concat([Buffer.of(table.blob), Buffer.from(hash, 'hex')]), flip)
    const found = await lianshuHere(['rehash'], { DATA_DIR: dataDir })
    expect(found.code).toBe(1)
    expect(found.out).toContain(hash)
    district = await openDistrict({ DATA_DIR: dataDir })
    expect((await (await district.as('auditor')).get(path)).body).toMatchObject({
      versions: { checked: 3, broken: [{ n: 1 }] },
    })
  })
})
