import { type Request, Router } from 'express'
import { z } from 'zod'
import { CHANNELS } from '../../shared/notices/choices.ts'
import { choices } from '../../shared/notices/schema.ts'
import { postsOf } from '../../shared/people/directory.ts'
import { forbidden } from '../../shared/report/rejection.ts'
import type { Notices } from '../notices/notices.ts'
import type { People } from '../people/people.ts'
import { sessionOf } from './guard.ts'
import { limitRate } from './guardRate.ts'
import { Problem, problemOf } from './problem.ts'
import { fromRequest } from './request.ts'

export interface NoticeRoutesDeps {
  readonly notices: Notices
  readonly people: Pick<People, 'directory' | 'now'>
  /** Milliseconds since the epoch. */
  readonly now: () => number
}

const id = z.string().min(1).max(400)
const page = z.object({
  before: id.exactOptional(),
  most: z.coerce.number().int().min(1).max(100).default(30),
})
const which = z.union([z.strictObject({ ids: z.array(id).max(100) }), z.strictObject({ upTo: id })])
const way = z.strictObject({ channel: z.enum(CHANNELS) })

/** Messages that somebody sends to himself, to see whether they come: a few, then one a minute. */
const TESTS = { burst: 3, perSecond: 1 / 60 }

/** A person's own notices and choices under `/api/me/notices`; how sending goes, for the administrator. */
export function noticeRoutes({ notices, people, now }: NoticeRoutesDeps): Router {
  const router = Router()
  const me = (req: Request) => sessionOf(req).personId

  router.get('/me/notices', async (req, res) => {
    const { before, most } = fromRequest(page, req.query)
    res.json(await notices.list(me(req), most, before))
  })

  router.get('/me/notices/unread', async (req, res) => {
    res.json({ unread: await notices.unread(me(req)) })
  })

  router.post('/me/notices/read', async (req, res) => {
    res.json({ unread: await notices.markRead(me(req), fromRequest(which, req.body)) })
  })

  router.get('/me/notices/choices', async (req, res) => {
    res.json(await notices.choicesOf(me(req)))
  })

  router.post('/me/notices/choices', async (req, res) => {
    await notices.choose(me(req), fromRequest(choices, req.body))
    res.json(await notices.choicesOf(me(req)))
  })

  router.post('/me/notices/test', limitRate({ ...TESTS, by: me, now }), async (req, res) => {
    const result = await notices.test(me(req), fromRequest(way, req.body).channel)
    if (result === null) throw new Problem(422, 'no_such_way')
    if (result.kind === 'failed') throw new Problem(422, 'not_sent', { missing: result.code })
    res.json({})
  })

  /** The administrator's alone (RD-10): what a mail server answers may name an address. */
  function forAdmin(req: Request): void {
    const posts = postsOf(people.directory.current(), me(req), people.now())
    if (!posts.some(post => post.role === 'admin')) throw problemOf(forbidden('admin_only'))
  }

  router.get('/notices/health', async (req, res) => {
    forAdmin(req)
    res.json(await notices.health())
  })

  router.post('/notices/retry', async (req, res) => {
    forAdmin(req)
    res.json({ retried: await notices.retry() })
  })

  return router
}
