import { z } from 'zod'
import { isLoopback } from '../config.ts'
import { Refused } from './command.ts'

/** A running server, as one who is signed in reaches it. */
export interface Administrator {
  get(path: string): Promise<unknown>
  post(path: string, body: object): Promise<unknown>
  signOut(): Promise<void>
}

/**
 * Signs in to a running server.
 *
 * @throws Refused when the server does not answer, or refuses
 */
export async function signIn(server: string, login: string, password: string): Promise<Administrator> {
  const base = baseOf(server)
  const session = await ask(new URL('/api/session', base), 'POST', { login, password })
  const cookie = session.headers
    .getSetCookie()
    .map(pair => pair.split(';', 1)[0])
    .join('; ')
  const send = (method: string, path: string, body?: object) => ask(new URL(path, base), method, body, cookie)
  return {
    get: async path => (await send('GET', path)).json(),
    post: async (path, body) => (await send('POST', path, body)).json(),
    signOut: async () => void (await send('DELETE', '/api/session')),
  }
}

/** Passwords go out only encrypted, or not off this machine. */
function baseOf(server: string): URL {
  if (!URL.canParse(server)) throw new Refused(`--server 不是网址。Not an address: ${server}`)
  const url = new URL(server)
  const host = url.hostname.replace(/^\[(.*)\]$/, '$1')
  if (url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback(host))) return url
  throw new Refused(`密码不会明文发给别的机器，请用 https 网址。Only https leaves this machine: ${server}`)
}

/** The one shape of every refusal. */
const problem = z.object({ code: z.string(), message: z.string(), details: z.unknown().optional() })

async function ask(url: URL, method: string, body?: object, cookie?: string): Promise<Response> {
  const response = await fetch(url, {
    method,
    headers: {
      'X-Requested-With': 'lianshu',
      ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
      ...(cookie === undefined ? {} : { Cookie: cookie }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    // A password or a session is for the server that was named, not for where it points.
    redirect: 'error',
  }).catch(error => {
    throw new Refused(`${url.origin} 没有应答，请先启动服务器。The server does not answer: ${reason(error)}`)
  })
  if (response.ok) return response
  const parsed = problem.safeParse(await response.json().catch(() => null))
  if (!parsed.success) throw new Refused(`${url.origin} 答复异常。Unexpected answer: ${response.status}`)
  const { code, message, details } = parsed.data
  throw new Refused(`${message}（${code}${details === undefined ? '' : ` ${JSON.stringify(details)}`}）`)
}

/** What fetch says is "fetch failed"; the reason lies below it. */
const reason = (error: unknown): string => {
  const below = error instanceof Error ? (error.cause ?? error) : error
  return below instanceof Error ? below.message || below.name : String(below)
}
