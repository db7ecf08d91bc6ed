import { parseCookie, stringifySetCookie } from 'cookie'
import { type Request, Router } from 'express'
import type { People } from '../people/people.ts'
import { ATTEMPT_LASTS } from '../people/provider/attempts.ts'
import type { Provider, ProviderRefusal } from '../people/provider/provider.ts'
import { giveSession } from './giveSession.ts'
import { byAddress, limitRate } from './guardRate.ts'
import { ownPath } from './ownPath.ts'
import { notFound } from './problem.ts'
import { behindTls } from './sessionCookie.ts'

/** Keeps the browser's half of an attempt while it is at the provider. */
const COOKIE = 'lianshu_oidc'
const RATE = { burst: 100, perSecond: 2 }

export interface ProviderRoutesDeps {
  readonly people: Pick<People, 'provider' | 'sessions'>
  readonly publicUrl: string | undefined
  /** Milliseconds since the epoch. */
  readonly now: () => number
}

/** `/api/session/oidc`: to the identity provider and back. Pages go there, so refusals are pages too. */
export function providerRoutes({
  people: { provider, sessions },
  publicUrl,
  now,
}: ProviderRoutesDeps): Router {
  const router = Router()
  const limited = limitRate({ ...RATE, by: byAddress, now })

  const configured = (): Provider => {
    if (provider === null) throw notFound()
    return provider
  }

  const cookie = (request: Request, value: string) =>
    stringifySetCookie({
      name: COOKIE,
      value,
      httpOnly: true,
      // The browser comes back from another site, by a link.
      sameSite: 'lax',
      path: '/api/session/oidc',
      secure: behindTls(request, publicUrl),
      maxAge: value === '' ? 0 : ATTEMPT_LASTS / 1000,
    })

  router.get('/session/oidc', limited, async (request, response) => {
    const to = ownPath(request.query.to)
    const begun = await configured().begin(to)
    if (begun === null) return response.redirect(refusedPage('unreachable', to))
    response.append('Set-Cookie', cookie(request, begun.browser))
    response.redirect(begun.page.href)
  })

  router.get('/session/oidc/callback', limited, async (request, response) => {
    const { search } = new URL(request.originalUrl, 'http://own.invalid')
    const browser = parseCookie(request.headers.cookie ?? '')[COOKIE] ?? null
    const came = await configured().comeBack(search, browser, byAddress(request))
    response.append('Set-Cookie', cookie(request, ''))
    if (came.kind === 'refused') return response.redirect(refusedPage(came.why, came.to))
    await giveSession({ sessions, publicUrl }, request, response, came.entered.token)
    response.redirect(came.to)
  })

  return router
}

/** The sign-in page, which says why; the browser has the words. */
const refusedPage = (why: ProviderRefusal, to: string): string =>
  `/signin?${new URLSearchParams({ failed: why, to })}`
