import { afterEach, describe, expect, it } from 'vitest'
import { createLockout } from '../../server/people/lockout.ts'
import { createSignIn } from '../../server/people/signIn.ts'
import { sha256 } from '../../shared/document/canonical.ts'
import type { AccessRow } from '../../shared/people/access.ts'
import type { PeopleListing } from '../../shared/people/directory.ts'
import { verifyChain } from '../../shared/report/chain.ts'
import { type Answer, type Client, field, type Office, openOffice, PASSWORD } from './office.ts'

const DAY = 24 * 3_600_000

const opened: Office[] = []
const open = async () => {
  const office = await openOffice()
  opened.push(office)
  return office
}
afterEach(async () => {
  for (const office of opened.splice(0)) await office.close()
})

const command = (client: Client, type: string, fields: object = {}) =>
  client.post('/api/people/commands', { type, ...fields })

/** As `command`, for steps that the test takes for granted. */
async function must(client: Client, type: string, fields: object): Promise<Answer> {
  const answer = await command(client, type, fields)
  if (answer.status !== 200) throw new Error(`${type} was refused: ${JSON.stringify(answer.body)}`)
  return answer
}

const listing = async (client: Client) => (await client.get('/api/people')).body as PeopleListing

const postOf = (office: Office, personId: string): string =>
  office
    .people()
    .directory.current()
    .posts.find(post => post.personId === personId)?.id ?? ''

/** Adds 周晓晴 as the admin does; gives the password that she is handed. */
const addZhou = async (admin: Client) =>
  field(await must(admin, 'person.add', { personId: 'zhou', name: '周晓晴', login: 'zhou.xq' }), 'password')

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

describe('a new person', () => {
  it('[PE-13] gets a password that is shown once and must be changed before anything else', async () => {
    const office = await open()
    const password = await addZhou(await office.as('admin'))
    expect(password).toMatch(/^[a-z2-9]{5}-[a-z2-9]{5}-[a-z2-9]{5}$/)
    const zhou = office.client()
    expect(await zhou.signIn('zhou.xq', password)).toMatchObject({
      status: 200,
      body: { mustChangePassword: true },
    })
    expect((await zhou.get('/api/session')).status).toBe(200)
    for (const refused of [await zhou.get('/api/people'), await zhou.post('/api/tickets', {})])
      expect(refused).toMatchObject({ status: 403, body: { code: 'password_change_required' } })
    expect(await office.identify('/live/', zhou.cookie ?? '')).toBeNull()
    await zhou.post('/api/session/password', { password, newPassword: 'my own password' })
    expect((await zhou.get('/api/people')).status).toBe(200)
    expect(await zhou.get('/api/session')).toMatchObject({
      body: { person: { id: 'zhou', name: '周晓晴' }, posts: [] },
    })
    expect((await office.client().signIn('zhou.xq', password)).status).toBe(401)
  })

  it('[PE-13] finds that password ended after seven days', async () => {
    const office = await open()
    const password = await addZhou(await office.as('admin'))
    office.now += 7 * DAY
    expect((await office.client().signIn('zhou.xq', password)).status).toBe(401)
  })

  it('[PE-13] has it in no event, and not in a repeated answer', async () => {
    const office = await open()
    const admin = await office.as('admin')
    const add = { name: '周晓晴', login: 'zhou.xq', idempotencyKey: 'add-zhou' }
    const first = await command(admin, 'person.add', add)
    const again = await command(admin, 'person.add', add)
    expect(again).toMatchObject({ status: 200, body: { version: 11 } })
    expect(again.body).not.toHaveProperty('password')
    expect((await office.people().directory.entries()).join()).not.toContain(field(first, 'password'))
    expect((await office.client().signIn('zhou.xq', field(first, 'password'))).status).toBe(200)
  })

  it('[PE-03] has a sign-in name of his own, also when two are added at once', async () => {
    const office = await open()
    const admin = await office.as('admin')
    expect(await command(admin, 'person.add', { name: '沈二', login: 'finance.head' })).toMatchObject({
      status: 422,
      body: { code: 'PE-03', details: { missing: 'login' } },
    })
    expect((await office.client().signIn('finance.head')).status).toBe(200)
    const answers = await Promise.all(
      ['周晓晴', '周小青'].map(name => command(admin, 'person.add', { name, login: 'zhou' })),
    )
    expect(answers.map(answer => answer.status)).toEqual([200, 422])
    const zhou = office.client()
    const [added] = answers
    if (added === undefined) throw new Error('unreachable')
    await zhou.signIn('zhou', field(added, 'password'))
    expect(await zhou.get('/api/session')).toMatchObject({ body: { person: { name: '周晓晴' } } })
  })

  it('[PE-03] may take the name of one who was never stored', async () => {
    const office = await open()
    await office.people().accounts.create('zhou.xq', 'lost in a crash', () => false)
    expect(await addZhou(await office.as('admin'))).not.toBe('')
  })
})

