import { describe, expect, it } from 'vitest'
import { createLockout } from '../../server/people/lockout.ts'
import { createSignIn } from '../../server/people/signIn.ts'
import { field, PASSWORD } from './office.ts'
import { addZhou, command, must, open, postOf } from './peopleOffice.ts'

const DAY = 24 * 3_600_000

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
