import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { AccessRow } from '../../shared/people/access.ts'
import { CLIENT, type IdentityProvider, openIdentityProvider } from './identityProvider.ts'
import type { Client, Office, OfficeOptions } from './office.ts'
import { Wanderer } from './oidcOffice.ts'
import { must, open } from './peopleOffice.ts'

const MINUTE = 60_000

let idp: IdentityProvider
beforeAll(async () => {
  idp = await openIdentityProvider()
})
afterAll(() => idp.close())
beforeEach(() => {
  idp.user = { subject: 'sub-1', name: 'finance.head' }
  idp.provedAt = undefined
})

const settings = (loginClaim?: string) => ({
  issuer: idp.issuer,
  clientId: CLIENT.id,
  clientSecret: CLIENT.secret,
  loginClaim,
})

/** An office whose clock goes with the provider's. */
async function openWithProvider(options: OfficeOptions = {}): Promise<Office> {
  const office = await open({ oidc: settings(), ...options })
  office.now = Date.now()
  return office
}

const link = (admin: Client, personId: string, subject: string) =>
  admin.post('/api/people/identities', { personId, subject })

describe('signing in through the identity provider', () => {
  it('[ID-12] [ID-13] lets in who is linked, with a session as any other', async () => {
    const office = await openWithProvider()
    expect((await link(await office.as('admin'), 'finance.head', 'sub-1')).status).toBe(200)
    const browser = new Wanderer()
    expect(await browser.signIn(office, '/r/demo?section=a')).toBe('/r/demo?section=a')
    expect(await browser.whoIs(office)).toMatchObject({
      person: { id: 'finance.head' },
      login: 'finance.head',
      posts: [{ role: 'head' }],
    })
    const auditor = await office.as('auditor')
    expect((await auditor.get('/api/access-log')).body).toContainEqual(
      expect.objectContaining({
        type: 'session.opened',
        actor: 'finance.head',
        data: expect.objectContaining({ by: 'provider' }),
      }),
    )
  })

  it('[ID-12] keeps out who is not linked, whatever he is called there, and makes no account', async () => {
    const office = await openWithProvider()
    const browser = new Wanderer()
    expect(await browser.signIn(office, '/r/demo')).toBe('/signin?failed=unlinked&to=%2Fr%2Fdemo')
    expect(await browser.whoIs(office)).toBeNull()
    expect(office.people().directory.current().persons).toHaveLength(4)
    const rows = (await (await office.as('auditor')).get('/api/access-log')).body as AccessRow[]
    expect(rows.find(row => row.type === 'session.refused')?.data).toMatchObject({
      reason: 'unlinked',
      by: 'provider',
    })
  })

  it('[ID-12] with a claim of sign-in names links an equal one, once for all', async () => {
    const office = await openWithProvider({ oidc: settings('preferred_username') })
    idp.user = { subject: 'sub-1', name: 'Finance.Head' }
    expect(await new Wanderer().signIn(office)).toBe('/')
    const admin = await office.as('admin')
    expect((await admin.get('/api/people/identities')).body).toMatchObject([
      { personId: 'finance.head', subject: 'sub-1', by: 'name' },
    ])
    // Another one who is called so now is not him; he himself comes in under another name.
    idp.user = { subject: 'sub-2', name: 'finance.head' }
    expect(await new Wanderer().signIn(office)).toContain('failed=unlinked')
    idp.user = { subject: 'sub-1', name: 'finance.drafter' }
    const browser = new Wanderer()
    await browser.signIn(office)
    expect(await browser.whoIs(office)).toMatchObject({ person: { id: 'finance.head' } })
  })

  it('[ID-12] with a claim keeps out names that nobody has here, and never reads mail addresses', async () => {
    const office = await openWithProvider({ oidc: settings('preferred_username') })
    for (const name of ['nobody', 'finance.head@example.org', '', undefined]) {
      idp.user = { subject: `sub-${name}`, ...(name === undefined ? {} : { name }) }
      expect(await new Wanderer().signIn(office)).toContain('failed=unlinked')
    }
  })

  it('[ID-12] keeps out the disabled, and a demo that is closed here', async () => {
    const office = await openWithProvider({ demo: true })
    const admin = await office.as('admin')
    await link(admin, 'finance.head', 'sub-1')
    await office.restart({ demo: true, demoAllowed: false, oidc: settings() })
    expect(await new Wanderer().signIn(office)).toContain('failed=closed')
    await office.restart({ demo: true, oidc: settings() })
    expect(await new Wanderer().signIn(office)).toBe('/')
    await must(await office.as('admin'), 'person.disable', { personId: 'finance.head' })
    expect(await new Wanderer().signIn(office)).toContain('failed=closed')
  })

  it('[ID-13] counts as a proof of identity from when the person proved it there', async () => {
    const office = await openWithProvider()
    await link(await office.as('admin'), 'finance.head', 'sub-1')
    const confirmed = async () => {
      const browser = new Wanderer()
      await browser.signIn(office)
      const token = browser.cookies(office.client().address).get('lianshu') ?? ''
      return Date.parse((await office.people().sessions.find(token))?.confirmedAt ?? '')
    }
    expect(Math.abs((await confirmed()) - office.now)).toBeLessThan(MINUTE)
    idp.provedAt = office.now - 90 * MINUTE
    expect(await confirmed()).toBe(Math.floor(idp.provedAt / 1000) * 1000)
    // A provider whose clock goes ahead gives no proof in advance.
    idp.provedAt = undefined
    office.now -= 60 * MINUTE
    expect(await confirmed()).toBe(office.now)
  })

  it('[ID-15] ends at the provider too when it is signed out of', async () => {
    const office = await openWithProvider()
    await link(await office.as('admin'), 'finance.head', 'sub-1')
    const browser = new Wanderer()
    await browser.signIn(office)
    const client = office.client()
    client.cookie = `lianshu=${browser.cookies(client.address).get('lianshu')}`
    const answer = await client.send('DELETE', '/api/session')
    const next = new URL((answer.body as { next: string }).next)
    expect(next.origin).toBe(idp.issuer)
    expect(next.searchParams.get('post_logout_redirect_uri')).toBe('http://localhost:3000/signin')
    expect(await browser.whoIs(office)).toBeNull()
    // The provider takes it: it asks the person there.
    expect((await browser.go(next.href)).status).toBe(200)
  })
})

