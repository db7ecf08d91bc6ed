import { describe, expect, it } from 'vitest'
import type { PeopleListing } from '../../shared/people/directory.ts'
import { verifyChain } from '../../shared/report/chain.ts'
import type { Client } from './office.ts'
import { addZhou, command, must, open, postOf } from './peopleOffice.ts'

const listing = async (client: Client) => (await client.get('/api/people')).body as PeopleListing

describe('who sees whom', () => {
  it('[RD-10] names, units and posts: everyone signed in; sign-in names: the admin alone', async () => {
    const office = await open()
    const drafter = await listing(await office.as('finance.drafter'))
    expect(drafter.units.map(unit => unit.name)).toEqual(['区政府办', '区财政局'])
    expect(drafter.persons).toContainEqual({ id: 'finance.head', name: '沈立言' })
    expect(drafter.posts).toHaveLength(4)
    expect(JSON.stringify(drafter)).not.toContain('"login"')
    const admin = await listing(await office.as('admin'))
    expect(admin.persons).toContainEqual({ id: 'finance.head', name: '沈立言', login: 'finance.head' })
    expect((await office.client().get('/api/people')).status).toBe(401)
  })

  it('[RD-10] no answer holds a password or its hash', async () => {
    const office = await open()
    const admin = await office.as('admin')
    await addZhou(admin)
    const text = JSON.stringify([await listing(admin), (await admin.get('/api/session')).body])
    expect(text).not.toMatch(/scrypt|password|hash/i)
  })
})

describe('commands', () => {
  it('[PE-01] are refused to everybody but the admin, before the body is looked at', async () => {
    const office = await open()
    for (const login of ['finance.head', 'auditor']) {
      const client = await office.as(login)
      for (const fields of [{ name: '区卫健委' }, { nonsense: true }])
        expect(await command(client, 'unit.add', fields)).toMatchObject({
          status: 403,
          body: { code: 'admin_only' },
        })
    }
    expect((await command(office.client(), 'unit.add', { name: '区卫健委' })).status).toBe(401)
    expect(office.people().directory.current().units).toHaveLength(2)
  })

  it('[PE-24] that nobody knows, or with unknown or bad fields, are 400', async () => {
    const office = await open()
    const admin = await office.as('admin')
    for (const [type, fields] of [
      ['unit.burn', {}],
      ['unit.add', {}],
      ['unit.add', { name: '区卫健委', colour: 'red' }],
      ['unit.add', { name: '区卫健委', unitId: '../x' }],
      ['person.add', { name: '周晓晴', login: 'Zhou Xiaoqing' }],
      ['post.assign', { personId: 'a', unitId: 'gov', role: 'king', from: '2026-01-01' }],
    ] as const)
      expect(await command(admin, type, fields)).toMatchObject({ status: 400, body: { code: 'malformed' } })
    expect(await admin.send('POST', '/api/people/commands', '{"type":')).toMatchObject({ status: 400 })
  })

  it('[PE-10] make chained events that name who did it in which post', async () => {
    const office = await open()
    const admin = await office.as('admin')
    const answer = await command(admin, 'unit.add', { unitId: 'health', name: '区卫健委' })
    expect(answer).toMatchObject({
      status: 200,
      body: {
        version: 11,
        events: [
          {
            seq: 11,
            type: 'unit.added',
            at: '2026-11-02T01:00:00.000Z',
            actor: 'admin',
            post: postOf(office, 'admin'),
            data: { id: 'health', name: '区卫健委', mark: '卫' },
          },
        ],
      },
    })
    const entries = await office.people().directory.entries()
    expect(verifyChain(entries)).toMatchObject({ kind: 'intact', length: 11 })
    expect(verifyChain(entries.with(2, entries[2]?.replace('陆', '陈') ?? ''))).toEqual({
      kind: 'broken',
      seq: 3,
    })
  })

  it('[PE-10] leave the same directory after a restart', async () => {
    const office = await open()
    const admin = await office.as('admin')
    await must(admin, 'unit.rename', { unitId: 'finance', name: '区财政和国资局' })
    await must(admin, 'post.handOver', {
      postId: postOf(office, 'finance.head'),
      toPersonId: 'finance.drafter',
    })
    const before = office.people().directory.current()
    await office.restart()
    expect(office.people().directory.current()).toEqual(before)
  })

  it('[PE-10] repeated under one key by the same person give the first answer and change nothing', async () => {
    const office = await open()
    const admin = await office.as('admin')
    const add = { name: '区卫健委', idempotencyKey: 'k1' }
    const answers = await Promise.all([command(admin, 'unit.add', add), command(admin, 'unit.add', add)])
    expect(answers[0]?.status).toBe(200)
    expect(answers[1]?.body).toEqual(answers[0]?.body)
    expect(office.people().directory.current().units).toHaveLength(3)
    expect(await command(admin, 'unit.add', { name: '区人社局', idempotencyKey: 'k1' })).toMatchObject({
      status: 409,
      body: { code: 'key_reused' },
    })
  })

  it('[PE-10] on an outdated directory are refused with the present version', async () => {
    const office = await open()
    const admin = await office.as('admin')
    expect(await command(admin, 'unit.add', { name: '区卫健委', expectedVersion: 9 })).toMatchObject({
      status: 409,
      body: { code: 'outdated_directory', details: { current: 10 } },
    })
    expect((await command(admin, 'unit.add', { name: '区卫健委', expectedVersion: 10 })).status).toBe(200)
  })

  it('[PE-10] at the same time all get in, one after the other', async () => {
    const office = await open()
    const admin = await office.as('admin')
    const names = Array.from({ length: 12 }, (_, i) => `单位${i}`)
    const { directory } = office.people()
    const posts = directory.current().posts.filter(post => post.personId === 'admin')
    // Past the line that commands stand in: only compare-and-set keeps these apart.
    const direct = names
      .slice(6)
      .map(name => directory.run([{ type: 'unit.add', name }], { personId: 'admin', posts }))
    const sent = names.slice(0, 6).map(name => must(admin, 'unit.add', { name }))
    const seen: number[] = []
    directory.onChange(({ event }) => seen.push(event.seq))
    await Promise.all(sent)
    for (const outcome of await Promise.all(direct)) expect(outcome.kind).toBe('done')
    expect(seen).toEqual(Array.from({ length: 12 }, (_, i) => 11 + i))
    expect(office.people().directory.current().units).toHaveLength(14)
    expect(verifyChain(await office.people().directory.entries())).toMatchObject({
      kind: 'intact',
      length: 22,
    })
  })
})
