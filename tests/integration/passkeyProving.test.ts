import { describe, expect, it } from 'vitest'
import { addPasskey, confirm, enter, logged, options } from './passkeyOffice.ts'
import { must, open, postOf } from './peopleOffice.ts'
import { type Flaw, SoftAuthenticator } from './softAuthenticator.ts'

const MINUTE = 60_000

describe('signing in with a passkey', () => {
  it('[ID-04] needs no name, and counts as a proof of identity', async () => {
    const office = await open()
    const { device } = await addPasskey(await office.as('finance.head'))
    office.now += 20 * MINUTE
    const client = office.client()
    expect(await options(client, 'sign-in')).toMatchObject({
      rpId: 'localhost',
      userVerification: 'required',
      allowCredentials: [],
    })
    expect(await enter(client, device)).toMatchObject({
      status: 200,
      body: { person: { id: 'finance.head' }, login: 'finance.head' },
    })
    const session = await office.people().sessions.find(client.cookie?.slice('lianshu='.length) ?? '')
    expect(session?.confirmedAt).toBe('2026-11-02T01:20:00.000Z')
    expect((await client.get('/api/passkeys')).body).toMatchObject([{ usedAt: '2026-11-02T01:20:00.000Z' }])
    expect(await logged(office)).toContainEqual(
      expect.objectContaining({ type: 'session.opened', data: expect.objectContaining({ by: 'passkey' }) }),
    )
  })

  it('[ID-02] takes an answer once, also of two at once', async () => {
    const office = await open()
    const { device } = await addPasskey(await office.as('finance.head'))
    device.step = 0
    device.counter = 0
    const proof = device.get(await options(office.client(), 'sign-in'))
    const answers = await Promise.all(
      Array.from({ length: 5 }, () => office.client().post('/api/session', { passkey: proof })),
    )
    expect(answers.map(a => a.status).sort()).toEqual([200, 401, 401, 401, 401])
  })

  it('[ID-02] takes no challenge made for something else', async () => {
    const office = await open()
    const client = await office.as('finance.head')
    const { device } = await addPasskey(client)
    const wrong = { status: 401, body: { code: 'wrong_passkey' } }
    for (const use of ['confirm', 'add'] as const) {
      const passkey = device.get({ ...((await options(client, use)) as object), rpId: 'localhost' })
      expect(await office.client().post('/api/session', { passkey })).toMatchObject(wrong)
    }
    const signIn = device.get(await options(client, 'sign-in'))
    expect(await client.post('/api/session/confirm', { passkey: signIn })).toMatchObject({
      status: 403,
      body: { code: 'wrong_passkey' },
    })
    const old = await options(client, 'sign-in')
    office.now += 5 * MINUTE
    expect(await office.client().post('/api/session', { passkey: device.get(old) })).toMatchObject(wrong)
  })

  it.each<[string, Flaw]>([
    ['another site', { origin: 'https://evil.example' }],
    ['another RP id', { rpId: 'evil.example' }],
    ['another ceremony', { type: 'webauthn.create' }],
    ['nobody’s finger', { unverified: true }],
    ['another person’s handle', { userHandle: 'c29tZWJvZHk' }],
  ])('[ID-03] lets in nobody from %s', async (_what, flaw) => {
    const office = await open()
    const { device } = await addPasskey(await office.as('finance.head'))
    const client = office.client()
    expect(await enter(client, device, flaw)).toMatchObject({ status: 401, body: { code: 'wrong_passkey' } })
    expect(client.cookie).toBeNull()
  })

  it('[ID-03] lets in nobody by another key under the same id, nor by a passkey that nobody has', async () => {
    const office = await open()
    const owner = await office.as('finance.head')
    const { device } = await addPasskey(owner)
    const forger = new SoftAuthenticator()
    forger.create(await options(owner, 'add'))
    const made = forger.get(await options(office.client(), 'sign-in'))
    const forged = { ...made, id: device.credentialId, rawId: device.credentialId }
    for (const passkey of [forged, made])
      expect(await office.client().post('/api/session', { passkey })).toMatchObject({ status: 401 })
    // [ID-05] Nor does the forgery cast doubt on the passkey.
    expect((await enter(office.client(), device)).status).toBe(200)
  })

  it('[ID-03] answers 400 or 401 to what no browser makes, and never 500', async () => {
    const office = await open()
    const { device } = await addPasskey(await office.as('finance.head'))
    const client = office.client()
    const good = device.get(await options(client, 'sign-in'))
    const broken: unknown[] = [
      {},
      null,
      { ...good, id: '' },
      { ...good, id: '!' },
      { ...good, type: 'password' },
      { ...good, rawId: 'b3RoZXI' },
      { ...good, response: { ...good.response, clientDataJSON: 'bm90IGpzb24' } },
      { ...good, response: { ...good.response, clientDataJSON: 'W10' } },
      { ...good, response: { ...good.response, authenticatorData: '' } },
      { ...good, response: { ...good.response, authenticatorData: 'AAAA' } },
      { ...good, response: { ...good.response, signature: 'AAAA' } },
    ]
    for (const passkey of broken)
      expect([400, 401]).toContain((await client.post('/api/session', { passkey })).status)
    expect(office.faults).toEqual([])
  })

  it('[ID-06] opens nothing to the disabled; a post handed over leaves it alone', async () => {
    const office = await open()
    const [admin, head] = [await office.as('admin'), await office.as('finance.head')]
    const { device } = await addPasskey(head)
    await must(admin, 'post.handOver', {
      postId: postOf(office, 'finance.head'),
      toPersonId: 'finance.drafter',
    })
    expect((await head.get('/api/session')).status).toBe(401)
    expect((await enter(office.client(), device)).status).toBe(200)
    await must(admin, 'person.disable', { personId: 'finance.head' })
    expect(await enter(office.client(), device)).toMatchObject({
      status: 401,
      body: { code: 'account_closed' },
    })
  })

  it('[ID-06] opens nothing after a reset, also one added by a session from before it', async () => {
    const office = await open()
    const [admin, head] = [await office.as('admin'), await office.as('finance.head')]
    const { device } = await addPasskey(head)
    const before = await office.people().sessions.find(head.cookie?.slice('lianshu='.length) ?? '')
    const late = new SoftAuthenticator()
    const prepared = await options(head, 'add')
    await must(admin, 'person.resetPassword', { personId: 'finance.head' })
    expect((await enter(office.client(), device)).status).toBe(401)
    // As if the session had been looked up just before the reset ended it.
    if (before === null) throw new Error('no session')
    const made = { name: '迟到', passkey: late.create(prepared) }
    await office.people().passkeys.add(before, made, '10.0.0.1')
    expect((await enter(office.client(), late)).status).toBe(401)
    await office.restart()
    expect((await enter(office.client(), device)).status).toBe(401)
  })

  it('[ID-06] opens nothing in a demo that is closed here', async () => {
    const office = await open({ demo: true })
    const { device } = await addPasskey(await office.as('finance.head'))
    expect((await enter(office.client(), device)).status).toBe(200)
    await office.restart({ demo: true, demoAllowed: false })
    expect(await enter(office.client(), device)).toMatchObject({ body: { code: 'account_closed' } })
  })

  it('[ID-07] is not offered where browsers have no passkeys', async () => {
    const office = await open({ publicUrl: 'http://10.1.2.3:3000' })
    const client = await office.as('finance.head')
    for (const use of ['add', 'confirm', 'sign-in'])
      expect(await client.post(`/api/passkeys/options/${use}`, {})).toMatchObject({
        status: 422,
        body: { code: 'ID-07' },
      })
  })
})

