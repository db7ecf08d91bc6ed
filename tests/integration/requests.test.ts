import { describe, expect, it } from 'vitest'
import { type Office, PASSWORD } from './office.ts'
import { open } from './peopleOffice.ts'

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
