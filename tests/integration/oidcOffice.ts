import { CALLBACK } from '../../server/people/provider/provider.ts'
import type { Office } from './office.ts'

/** A browser that goes from site to site by hand: it keeps each one's cookies and follows one redirect at a time. */
export class Wanderer {
  private readonly jars = new Map<string, Map<string, string>>()

  cookies(origin: string): Map<string, string> {
    const jar = this.jars.get(origin) ?? new Map<string, string>()
    this.jars.set(origin, jar)
    return jar
  }

  /** Goes to an address; where it is sent on to. */
  async go(address: string): Promise<{ readonly status: number; readonly next: URL | null }> {
    const { origin } = new URL(address)
    const jar = this.cookies(origin)
    const response = await fetch(address, {
      redirect: 'manual',
      headers: { Cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; ') },
    })
    for (const header of response.headers.getSetCookie()) {
      const [pair = ''] = header.split(';')
      const at = pair.indexOf('=')
      if (pair.slice(at + 1) === '') jar.delete(pair.slice(0, at))
      else jar.set(pair.slice(0, at), pair.slice(at + 1))
    }
    await response.arrayBuffer()
    const location = response.headers.get('Location')
    return { status: response.status, next: location === null ? null : new URL(location, address) }
  }

  /** From the office to the provider; its page for this attempt. */
  async leave(office: Office, to = '/'): Promise<URL> {
    const { next } = await this.go(`${office.client().address}/api/session/oidc?to=${encodeURIComponent(to)}`)
    if (next === null) throw new Error('sent nowhere')
    return next
  }

  /** Through the provider, up to the address to which it sends the browser back. */
  async through(page: URL): Promise<URL> {
    let next: URL | null = page
    for (let steps = 0; next !== null && next.pathname !== CALLBACK; steps++) {
      if (steps > 10) throw new Error(`no way back from ${next}`)
      next = (await this.go(next.href)).next
    }
    if (next === null) throw new Error('the provider keeps the browser')
    return next
  }

  /** Back to the office; the page to which it leads. */
  async back(office: Office, callback: URL): Promise<string> {
    const { next } = await this.go(office.client().address + CALLBACK + callback.search)
    if (next === null) throw new Error('sent nowhere')
    return next.pathname + next.search
  }

  async signIn(office: Office, to = '/'): Promise<string> {
    return this.back(office, await this.through(await this.leave(office, to)))
  }

  /** Who is signed in at the office, if anybody. */
  async whoIs(office: Office): Promise<unknown> {
    const client = office.client()
    const token = this.cookies(client.address).get('lianshu')
    client.cookie = token === undefined ? null : `lianshu=${token}`
    const answer = await client.get('/api/session')
    return answer.status === 200 ? answer.body : null
  }
}
