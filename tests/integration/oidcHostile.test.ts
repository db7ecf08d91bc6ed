import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { goodClaims, type HostileProvider, openHostileProvider, type Token } from './hostileProvider.ts'
import { CLIENT } from './identityProvider.ts'
import { Wanderer } from './oidcOffice.ts'
import { open } from './peopleOffice.ts'

describe('what a provider answers', () => {
  let provider: HostileProvider
  beforeAll(async () => {
    provider = await openHostileProvider()
  })
  afterAll(() => provider.close())

  /** When who came back last had proved who he is. */
  let confirmedAt: string | undefined

  /** Comes back with a code for which the provider gives a token; where that leads. */
  async function comeBackWith(token: (good: Record<string, unknown>) => Token): Promise<string> {
    const { issuer } = provider
    const office = await open({
      oidc: { issuer, clientId: CLIENT.id, clientSecret: CLIENT.secret, loginClaim: undefined },
    })
    office.now = Date.now()
    await (await office.as('admin')).post('/api/people/identities', {
      personId: 'finance.head',
      subject: 'sub-1',
    })
    const browser = new Wanderer()
    const page = await browser.leave(office)
    provider.token = token(goodClaims(issuer, page.searchParams.get('nonce') ?? ''))
    const callback = new URL('http://localhost:3000/')
    callback.searchParams.set('code', 'any')
    callback.searchParams.set('state', page.searchParams.get('state') ?? '')
    const end = await browser.back(office, callback)
    expect((await browser.whoIs(office)) === null).toBe(end !== '/')
    const cookie = browser.cookies(office.client().address).get('lianshu') ?? ''
    confirmedAt = (await office.people().sessions.find(cookie))?.confirmedAt
    return end
  }

  it('[ID-11] [ID-13] lets in by a token that holds, without a proof where it says no time of one', async () => {
    expect(await comeBackWith(claims => ({ claims }))).toBe('/')
    expect(confirmedAt).toBe('1970-01-01T00:00:00.000Z')
    await comeBackWith(claims => ({ claims: { ...claims, auth_time: 1_790_000_000 } }))
    expect(confirmedAt).toBe(new Date(1_790_000_000_000).toISOString())
  })

  it.each<[string, (good: Record<string, unknown>) => Token]>([
    ['a key that is not the provider’s', claims => ({ claims, foreignKey: true })],
    ['no signature', claims => ({ claims, algorithm: 'none' })],
    ['another issuer', claims => ({ claims: { ...claims, iss: 'https://evil.example' } })],
    ['another audience', claims => ({ claims: { ...claims, aud: 'another' } })],
    ['another nonce', claims => ({ claims: { ...claims, nonce: 'another' } })],
    ['no nonce', ({ nonce: _nonce, ...claims }) => ({ claims })],
    ['the day before yesterday', claims => ({ claims: { ...claims, exp: 1, iat: 0 } })],
    ['nobody', ({ sub: _sub, ...claims }) => ({ claims })],
  ])('[ID-11] is not believed with %s', async (_what, token) => {
    expect(await comeBackWith(token)).toContain('failed=untrusted')
  })
})
