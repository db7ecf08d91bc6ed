import { afterEach, describe, expect, it } from 'vitest'
import { field, type Office, type OfficeOptions, openOffice, PASSWORD } from './office.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE

const opened: Office[] = []
const open = async (options?: OfficeOptions) => {
  const office = await openOffice(options)
  opened.push(office)
  return office
}
afterEach(async () => {
  for (const office of opened.splice(0)) await office.close()
})

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

describe('a session', () => {
  it('[PE-17] ends when it is signed out of, and again without harm', async () => {
    const office = await open()
    const client = await office.as('finance.head')
    const cookie = client.cookie
    expect(await client.send('DELETE', '/api/session')).toMatchObject({ status: 204, body: undefined })
    expect(client.cookie).toBeNull()
    client.cookie = cookie
    expect(await client.get('/api/session')).toMatchObject({ status: 401, body: { code: 'not_signed_in' } })
    expect((await client.send('DELETE', '/api/session')).status).toBe(204)
  })

  it('[PE-17] ends after twelve idle hours; use keeps it', async () => {
    const office = await open()
    const client = await office.as('finance.head')
    office.now += 11 * HOUR
    expect((await client.get('/api/session')).status).toBe(200)
    office.now += 11 * HOUR
    expect((await client.get('/api/session')).status).toBe(200)
    office.now += 12 * HOUR
    expect((await client.get('/api/session')).status).toBe(401)
  })

  it('[PE-17] ends after seven days however much it is used', async () => {
    const office = await open()
    const client = await office.as('finance.head')
    for (let hours = 0; hours < 7 * 24 - 8; hours += 8) {
      office.now += 8 * HOUR
      expect((await client.get('/api/session')).status).toBe(200)
    }
    office.now += 8 * HOUR
    expect((await client.get('/api/session')).status).toBe(401)
  })

  it('[PE-16] takes the place of the one before it in the same browser', async () => {
    const office = await open()
    const client = await office.as('finance.head')
    const first = client.cookie
    await client.signIn('finance.drafter')
    expect(await client.get('/api/session')).toMatchObject({ body: { person: { id: 'finance.drafter' } } })
    client.cookie = first
    expect((await client.get('/api/session')).status).toBe(401)
  })

  it('[PE-16] is not found by anything but its token', async () => {
    const office = await open()
    const client = await office.as('finance.head')
    const token = client.cookie?.slice('lianshu='.length) ?? ''
    const session = await office.people().sessions.find(token)
    for (const cookie of [
      `lianshu=${session?.id}`,
      'lianshu=',
      'lianshu=%E0%A4%A',
      `other=${token}`,
      'x'.repeat(5000),
    ]) {
      client.cookie = cookie
      expect((await client.get('/api/session')).status).toBe(401)
    }
  })
})

describe('proving who one is', () => {
  const confirmedAt = async (office: Office, cookie: string | null) =>
    (await office.people().sessions.find(cookie?.slice('lianshu='.length) ?? ''))?.confirmedAt

  it('[SG-01] signing in counts; a password later counts again', async () => {
    const office = await open()
    const client = await office.as('finance.head')
    expect(await confirmedAt(office, client.cookie)).toBe('2026-11-02T01:00:00.000Z')
    office.now += 20 * MINUTE
    expect(await client.post('/api/session/confirm', { password: PASSWORD })).toMatchObject({
      status: 200,
      body: { confirmedAt: '2026-11-02T01:20:00.000Z' },
    })
    expect(await confirmedAt(office, client.cookie)).toBe('2026-11-02T01:20:00.000Z')
  })

  it('[SG-01] a wrong password proves nothing, and the session stays', async () => {
    const office = await open()
    const client = await office.as('finance.head')
    office.now += 20 * MINUTE
    expect(await client.post('/api/session/confirm', { password: 'wrong password' })).toMatchObject({
      status: 403,
      body: { code: 'wrong_password' },
    })
    expect(await confirmedAt(office, client.cookie)).toBe('2026-11-02T01:00:00.000Z')
    expect((await client.get('/api/session')).status).toBe(200)
  })

  it('[SG-01] [PE-15] a stolen cookie does not help to guess the password', async () => {
    const office = await open()
    const client = await office.as('finance.head')
    for (let i = 0; i < 10; i++) await client.post('/api/session/confirm', { password: `guess ${i}` })
    expect(await client.post('/api/session/confirm', { password: PASSWORD })).toMatchObject({
      status: 429,
      body: { code: 'locked' },
    })
  })
})

