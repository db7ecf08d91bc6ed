import { io } from 'socket.io-client'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { RawClient } from '../../server/collab/testing/rawClient.ts'
import type { PeopleListing, Post } from '../../shared/people/directory.ts'
import { CLOSE } from '../../shared/protocol/collab.ts'
import type { ReportSnapshot } from '../../shared/protocol/live.ts'
import type { ReportEvent } from '../../shared/report/events.ts'
import { isFrozen } from '../../shared/report/state.ts'
import type { Task } from '../../shared/report/tasks.ts'
import type { Client } from './office.ts'
import { type District, openDistrict } from './running.ts'

// Somebody of another unit acts as the head of market supervision, which is asked to countersign.
let district: District
beforeAll(async () => {
  district = await openDistrict()
})
afterAll(() => district.close())

const SECTION = 'demo-safety-duty'
const DAY = 86_400_000
const directory = async () => (await (await district.as('admin')).get('/api/people')).body as PeopleListing
const order = (client: Client, body: object) => client.post('/api/people/commands', body)

/** The administrator enters it; the id of the acting post. */
async function enter(personId: string, holder: string, to: number): Promise<string> {
  const postId = (await directory()).posts.find(p => p.personId === holder)?.id
  const times = { from: new Date(Date.now() - DAY).toISOString(), to: new Date(to).toISOString() }
  const body = { type: 'post.act', postId, personId, docNumber: '望委〔2026〕7号', ...times }
  const answer = await order(await district.as('admin'), body)
  expect(answer).toMatchObject({ status: 200, body: { events: [{ type: 'post.actingEntered' }] } })
  return (answer.body as { events: { data: Post }[] }).events[0]?.data.id ?? ''
}
const confirm = async (who: string, postId: string) =>
  order(await district.as(who), { type: 'post.confirm', postId })
const tasks = async (client: Client) =>
  ((await client.get('/api/me/tasks')).body as Task[]).filter(task => task.sectionId === SECTION)

/** A page that has the text open; it comes in or is closed. */
async function page(login: string): Promise<RawClient> {
  const { cookie } = await district.as(login)
  return RawClient.connect({
    url: `${district.running.address.replace('http', 'ws')}/collab`,
    person: login,
    section: SECTION,
    query: { ticket: '' },
    headers: { Cookie: cookie ?? '' },
  })
}

describe('acting as a head', () => {
  it('[PO-01] counts once the second person has confirmed it: asked, countersigns, both on record', async () => {
    const liaison = await district.as('culture.liaison')
    const postId = await enter('culture.liaison', 'market.head', Date.now() + DAY)
    expect(await tasks(liaison)).toEqual([])
    expect((await page('culture.liaison')).closeCode).toBe(CLOSE.notFound)
    expect(await confirm('admin', postId)).toMatchObject({ status: 422, body: { code: 'PO-01' } })
    expect(await confirm('culture.liaison', postId)).toMatchObject({ status: 403 })
    const confirmed = await confirm('gov.office', postId)
    expect(confirmed).toMatchObject({
      status: 200,
      body: { events: [{ type: 'post.actingConfirmed', data: { id: postId, by: 'gov.office' } }] },
    })
    expect(await confirm('gov.deputy', postId)).toMatchObject({ status: 409 })
    const acting = (await directory()).posts.find(p => p.id === postId)
    expect(Date.parse(acting?.from ?? '')).toBeGreaterThan(Date.now() - DAY)

    expect(await tasks(liaison)).toMatchObject([{ kind: 'countersign', postId }])
    expect(await tasks(await district.as('market.head'))).toMatchObject([{ kind: 'countersign' }])
    const { state } = (await liaison.get('/api/reports/demo')).body as ReportSnapshot
    const section = state.sections.find(s => s.id === SECTION)
    if (section === undefined || !isFrozen(section)) throw new Error('not frozen')
    const { version, hash } = section
    const agree = { type: 'section.countersign', sectionId: SECTION, version, hash, opinion: 'agree' }
    const done = await liaison.post('/api/reports/demo/commands', {
      ...{ ...agree, postId, idempotencyKey: 'acting' },
    })
    expect(done).toMatchObject({ status: 200 })
    const [event] = (done.body as { events: ReportEvent[] }).events
    expect(event).toMatchObject({ actor: 'culture.liaison', post: postId, data: { unitId: 'market' } })
  })

  it('[PO-01] ends early: the open page is closed and the report is as before', async () => {
    const postId = await enter('culture.drafter', 'market.head', Date.now() + DAY)
    await confirm('gov.leader', postId)
    const open = await page('culture.drafter')
    expect(open.closeCode).toBeNull()
    await order(await district.as('admin'), { type: 'post.end', postId })
    await open.untilClosed()
    expect(open.closeCode).toBe(CLOSE.notFound)
    const reading = await (await district.as('culture.drafter')).get(
      `/api/reports/demo/sections/${SECTION}/text`,
    )
    expect(reading.status).toBe(404)
  })

  it('[SY-16] [PO-01] ends on its day without an event, for a page that is open too', async () => {
    const postId = await enter('culture.reviewer', 'market.head', Date.now() + 2000)
    await confirm('gov.office', postId)
    const open = await page('culture.reviewer')
    expect(open.closeCode).toBeNull()
    await open.untilClosed()
    expect(open.closeCode).toBe(CLOSE.notFound)
  })

  it('[PO-01] whoever has to confirm hears of it at once', async () => {
    const deputy = await district.as('gov.deputy')
    const socket = io(district.running.address, {
      path: '/live',
      forceNew: true,
      extraHeaders: { Cookie: deputy.cookie ?? '' },
    })
    await new Promise<void>(resolve => socket.on('connect', resolve))
    const told = new Promise<unknown>(resolve => socket.once('notice', resolve))
    await enter('police.drafter', 'police.head', Date.now() + DAY)
    expect(await told).toMatchObject({ kind: 'directory' })
    socket.close()
  })
})
