import type { IncomingMessage } from 'node:http'
import { parseCookie, stringifySetCookie } from 'cookie'
import type { Request } from 'express'

const NAME = 'lianshu'

/** The session's token as the browser sent it. */
export function sessionCookie(request: IncomingMessage): string | null {
  const { cookie } = request.headers
  const token = cookie === undefined ? undefined : parseCookie(cookie)[NAME]
  return token === undefined || token === '' ? null : token
}

/** A `Set-Cookie` header that carries a token for `seconds`. No script reads it, and no other site's form sends it. */
export const setCookie = (token: string, seconds: number, secure: boolean): string =>
  stringifySetCookie({
    name: NAME,
    value: token,
    httpOnly: true,
    sameSite: 'lax',
    path: '/',
    secure,
    maxAge: seconds,
  })

/** A `Set-Cookie` header that makes the browser forget. */
export const forgetCookie = (secure: boolean): string => setCookie('', 0, secure)

/** Whether the browser's side of the connection is TLS, by what the operator says or the connection shows. */
export const behindTls = (request: Request, publicUrl: string | undefined): boolean =>
  request.secure || (publicUrl?.startsWith('https:') ?? false)
