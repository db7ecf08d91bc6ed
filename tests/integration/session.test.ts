import { describe, expect, it } from 'vitest'
import { field, type Office, PASSWORD } from './office.ts'
import { open } from './peopleOffice.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE

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