describe('a forgotten password', () => {
  it('[PE-13] [PE-18] is replaced by the admin; sessions end, the old one is dead', async () => {
    const office = await open()
    const head = await office.as('finance.head')
    const answer = await command(await office.as('admin'), 'person.resetPassword', {
      personId: 'finance.head',
    })
    expect(answer).toMatchObject({
      status: 200,
      body: { version: 11, events: [{ type: 'person.passwordReset' }] },
    })
    expect(office.people().directory.current().version).toBe(11)
    expect((await head.get('/api/session')).status).toBe(401)
    expect((await office.client().signIn('finance.head')).status).toBe(401)
    expect(await office.client().signIn('finance.head', field(answer, 'password'))).toMatchObject({
      status: 200,
      body: { mustChangePassword: true },
    })
  })

  it('[PE-13] is not replaced for a person without an account', async () => {
    const office = await open()
    const admin = await office.as('admin')
    await addZhou(admin)
    await office.storage().records.remove('account', 'zhou.xq')
    expect(await command(admin, 'person.resetPassword', { personId: 'zhou' })).toMatchObject({
      status: 422,
      body: { code: 'PE-13' },
    })
  })
})

describe('leaving and handing over', () => {
  it('[PE-08] a disabled person is out at once: sessions, tickets, sign-in', async () => {
    const office = await open()
    const head = await office.as('finance.head')
    const ticket = field(await head.post('/api/tickets', {}), 'ticket')
    const ended: unknown[] = []
    office.people().sessions.onEnded(session => ended.push(session))
    expect(
      (await command(await office.as('admin'), 'person.disable', { personId: 'finance.head' })).status,
    ).toBe(200)
    expect(ended).toEqual([{ personId: 'finance.head' }])
    expect((await head.get('/api/session')).status).toBe(401)
    expect(await office.identify(`/live/?ticket=${ticket}`)).toBeNull()
    expect(await office.client().signIn('finance.head')).toMatchObject({
      status: 401,
      body: { code: 'account_closed' },
    })
    expect(await office.client().signIn('finance.head', 'wrong password')).toMatchObject({
      status: 401,
      body: { code: 'wrong_credentials' },
    })
  })

  it('[PE-07] who hands a post over is signed out at once, and may come back without it', async () => {
    const office = await open()
    const head = await office.as('finance.head')
    const drafter = await office.as('finance.drafter')
    const postId = postOf(office, 'finance.head')
    await must(await office.as('admin'), 'post.handOver', { postId, toPersonId: 'finance.drafter' })
    expect((await head.get('/api/session')).status).toBe(401)
    expect(await drafter.get('/api/session')).toMatchObject({
      status: 200,
      body: { posts: [{ role: 'drafter' }, { role: 'head' }] },
    })
    expect(await head.signIn('finance.head')).toMatchObject({ status: 200, body: { posts: [] } })
    expect((await head.get('/api/session')).status).toBe(200)
  })

  it('[PE-07] a cut outlives a crash before the sessions were removed', async () => {
    const office = await open()
    const head = await office.as('finance.head')
    const kept = await office.storage().records.list('session')
    await must(await office.as('admin'), 'person.disable', { personId: 'finance.head' })
    for (const { id, value } of kept) await office.storage().records.put('session', id, value)
    await office.restart()
    expect((await head.get('/api/session')).status).toBe(401)
  })

  it('[PE-07] a password that was being checked while the cut came opens nothing', async () => {
    const office = await open()
    const { accounts, sessions, directory, accessLog } = office.people()
    const admin = await office.as('admin')
    const signIn = createSignIn({
      accounts: {
        ...accounts,
        verify: async (login, password) => {
          const account = await accounts.verify(login, password)
          await must(admin, 'post.handOver', {
            postId: postOf(office, 'finance.head'),
            toPersonId: 'finance.drafter',
          })
          return account
        },
      },
      sessions,
      accessLog,
      lockout: createLockout(() => office.now),
      directory: () => directory.current(),
      demoAllowed: true,
    })
    const entered = await signIn.enter('finance.head', PASSWORD, '127.0.0.1')
    if (entered.kind !== 'entered') throw new Error(entered.kind)
    expect(await sessions.find(entered.token)).toBeNull()
  })

  it('[PE-05] the admin gets no content by his own hand', async () => {
    const office = await open()
    const admin = await office.as('admin')
    const assign = { personId: 'admin', unitId: 'finance', role: 'head', from: '2026-11-01' }
    expect(await command(admin, 'post.assign', assign)).toMatchObject({
      status: 422,
      body: { code: 'PE-05' },
    })
  })
})