describe('proving identity with a passkey', () => {
  it('[SG-01] [ID-04] counts as a password does, in the session of its owner alone', async () => {
    const office = await open()
    const client = await office.as('finance.head')
    const { device } = await addPasskey(client)
    office.now += 20 * MINUTE
    expect(await confirm(client, device)).toMatchObject({
      status: 200,
      body: { confirmedAt: '2026-11-02T01:20:00.000Z' },
    })
    const drafter = await office.as('finance.drafter')
    const { device: his } = await addPasskey(drafter)
    expect(await confirm(client, his)).toMatchObject({ status: 403, body: { code: 'wrong_passkey' } })
    expect(await confirm(drafter, his)).toMatchObject({ status: 200 })
  })

  it('[ID-04] says so where the person has none', async () => {
    const office = await open()
    const client = await office.as('finance.head')
    expect(await client.post('/api/passkeys/options/confirm', {})).toMatchObject({
      status: 422,
      body: { code: 'ID-04' },
    })
  })

  it('[ID-04] [PE-15] locks after ten wrong ones, password and passkey together', async () => {
    const office = await open()
    const client = await office.as('finance.head')
    const { device } = await addPasskey(client)
    for (let i = 0; i < 5; i++) {
      expect((await confirm(client, device, { unverified: true })).status).toBe(403)
      await client.post('/api/session/confirm', { password: `guess ${i}` })
    }
    expect(await confirm(client, device)).toMatchObject({ status: 429, body: { code: 'locked' } })
    office.now += 5 * MINUTE
    expect((await confirm(client, device)).status).toBe(200)
  })

  it('[ID-05] refuses a passkey whose counter stands still, and for good', async () => {
    const office = await open()
    const client = await office.as('finance.head')
    const { device, passkey } = await addPasskey(client)
    device.counter = 7
    expect((await confirm(client, device)).status).toBe(200)
    device.counter = 3
    const copied = { status: 403, body: { code: 'passkey_copied' } }
    expect(await confirm(client, device)).toMatchObject(copied)
    expect((await client.get('/api/passkeys')).body).toMatchObject([{ copiedAt: '2026-11-02T01:00:00.000Z' }])
    device.counter = 100
    expect(await client.post('/api/passkeys/options/confirm', {})).toMatchObject({ status: 422 })
    expect(await enter(office.client(), device)).toMatchObject({ ...copied, status: 401 })
    expect((await logged(office)).filter(row => row.type === 'passkey.copied')).toMatchObject([
      { actor: 'finance.head', data: { passkeyId: passkey.id } },
    ])
  })

  it('[ID-05] lets pass one that never counts', async () => {
    const office = await open()
    const client = await office.as('finance.head')
    const { device } = await addPasskey(client)
    device.step = 0
    expect((await confirm(client, device)).status).toBe(200)
    expect((await confirm(client, device)).status).toBe(200)
  })
})
