import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { RawClient } from '../../server/collab/testing/rawClient.ts'
import { openDirectory } from '../../server/people/directory.ts'
import { openStorage } from '../../server/storage/open.ts'
import type { PeopleListing } from '../../shared/people/directory.ts'
import { isAssigned, isFrozen } from '../../shared/report/state.ts'
import { type District, openDistrict, view } from './running.ts'

// Units of the demo are merged and renamed while their people work.
let dataDir: string
let district: District
beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'lianshu-succession-'))
  district = await openDistrict({ DATA_DIR: dataDir })
})
afterAll(async () => {
  await district.close()
  await rm(dataDir, { recursive: true, force: true })
})

const order = async (body: object) => (await district.as('admin')).post('/api/people/commands', body)
const directory = async () => (await (await district.as('admin')).get('/api/people')).body as PeopleListing
const sections = async () =>
  (await view(await district.as('edu.coordinator'))).sections.flatMap(s =>
    isAssigned(s) ? [{ id: s.id, state: s.state, lead: s.leadUnitId, co: [...s.coUnitIds] }] : [],
  )

describe('a unit whose place another takes', () => {
  it('[UN-01] leaves all its sections in one step; who writes goes on writing; signatures keep its name', async () => {
    const before = await sections()
    const inDraft = before.find(s => s.lead === 'finance' && s.state === 'drafting')
    if (inDraft === undefined) throw new Error('finance drafts nothing')
    const admin = await district.as('admin')
    expect((await admin.get('/api/people/units/finance/sections')).body).toMatchObject({
      reports: 1,
      lead: before.filter(s => s.lead === 'finance').length,
      co: before.filter(s => s.co.includes('finance')).length,
    })
    const drafter = await district.as('finance.drafter')
    const page = await RawClient.connect({
      url: `${district.running.address.replace('http', 'ws')}/collab`,
      person: 'finance.drafter',
      section: inDraft.id,
      query: { ticket: '' },
      headers: { Cookie: drafter.cookie ?? '' },
    })
    await order({ type: 'unit.add', unitId: 'treasury', name: '区财政国资局' })
    expect(await order({ type: 'unit.succeed', unitId: 'finance', successorId: 'treasury' })).toMatchObject({
      status: 200,
      body: { events: [{ type: 'unit.succeeded' }] },
    })
    const heir = (id: string) => (id === 'finance' ? 'treasury' : id)
    expect(await sections()).toEqual(before.map(s => ({ ...s, lead: heir(s.lead), co: s.co.map(heir) })))

    page.sendUpdate(page.edit(77, body => body.push([new Y.XmlElement('paragraph')])))
    await page.until(() => page.settled === 1 || page.closeCode !== null)
    expect(page.closeCode).toBeNull()
    const { units, posts } = await directory()
    expect(units.find(u => u.id === 'finance')).toMatchObject({
      name: '区财政局',
      succeeded: { unitId: 'treasury' },
    })
    const after = await view(await district.as('edu.coordinator'))
    const given = after.sections
      .flatMap(s => (isAssigned(s) ? [...s.past, ...(isFrozen(s) ? [s.current] : [])] : []))
      .flatMap(version => version.signatures)
      .filter(s => s.personId.startsWith('finance.'))
    expect(given.length).toBeGreaterThan(0)
    for (const { postId } of given) expect(posts.find(p => p.id === postId)?.unitId).toBe('finance')
  })

  it('[UN-01] is followed by the reports after a crash between the two, once', async () => {
    const before = await sections()
    expect(before.some(s => s.lead === 'civil')).toBe(true)
    await district.close()
    // The store as a crash leaves it: the directory's event is there, no report has followed.
    const storage = await openStorage('embedded:', { dataDir, now: Date.now })
    let ids = 0
    const people = await openDirectory({
      streams: storage.streams,
      world: () => ({ now: new Date().toISOString(), newId: () => `moved${++ids}`, startOfDay: day => day }),
    })
    const admin = people.current().posts.filter(post => post.personId === 'admin')
    const command = { type: 'unit.succeed', unitId: 'civil', successorId: 'hr' } as const
    expect((await people.run([command], { personId: 'admin', posts: admin })).kind).toBe('done')
    await storage.close()

    district = await openDistrict({ DATA_DIR: dataDir })
    const after = await sections()
    expect(after.some(s => s.lead === 'civil' || s.co.includes('civil'))).toBe(false)
    expect(after.map(s => s.lead)).toEqual(before.map(s => (s.lead === 'civil' ? 'hr' : s.lead)))
    const { version } = await view(await district.as('edu.coordinator'))
    await district.close()
    district = await openDistrict({ DATA_DIR: dataDir })
    expect((await view(await district.as('edu.coordinator'))).version).toBe(version)
  })
})
