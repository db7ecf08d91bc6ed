import type { IncomingMessage } from 'node:http'
import type { RequestHandler } from 'express'
import { Problem } from './problem.ts'
import { sessionCookie } from './sessionCookie.ts'

const READS: readonly (string | undefined)[] = ['GET', 'HEAD', 'OPTIONS']

/**
 * Whether a request's `Origin` is this site: the public URL's, or the host that the request itself was sent to. A browser
 * sends our cookie to our host alone, so a page that calls itself by another name never has one.
 */
function isOwn(origin: string, request: IncomingMessage, publicUrl: string | undefined): boolean {
  if (!URL.canParse(origin)) return false
  const { host } = new URL(origin)
  return host === request.headers.host || (publicUrl !== undefined && new URL(publicUrl).host === host)
}

/**
 * Refuses what another site's page makes a signed-in browser do: a request that changes something and carries our cookie
 * must name our origin, or bear `X-Requested-With`, which no foreign page can set.
 */
export function refuseForeignOrigin(publicUrl?: string): RequestHandler {
  return (request, _response, next) => {
    if (READS.includes(request.method) || sessionCookie(request) === null) return next()
    const { origin } = request.headers
    const own = origin !== undefined && isOwn(origin, request, publicUrl)
    if (!own && request.headers['x-requested-with'] === undefined) throw new Problem(403, 'foreign_origin')
    next()
  }
}

/** For socket upgrades: browsers always name an origin there, and only ours may ride on the cookie. Scripts name none. */
export const allowedOrigin =
  (publicUrl?: string) =>
  (request: IncomingMessage): boolean => {
    const { origin } = request.headers
    return origin === undefined || isOwn(origin, request, publicUrl)
  }