describe('changing the password', () => {
  const change = (password: string, newPassword: string) => ({ password, newPassword })

  it('[PE-18] ends the other sessions of the person and keeps this one', async () => {
    const office = await open()
    const [here, elsewhere] = [await office.as('finance.head'), await office.as('finance.head')]
    const colleague = await office.as('finance.drafter')
    const ended: unknown[] = []
    office.people().sessions.onEnded(session => ended.push(session))
    expect((await here.post('/api/session/password', change(PASSWORD, 'another good one'))).status).toBe(204)
    expect((await here.get('/api/session')).status).toBe(200)
    expect((await elsewhere.get('/api/session')).status).toBe(401)
    expect((await colleague.get('/api/session')).status).toBe(200)
    expect(ended).toEqual([{ personId: 'finance.head', sessionId: expect.any(String) }])
    expect((await office.client().signIn('finance.head')).status).toBe(401)
    expect((await office.client().signIn('finance.head', 'another good one')).status).toBe(200)
  })

  it('[PE-12] refuses a weak one and says what it lacks', async () => {
    const office = await open()
    const client = await office.as('finance.head')
    const lacking = async (next: string) => {
      const { status, body } = await client.post('/api/session/password', change(PASSWORD, next))
      return [status, body]
    }
    const refusal = (missing: string) => [
      422,
      expect.objectContaining({ code: 'PE-12', details: expect.objectContaining({ missing }) }),
    ]
    expect(await lacking('short')).toEqual(refusal('length'))
    expect(await lacking('Finance.Head')).toEqual(refusal('notLogin'))
    expect(await lacking('aaaaaaaaaaaa')).toEqual(refusal('variety'))
    expect(await lacking(PASSWORD)).toEqual(refusal('difference'))
    expect(
      await client.post('/api/session/password', change('wrong password', 'another good one')),
    ).toMatchObject({
      status: 403,
      body: { code: 'wrong_password' },
    })
  })
})

describe('tickets', () => {
  it('[PE-19] stand for the cookie on sockets, many times, for ten minutes', async () => {
    const office = await open()
    const client = await office.as('finance.head')
    const answer = await client.post('/api/tickets', {})
    expect(answer).toMatchObject({ status: 200, body: { expiresAt: '2026-11-02T01:10:00.000Z' } })
    const url = `/collab/demo-x?schema=1&ticket=${field(answer, 'ticket')}`
    const who = { personId: 'finance.head', name: '沈立言', unitName: '区财政局' }
    expect(await office.identify(url)).toMatchObject(who)
    expect(await office.identify(url)).toMatchObject(who)
    expect(await office.identify('/collab/demo-x', client.cookie ?? '')).toMatchObject(who)
    office.now += 10 * MINUTE
    expect(await office.identify(url)).toBeNull()
  })

  it('[PE-19] end with their session, and open no HTTP', async () => {
    const office = await open()
    const client = await office.as('finance.head')
    const ticket = field(await client.post('/api/tickets', {}), 'ticket')
    expect((await office.client().get(`/api/session?ticket=${ticket}`)).status).toBe(401)
    await client.send('DELETE', '/api/session')
    expect(await office.identify(`/live/?ticket=${ticket}`)).toBeNull()
    expect(await office.identify('/live/?ticket=')).toBeNull()
    expect(await office.identify('/live/')).toBeNull()
  })

  it('[PE-19] are given to nobody who is not signed in', async () => {
    const office = await open()
    expect((await office.client().post('/api/tickets', {})).status).toBe(401)
  })
})

describe('requests from elsewhere', () => {
  const signOut = async (office: Office, headers: Record<string, string>) => {
    const client = await office.as('finance.head')
    return (await client.send('DELETE', '/api/session', undefined, headers)).status
  }

  it('[PE-20] that carry the cookie are refused unless they name this site or bear X-Requested-With', async () => {
    const office = await open({ publicUrl: 'https://lianshu.example' })
    const host = new URL(office.client().address).host
    expect(await signOut(office, {})).toBe(403)
    expect(await signOut(office, { Origin: 'https://evil.example' })).toBe(403)
    expect(await signOut(office, { Origin: 'null' })).toBe(403)
    expect(await signOut(office, { Origin: 'https://lianshu.example.evil.example' })).toBe(403)
    expect(await signOut(office, { Origin: `http://${host}` })).toBe(204)
    expect(await signOut(office, { Origin: 'https://lianshu.example' })).toBe(204)
    expect(await signOut(office, { 'X-Requested-With': 'fetch' })).toBe(204)
  })

  it('[PE-20] without the cookie need neither', async () => {
    const office = await open()
    const answer = await office
      .client()
      .send('POST', '/api/session', { login: 'finance.head', password: PASSWORD }, {})
    expect(answer.status).toBe(200)
  })
})

describe('what goes wrong inside', () => {
  it('[PE-24] is answered without a trace of it, with a number that the log knows', async () => {
    const office = await open()
    expect(await office.client().get('/api/broken')).toMatchObject({
      status: 500,
      body: {
        code: 'internal',
        message: expect.not.stringContaining('secret'),
        details: { reference: 'R-1' },
      },
    })
    expect(office.faults).toEqual(['Error: secret detail'])
  })

  it('[PE-24] in the store is 503 and worth another try', async () => {
    const office = await open()
    const answer = await office.client().get('/api/unstored')
    expect(answer).toMatchObject({ status: 503, body: { code: 'storage', details: { reference: 'R-1' } } })
    expect(answer.headers.get('retry-after')).toBe('5')
  })

  it('[PE-24] unknown paths are 404, broken escapes 400', async () => {
    const office = await open()
    expect(await office.client().get('/api/nothing')).toMatchObject({
      status: 404,
      body: { code: 'not_found' },
    })
    expect(await office.client().get('/api/named/%E0%A4%A')).toMatchObject({
      status: 400,
      body: { code: 'malformed' },
    })
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