describe('an attempt that is not as it should be', () => {
  async function linked(): Promise<Office> {
    const office = await openWithProvider()
    await link(await office.as('admin'), 'finance.head', 'sub-1')
    return office
  }

  it('[ID-11] is refused in another browser, and still ends in its own', async () => {
    const office = await linked()
    const browser = new Wanderer()
    const callback = await browser.through(await browser.leave(office))
    const other = new Wanderer()
    expect(await other.back(office, callback)).toContain('failed=expired')
    await other.leave(office)
    expect(await other.back(office, callback)).toContain('failed=expired')
    expect(await other.whoIs(office)).toBeNull()
    expect(await browser.back(office, callback)).toBe('/')
  })

  it('[ID-11] is refused when it comes twice, also at once', async () => {
    const office = await linked()
    const browser = new Wanderer()
    const callback = await browser.through(await browser.leave(office))
    const mine = browser.cookies(office.client().address).get('lianshu_oidc') ?? ''
    const twins = [0, 1, 2].map(() => {
      const twin = new Wanderer()
      twin.cookies(office.client().address).set('lianshu_oidc', mine)
      return twin
    })
    const ends = await Promise.all(twins.map(twin => twin.back(office, callback)))
    expect(ends.filter(end => end === '/')).toHaveLength(1)
    expect(ends.filter(end => end.includes('failed=expired'))).toHaveLength(2)
  })

  it('[ID-11] is refused with a state that is not its own, or after ten minutes', async () => {
    const office = await linked()
    const browser = new Wanderer()
    const callback = await browser.through(await browser.leave(office))
    const wrong = new URL(callback)
    wrong.searchParams.set('state', 'made-up')
    expect(await browser.back(office, wrong)).toContain('failed=expired')
    const late = new Wanderer()
    const lateCallback = await late.through(await late.leave(office))
    office.now += 10 * MINUTE
    expect(await late.back(office, lateCallback)).toContain('failed=expired')
  })

  it.each([
    ['nonce', 'another-nonce'],
    ['code_challenge', 'x'.repeat(43)],
  ])('[ID-11] is refused when its %s was changed on the way', async (name, value) => {
    const office = await linked()
    const browser = new Wanderer()
    const page = await browser.leave(office)
    page.searchParams.set(name, value)
    expect(await browser.back(office, await browser.through(page))).toContain('failed=untrusted')
    expect(await browser.whoIs(office)).toBeNull()
  })

  it('[ID-11] is refused with another attempt’s code, and from another issuer', async () => {
    const office = await linked()
    const [one, two] = [new Wanderer(), new Wanderer()]
    const mine = await one.through(await one.leave(office))
    const theirs = await two.through(await two.leave(office))
    const mixed = new URL(mine)
    mixed.searchParams.set('code', theirs.searchParams.get('code') ?? '')
    expect(await one.back(office, mixed)).toContain('failed=untrusted')
    theirs.searchParams.set('iss', 'https://evil.example')
    expect(await two.back(office, theirs)).toContain('failed=untrusted')
  })

  it('[ID-11] [ID-16] is said to be refused when the provider or the person refuses', async () => {
    const office = await linked()
    idp.user = null
    expect(await new Wanderer().signIn(office, '/import')).toBe('/signin?failed=refused&to=%2Fimport')
  })

  it('[ID-11] leads to no other site', async () => {
    const office = await linked()
    for (const to of ['https://evil.example', '//evil.example', '/\\evil.example', '/\t/evil.example'])
      expect(await new Wanderer().signIn(office, to)).toBe('/')
  })
})

