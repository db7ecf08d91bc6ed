import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { AccessRow } from '../../shared/people/access.ts'
import { type District, openDistrict } from './running.ts'

let district: District
beforeAll(async () => {
  district = await openDistrict()
})
afterAll(() => district.close())

const PATH = '/api/me/looks/demo-student-health'

describe('what a person was shown', () => {
  it('[SN-19] comes back to him on another device, and to nobody else', async () => {
    const head = await district.as('health.head')
    expect((await head.get(PATH)).body).toEqual([])
    expect((await head.post(PATH, { n: 1 })).status).toBe(204)
    const phone = district.anonymous()
    await phone.signIn('health.head')
    expect((await phone.get(PATH)).body).toEqual([{ n: 1, at: expect.any(String) }])
    for (const login of ['health.drafter', 'edu.coordinator', 'gov.leader'])
      expect((await (await district.as(login)).get(PATH)).body).toEqual([])
    for (const path of ['/api/reports/demo', '/api/reports/demo/sections/demo-student-health/versions']) {
      const { body } = await (await district.as('edu.coordinator')).get(path)
      expect(JSON.stringify(body)).not.toContain('"look')
    }
  })

  it('[SN-19] is a version that there is, of a section that he may read; anything else changes nothing', async () => {
    const head = await district.as('health.head')
    const before = (await head.get(PATH)).body
    expect((await head.post(PATH, { n: 99 })).status).toBe(404)
    for (const body of [{}, { n: 0 }, { n: '1' }, { n: 1.5 }])
      expect((await head.post(PATH, body)).status).toBe(400)
    expect((await head.get(PATH)).body).toEqual(before)
    expect((await head.post('/api/me/looks/demo-none', { n: 1 })).status).toBe(404)
    expect((await head.get('/api/me/looks/%2e%2e')).status).toBe(404)
    const stranger = await district.as('finance.head')
    expect((await stranger.post(PATH, { n: 1 })).status).toBe(404)
  })

  it('[RD-09] is not written into the access log a second time: the version that was read is', async () => {
    const rows = (await (await district.as('auditor')).get('/api/access-log')).body as readonly AccessRow[]
    expect(rows.filter(row => row.type === 'access.granted' && row.canonical.includes('/looks/'))).toEqual([])
  })
})
