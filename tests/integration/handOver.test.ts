import { io, type Socket } from 'socket.io-client'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { RawClient } from '../../server/collab/testing/rawClient.ts'
import type { PeopleListing } from '../../shared/people/directory.ts'
import { CLOSE } from '../../shared/protocol/collab.ts'
import type { Task } from '../../shared/report/tasks.ts'
import type { Client } from './office.ts'
import { type District, openDistrict, view } from './running.ts'

// The head of public security, who has delegated to his liaison, hands his post over: over real sockets.
let district: District
beforeAll(async () => {
  district = await openDistrict()
})
afterAll(() => district.close())

const SECTION = 'demo-safety-duty'
const listing = async () => (await (await district.as('admin')).get('/api/people')).body as PeopleListing
const tasks = async (client: Client) =>
  ((await client.get('/api/me/tasks')).body as Task[]).filter(task => task.sectionId === SECTION)

const text = (client: Client, person: string) =>
  RawClient.connect({
    url: `${district.running.address.replace('http', 'ws')}/collab`,
    person,
    section: SECTION,
    query: { ticket: '' },
    headers: { Cookie: client.cookie ?? '' },
  })
async function live(client: Client): Promise<Socket> {
  const headers = { Cookie: client.cookie ?? '' }
  const socket = io(district.running.address, { path: '/live', forceNew: true, extraHeaders: headers })
  await new Promise<void>(resolve => socket.on('connect', resolve))
  return socket
}

describe('handing a post over', () => {
  it('[PE-07] cuts session and sockets at once, ends its delegations, moves the tasks, keeps what was written', async () => {
    const [head, heir, liaison] = [
      await district.as('police.head'),
      await district.as('police.reviewer'),
      await district.as('police.liaison'),
    ]
    const before = await view(await district.as('edu.coordinator'))
    const post = (await listing()).posts.find(p => p.personId === 'police.head')
    expect(await tasks(head)).toMatchObject([{ kind: 'countersign' }])
    expect(await tasks(liaison)).toMatchObject([{ kind: 'countersign', onBehalfOf: post?.id }])
    expect(await tasks(heir)).toEqual([])
    const [page, channel] = [await text(head, 'police.head'), await live(head)]
    expect(page.closeCode).toBeNull()
    const cut = new Promise<string>(resolve => channel.once('disconnect', resolve))

    const command = { type: 'post.handOver', postId: post?.id, toPersonId: 'police.reviewer' }
    const done = await (await district.as('admin')).post('/api/people/commands', command)
    expect(done).toMatchObject({ status: 200, body: { events: [{ type: 'post.handedOver' }] } })
    await page.untilClosed()
    expect(page.closeCode).toBe(CLOSE.notSignedIn)
    expect(await cut).toBe('io server disconnect')
    expect((await head.get('/api/session')).status).toBe(401)
    channel.close()

    expect(await tasks(liaison)).toEqual([])
    const next = (await listing()).posts.at(-1)
    expect(await tasks(heir)).toMatchObject([{ kind: 'countersign', postId: next?.id }])
    expect(next).toMatchObject({ personId: 'police.reviewer', unitId: 'police', role: 'head' })
    expect(await view(await district.as('edu.coordinator'))).toEqual(before)

    expect(await head.signIn('police.head')).toMatchObject({ status: 200, body: { posts: [] } })
    expect((await text(head, 'police.head')).closeCode).toBe(CLOSE.notFound)
  })
})