describe('a provider that does not answer', () => {
  it('[ID-10] hinders no start; it is asked again at the next try', async () => {
    const late = await openIdentityProvider()
    const { issuer } = late
    await late.close()
    const office = await openWithProvider({ oidc: { ...settings(), issuer } })
    expect((await office.client().signIn('finance.head')).status).toBe(200)
    const browser = new Wanderer()
    const { next } = await browser.go(`${office.client().address}/api/session/oidc?to=/r/demo`)
    expect(`${next?.pathname}${next?.search}`).toBe('/signin?failed=unreachable&to=%2Fr%2Fdemo')
    expect(office.faults.length).toBeGreaterThan(0)
    const again = await openIdentityProvider({ port: Number(new URL(issuer).port) })
    expect((await browser.leave(office)).origin).toBe(issuer)
    await again.close()
  })

  it('[ID-10] is not there at all where none is configured', async () => {
    const office = await open()
    const { status } = await new Wanderer().go(`${office.client().address}/api/session/oidc`)
    expect(status).toBe(404)
    expect((await (await office.as('admin')).get('/api/people/identities')).status).toBe(404)
  })
})

describe('who is who at the provider', () => {
  it('[ID-14] is kept by administrators alone, with a fresh proof, and told in the access log', async () => {
    const office = await openWithProvider()
    const [admin, head] = [await office.as('admin'), await office.as('finance.head')]
    for (const ask of [
      () => head.get('/api/people/identities'),
      () => link(head, 'finance.head', 'sub-1'),
      () => head.send('DELETE', '/api/people/identities/finance.head'),
    ])
      expect(await ask()).toMatchObject({ status: 403, body: { code: 'admin_only' } })
    expect((await link(admin, 'nobody', 'sub-1')).status).toBe(404)
    expect((await link(admin, 'finance.head', ' ')).status).toBe(400)
    expect((await link(admin, 'finance.head', 'sub-1')).status).toBe(200)
    expect(await link(admin, 'finance.drafter', 'sub-1')).toMatchObject({
      status: 409,
      body: { code: 'identity_taken' },
    })
    expect((await link(admin, 'finance.head', 'sub-2')).status).toBe(200)
    expect((await admin.get('/api/people/identities')).body).toMatchObject([
      { personId: 'finance.head', subject: 'sub-2', by: 'admin' },
    ])
    office.now += 6 * MINUTE
    expect(await link(admin, 'finance.head', 'sub-3')).toMatchObject({
      status: 403,
      body: { code: 'confirm_required' },
    })
    expect((await admin.send('DELETE', '/api/people/identities/finance.head')).status).toBe(403)
    const fresh = await office.as('admin')
    expect((await fresh.send('DELETE', '/api/people/identities/finance.head')).status).toBe(204)
    expect((await fresh.send('DELETE', '/api/people/identities/finance.head')).status).toBe(404)
    expect(await new Wanderer().signIn(office)).toContain('failed=unlinked')
    const rows = (await (await office.as('auditor')).get('/api/access-log')).body as AccessRow[]
    expect(rows.filter(row => row.type.startsWith('provider.')).map(row => [row.type, row.actor])).toEqual([
      ['provider.linked', 'admin'],
      ['provider.linked', 'admin'],
      ['provider.unlinked', 'admin'],
    ])
  })
})