describe('the access log', () => {
  const rows = async (client: Client, query = '') =>
    (await client.get(`/api/access-log${query}`)).body as readonly AccessRow[]

  it('[RD-09] is for the auditor alone; others learn not even that it is there', async () => {
    const office = await open()
    for (const login of ['admin', 'finance.head'])
      expect((await (await office.as(login)).get('/api/access-log')).status).toBe(404)
    expect((await office.client().get('/api/access-log')).status).toBe(401)
    expect((await (await office.as('auditor')).get('/api/access-log')).status).toBe(200)
  })

  it('[PE-22] holds sign-ins, failures and refusals in order, in a chain', async () => {
    const office = await open()
    await office.client().signIn('finance.head', 'wrong password')
    await office.client().signIn('my secret typed here', 'x')
    const head = await office.as('finance.head')
    await head.post('/api/session/confirm', { password: PASSWORD })
    await head.get('/api/access-log?secret=1')
    await command(head, 'unit.add')
    await head.send('DELETE', '/api/session')
    const log = await rows(await office.as('auditor'))
    const address = expect.stringContaining('127.0.0.1')
    expect(log.map(({ type, actor, data }) => ({ type, actor, data }))).toEqual([
      { type: 'session.refused', actor: '', data: { address, login: 'finance.head', reason: 'wrong' } },
      { type: 'session.refused', actor: '', data: { address, reason: 'wrong' } },
      { type: 'session.opened', actor: 'finance.head', data: { address } },
      { type: 'identity.confirmed', actor: 'finance.head', data: { address } },
      {
        type: 'access.refused',
        actor: 'finance.head',
        data: { method: 'GET', path: '/api/access-log', code: 'not_found' },
      },
      {
        type: 'access.refused',
        actor: 'finance.head',
        data: { method: 'POST', path: '/api/people/commands', code: 'admin_only' },
      },
      { type: 'session.closed', actor: 'finance.head', data: {} },
      { type: 'session.opened', actor: 'auditor', data: { address } },
    ])
    let prevHash = '0'.repeat(64)
    for (const [i, row] of log.entries()) {
      expect(row).toMatchObject({ seq: i + 1, prevHash, hash: sha256(row.canonical) })
      prevHash = row.hash
    }
  })

  it('[PE-22] goes on in the same chain after a restart, and is read in parts', async () => {
    const office = await open()
    await office.as('finance.head')
    await office.restart()
    const auditor = await office.as('auditor')
    const all = await rows(auditor)
    expect(all.map(row => row.seq)).toEqual([1, 2])
    expect(all[1]?.prevHash).toBe(all[0]?.hash)
    expect(await rows(auditor, '?from=1')).toEqual(all.slice(1))
    expect(await rows(auditor, '?from=0&most=1')).toEqual(all.slice(0, 1))
    expect(await rows(auditor, '?most=1')).toEqual(all.slice(1))
    expect((await auditor.get('/api/access-log?from=-1')).status).toBe(400)
  })
})
