import { describe, expect, it } from 'vitest'
import { PASSWORD } from './office.ts'
import { open } from './peopleOffice.ts'

const MINUTE = 60_000

describe('signing in', () => {
  it('[PE-16] answers who one is, and gives a cookie that no script reads and no other site sends', async () => {
    const office = await open()
    const client = office.client()
    const answer = await client.signIn('finance.head')
    expect(answer.status).toBe(200)
    expect(answer.body).toEqual({
      person: { id: 'finance.head', name: '沈立言' },
      login: 'finance.head',
      posts: [
        {
          id: expect.any(String),
          unitId: 'finance',
          role: 'head',
          from: '2026-01-01T00:00:00+08:00',
        },
      ],
    })
    const cookie = answer.headers.get('set-cookie')
    expect(cookie).toMatch(/^lianshu=[\w-]{43}; /)
    expect(cookie).toContain('; HttpOnly')
    expect(cookie).toContain('; SameSite=Lax')
    expect(cookie).toContain('; Path=/')
    expect(cookie).not.toContain('Secure')
    expect(await client.get('/api/session')).toMatchObject({ status: 200, body: answer.body })
  })

  it.each([
    ['the public address is https', { publicUrl: 'https://lianshu.example' }, true],
    ['a trusted proxy says that people came by https', { trustProxy: true }, true],
    ['anybody says so', {}, false],
  ])('[PE-16] marks the cookie Secure when %s: %o, %s', async (_, options, secure) => {
    const office = await open(options)
    const answer = await office
      .client()
      .send('POST', '/api/session', { login: 'admin', password: PASSWORD }, { 'X-Forwarded-Proto': 'https' })
    expect(answer.headers.get('set-cookie')?.includes('Secure')).toBe(secure)
  })

  it('[PE-16] keeps sessions over a restart, and no token in the store', async () => {
    const office = await open()
    const client = await office.as('finance.head')
    await office.restart()
    expect((await client.get('/api/session')).status).toBe(200)
    const token = client.cookie?.slice('lianshu='.length) ?? 'none'
    expect(JSON.stringify(await office.storage().records.list('session'))).not.toContain(token)
  })

  it('[PE-14] answers a wrong password and an unknown name alike', async () => {
    const office = await open()
    const wrong = await office.client().signIn('finance.head', 'not the password')
    const unknown = await office.client().signIn('nobody', 'not the password')
    expect(wrong).toMatchObject({ status: 401, body: { code: 'wrong_credentials' } })
    expect(unknown.body).toEqual(wrong.body)
    expect(wrong.headers.get('set-cookie')).toBeNull()
  })

  it('[PE-14] takes a name as a phone capitalises it', async () => {
    const office = await open()
    expect((await office.client().signIn(' Finance.head')).status).toBe(200)
  })

  it.each(['{', '[]', '{"login":"admin"}', '{"login":"admin","password":1}', '"x"'])(
    '[PE-24] answers %s with 400',
    async body => {
      const office = await open()
      expect(await office.client().send('POST', '/api/session', body)).toMatchObject({
        status: 400,
        body: { code: 'malformed', message: expect.stringMatching(/\p{Script=Han}/u) },
      })
    },
  )

  it('[PE-24] answers a body that is too large with 413', async () => {
    const office = await open()
    expect(await office.client().signIn('admin', 'x'.repeat(20_000))).toMatchObject({
      status: 413,
      body: { code: 'too_large' },
    })
  })

  it('[PE-15] locks name and address after ten failures, for minutes, and nobody else', async () => {
    const office = await open()
    const client = office.client()
    for (let i = 0; i < 10; i++) expect((await client.signIn('finance.head', `guess ${i}`)).status).toBe(401)
    const locked = await client.signIn('finance.head')
    expect(locked).toMatchObject({ status: 429, body: { code: 'locked' } })
    expect(Number(locked.headers.get('retry-after'))).toBe(300)
    expect((await client.signIn('finance.drafter')).status).toBe(200)
    office.now += 5 * MINUTE
    expect((await client.signIn('finance.head')).status).toBe(200)
  })

  it('[PE-15] gains nothing by guessing at once', async () => {
    const office = await open()
    const guesses = Array.from({ length: 30 }, (_, i) =>
      office.client().signIn('finance.head', i === 29 ? PASSWORD : `guess ${i}`),
    )
    const statuses = (await Promise.all(guesses)).map(answer => answer.status)
    expect(statuses.filter(status => status === 401)).toHaveLength(10)
    expect(statuses.filter(status => status === 429)).toHaveLength(20)
  })

  it('[PE-21] lets accounts of the demo in only where it is allowed', async () => {
    const office = await open({ demo: true })
    const client = await office.as('finance.head')
    expect(await office.people().founding.demoAccounts()).toContainEqual({
      login: 'finance.head',
      name: '沈立言',
      unit: '区财政局',
      role: 'head',
    })
    await office.restart({ demo: true, demoAllowed: false })
    expect((await client.get('/api/session')).status).toBe(401)
    expect(await office.client().signIn('finance.head')).toMatchObject({
      status: 401,
      body: { code: 'account_closed' },
    })
    expect(await office.people().founding.demoAccounts()).toEqual([])
  })
})

describe('setting up', () => {
  const first = (token: string) => ({ token, login: 'lu', name: '陆文', password: 'a password of mine' })

  it('[PE-23] takes the link once, makes the first administrator and lets him in', async () => {
    const office = await open({ founding: [] })
    const token = office.people().founding.setupToken() ?? ''
    const client = office.client()
    const answer = await client.post('/api/setup', first(token))
    expect(answer).toMatchObject({
      status: 200,
      body: { person: { id: 'lu', name: '陆文' }, posts: [{ role: 'admin' }] },
    })
    expect((await client.get('/api/session')).status).toBe(200)
    expect(office.people().founding.setupToken()).toBeNull()
    expect(await office.client().post('/api/setup', { ...first(token), login: 'other' })).toMatchObject({
      status: 403,
      body: { code: 'setup_closed' },
    })
    expect((await office.client().signIn('lu', 'a password of mine')).status).toBe(200)
  })

  it('[PE-23] refuses a wrong link and a weak password, and stays open', async () => {
    const office = await open({ founding: [] })
    const token = office.people().founding.setupToken() ?? ''
    expect((await office.client().post('/api/setup', first(`${token}x`))).status).toBe(403)
    expect(await office.client().post('/api/setup', { ...first(token), password: 'short' })).toMatchObject({
      status: 422,
      body: { code: 'PE-12' },
    })
    expect(office.people().founding.setupToken()).toBe(token)
  })

  it('[PE-23] lets one of two at once win', async () => {
    const office = await open({ founding: [] })
    const token = office.people().founding.setupToken() ?? ''
    const answers = await Promise.all(
      ['lu', 'wu'].map(login => office.client().post('/api/setup', { ...first(token), login })),
    )
    expect(answers.map(answer => answer.status).sort()).toEqual([200, 409])
    expect(office.people().directory.current().persons).toHaveLength(1)
  })

  it('[PE-23] has no link where there are people', async () => {
    const office = await open()
    expect(office.people().founding.setupToken()).toBeNull()
    expect((await office.client().post('/api/setup', first(''))).status).toBe(403)
  })
})
