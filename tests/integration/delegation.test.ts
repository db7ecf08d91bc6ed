import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { PeopleListing } from '../../shared/people/directory.ts'
import type { ReportSnapshot } from '../../shared/protocol/live.ts'
import { isFrozen } from '../../shared/report/state.ts'
import type { Task } from '../../shared/report/tasks.ts'
import type { Client } from './office.ts'
import { type District, openDistrict } from './running.ts'

// Acting for somebody by delegation, in the demo: police.head has delegated to police.liaison.
let district: District
beforeAll(async () => {
  district = await openDistrict()
})
afterAll(() => district.close())

const SECTION = 'demo-safety-duty'
let key = 0
const command = (client: Client, body: object) =>
  client.post('/api/reports/demo/commands', { idempotencyKey: `delegation-${++key}`, ...body })
async function shown(client: Client) {
  const { state } = (await client.get('/api/reports/demo')).body as ReportSnapshot
  const section = state.sections.find(s => s.id === SECTION)
  if (section === undefined || !isFrozen(section)) throw new Error('not frozen')
  return section
}
async function people(client: Client) {
  const listing = (await client.get('/api/people')).body as PeopleListing
  const postOf = (personId: string) => listing.posts.find(p => p.personId === personId)?.id ?? ''
  return { listing, postOf }
}

describe('acting by delegation', () => {
  it('[PO-02] the delegate is asked, countersigns in the head’s right, and both are on record', async () => {
    const liaison = await district.as('police.liaison')
    const { listing, postOf } = await people(liaison)
    expect(listing.delegations).toMatchObject([
      { fromPostId: postOf('police.head'), toPersonId: 'police.liaison' },
    ])
    const tasks = (await liaison.get('/api/me/tasks')).body as Task[]
    expect(tasks.find(t => t.sectionId === SECTION)).toMatchObject({
      kind: 'countersign',
      postId: postOf('police.liaison'),
      onBehalfOf: postOf('police.head'),
    })
    const { version, hash } = await shown(liaison)
    const agree = { type: 'section.countersign', sectionId: SECTION, version, hash, opinion: 'agree' }
    expect(await command(liaison, agree)).toMatchObject({ status: 403 })
    expect(await command(liaison, { ...agree, onBehalfOf: postOf('market.head') })).toMatchObject({
      status: 403,
      body: { code: 'no_delegation' },
    })
    const done = await command(liaison, { ...agree, onBehalfOf: postOf('police.head') })
    expect(done).toMatchObject({ status: 200 })
    const { current } = await shown(liaison)
    expect(current.signatures.at(-1)).toMatchObject({
      kind: 'countersign',
      unitId: 'police',
      personId: 'police.liaison',
      postId: postOf('police.liaison'),
      onBehalfOf: postOf('police.head'),
    })
  })

  it('[PO-02] a head grants and revokes through either door; nobody else does', async () => {
    const head = await district.as('market.head')
    const { postOf } = await people(head)
    const grant = {
      type: 'delegation.grant',
      fromPostId: postOf('market.head'),
      toPersonId: 'market.liaison',
      scope: { reportId: 'demo', sectionIds: [SECTION] },
      from: new Date(Date.now() - 1000).toISOString(),
      to: new Date(Date.now() + 86_400_000).toISOString(),
    }
    expect(await command(await district.as('market.reviewer'), grant)).toMatchObject({ status: 403 })
    const granted = await command(head, grant)
    expect(granted).toMatchObject({ status: 200, body: { events: [{ type: 'delegation.granted' }] } })
    const { events } = granted.body as { events: { data: { id: string } }[] }
    const delegationId = events[0]?.data.id

    const liaison = await district.as('market.liaison')
    const tasks = async () =>
      ((await liaison.get('/api/me/tasks')).body as Task[]).filter(
        t => t.onBehalfOf === postOf('market.head'),
      )
    expect((await tasks()).map(t => t.sectionId)).toEqual([SECTION])

    const revoke = { type: 'delegation.revoke', delegationId }
    const door = (client: Client) => client.post('/api/people/commands', revoke)
    expect(await door(liaison)).toMatchObject({ status: 403 })
    expect(await door(head)).toMatchObject({
      status: 200,
      body: { events: [{ type: 'delegation.revoked' }] },
    })
    expect(await tasks()).toEqual([])
    const { version, hash } = await shown(liaison)
    const agree = { type: 'section.countersign', sectionId: SECTION, version, hash, opinion: 'agree' }
    expect(await command(liaison, { ...agree, onBehalfOf: postOf('market.head') })).toMatchObject({
      status: 403,
    })
  })

  it('[WF-19] who has lost the right meanwhile gets the first answer again under its key', async () => {
    const head = await district.as('health.head')
    const { postOf } = await people(head)
    const granted = await command(head, {
      type: 'delegation.grant',
      fromPostId: postOf('health.head'),
      toPersonId: 'health.liaison',
      from: new Date(Date.now() - 1000).toISOString(),
      to: new Date(Date.now() + 86_400_000).toISOString(),
    })
    const { events } = granted.body as { events: { data: { id: string } }[] }
    const liaison = await district.as('health.liaison')
    const { state } = (await liaison.get('/api/reports/demo')).body as ReportSnapshot
    const section = state.sections.find(s => s.id === 'demo-canteens')
    if (section === undefined || !isFrozen(section)) throw new Error('not frozen')
    const agree = {
      type: 'section.countersign',
      sectionId: section.id,
      version: section.version,
      hash: section.hash,
      opinion: 'agree',
      onBehalfOf: postOf('health.head'),
      idempotencyKey: 'once',
    }
    const first = await liaison.post('/api/reports/demo/commands', agree)
    expect(first).toMatchObject({ status: 200 })
    await command(head, { type: 'delegation.revoke', delegationId: events[0]?.data.id })
    const again = await liaison.post('/api/reports/demo/commands', agree)
    expect(again).toMatchObject({
      status: 200,
      body: { version: (first.body as { version: number }).version },
    })
    expect(
      await liaison.post('/api/reports/demo/commands', { ...agree, idempotencyKey: 'twice' }),
    ).toMatchObject({ status: 403, body: { code: 'no_delegation' } })
  })
})
