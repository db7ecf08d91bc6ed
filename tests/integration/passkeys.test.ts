import { describe, expect, it } from 'vitest'
import { type Client, PASSWORD } from './office.ts'
import { addPasskey, enter, logged, options } from './passkeyOffice.ts'
import { open } from './peopleOffice.ts'
import { type Flaw, SoftAuthenticator } from './softAuthenticator.ts'

const MINUTE = 60_000

describe('keeping passkeys', () => {
  it('[ID-01] adds, names, lists and removes one’s own; the access log tells', async () => {
    const office = await open()
    const client = await office.as('finance.head')
    expect((await client.get('/api/passkeys')).body).toEqual([])
    const { passkey } = await addPasskey(client, ' 办公室电脑 ')
    expect(passkey).toEqual({
      id: expect.any(String),
      name: '办公室电脑',
      createdAt: '2026-11-02T01:00:00.000Z',
      synced: false,
    })
    expect((await client.get('/api/passkeys')).body).toEqual([passkey])
    const renamed = await client.post(`/api/passkeys/${passkey.id}`, { name: '手机' })
    expect(renamed.body).toEqual({ ...passkey, name: '手机' })
    expect((await client.send('DELETE', `/api/passkeys/${passkey.id}`)).status).toBe(204)
    expect((await client.get('/api/passkeys')).body).toEqual([])
    const told = (await logged(office)).filter(row => row.type.startsWith('passkey.'))
    expect(told.map(({ type, actor, data }) => [type, actor, data])).toEqual(
      ['passkey.added', 'passkey.removed'].map(type => [
        type,
        'finance.head',
        { address: expect.any(String), passkeyId: passkey.id },
      ]),
    )
    // No name that somebody typed, no key.
    expect(JSON.stringify(told)).not.toContain('办公室')
  })

  it('[ID-01] needs a proof of identity in the last five minutes to add and to remove', async () => {
    const office = await open()
    const client = await office.as('finance.head')
    const { passkey } = await addPasskey(client)
    const prepared = await options(client, 'add')
    office.now += 5 * MINUTE + 1
    const refusal = { status: 403, body: { code: 'confirm_required' } }
    const device = new SoftAuthenticator()
    expect(await client.post('/api/passkeys/options/add', {})).toMatchObject(refusal)
    const made = { name: '另一台', passkey: device.create(prepared) }
    expect(await client.post('/api/passkeys', made)).toMatchObject(refusal)
    expect(await client.send('DELETE', `/api/passkeys/${passkey.id}`)).toMatchObject(refusal)
    expect((await client.get('/api/passkeys')).body).toHaveLength(1)
    await client.post('/api/session/confirm', { password: PASSWORD })
    expect((await client.send('DELETE', `/api/passkeys/${passkey.id}`)).status).toBe(204)
  })

  it('[ID-01] keeps them from everybody else', async () => {
    const office = await open()
    const { passkey } = await addPasskey(await office.as('finance.head'))
    for (const who of ['finance.drafter', 'admin']) {
      const other = await office.as(who)
      expect((await other.get('/api/passkeys')).body).toEqual([])
      expect((await other.post(`/api/passkeys/${passkey.id}`, { name: '我的' })).status).toBe(404)
      expect((await other.send('DELETE', `/api/passkeys/${passkey.id}`)).status).toBe(404)
    }
    const nobody = office.client()
    expect((await nobody.get('/api/passkeys')).status).toBe(401)
    expect((await nobody.post('/api/passkeys/options/add', {})).status).toBe(401)
    expect((await nobody.post('/api/passkeys/options/confirm', {})).status).toBe(401)
  })

  it('[ID-01] takes twenty and no more, and none under an id that another person’s has', async () => {
    const office = await open()
    const client = await office.as('finance.head')
    const { device } = await addPasskey(client)
    const other = await office.as('finance.drafter')
    const taken = new SoftAuthenticator().create(await options(other, 'add'), { id: device.credentialId })
    expect(await other.post('/api/passkeys', { name: '乙', passkey: taken })).toMatchObject({
      status: 409,
      body: { code: 'passkey_exists' },
    })
    expect((await enter(office.client(), device)).status).toBe(200)
    for (let i = 1; i < 20; i++) await addPasskey(client, `第${i}个`)
    expect(await client.post('/api/passkeys/options/add', {})).toMatchObject({
      status: 422,
      body: { code: 'ID-01', details: { missing: 'room' } },
    })
  })

  it.each<[string, Flaw]>([
    ['another site', { origin: 'https://evil.example' }],
    ['another name of ours', { origin: 'http://127.0.0.1:3000' }],
    ['another RP id', { rpId: 'evil.example' }],
    ['another ceremony', { type: 'webauthn.get' }],
    ['nobody’s finger', { unverified: true }],
  ])('[ID-03] adds none from %s', async (_what, flaw) => {
    const office = await open()
    const client = await office.as('finance.head')
    const passkey = new SoftAuthenticator().create(await options(client, 'add'), flaw)
    expect(await client.post('/api/passkeys', { name: '手机', passkey })).toMatchObject({
      status: 422,
      body: { code: 'ID-03' },
    })
    expect((await client.get('/api/passkeys')).body).toEqual([])
  })

  it('[ID-02] adds by a challenge once, soon, in the session it was made for', async () => {
    const office = await open()
    const [client, elsewhere] = [await office.as('finance.head'), await office.as('finance.head')]
    const add = async (who: Client, prepared: unknown) =>
      who.post('/api/passkeys', { name: '手机', passkey: new SoftAuthenticator().create(prepared) })
    const refusal = { status: 422, body: { code: 'ID-02' } }
    const used = await options(client, 'add')
    expect((await add(client, used)).status).toBe(200)
    expect(await add(client, used)).toMatchObject(refusal)
    expect(await add(elsewhere, await options(client, 'add'))).toMatchObject(refusal)
    const old = await options(client, 'add')
    office.now += 5 * MINUTE
    expect(await add(client, old)).toMatchObject(refusal)
    const prepared = (await options(client, 'add')) as object
    expect(await add(client, { ...prepared, challenge: 'bWFkZSB1cA' })).toMatchObject(refusal)
  })
})
