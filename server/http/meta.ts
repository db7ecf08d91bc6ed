import { Router } from 'express'
import { SCHEMA_VERSION } from '../../shared/document/schema.ts'
import { LIMITS } from '../../shared/protocol/collab.ts'
import type { Storage } from '../storage/port.ts'
import { Problem } from './problem.ts'

/** Accounts that the sign-in page offers, in demo mode alone. */
export interface DemoAccounts {
  readonly password: string
  readonly accounts: readonly {
    readonly login: string
    readonly name: string
    readonly unit: string
    readonly role: string
  }[]
}

/** `/api/meta`: what a page must know before anyone has signed in. */
export function metaRoutes(deps: {
  readonly version: string
  readonly timeZone: string
  readonly demo: DemoAccounts | null
  /** Where passkeys work; null: nowhere. */
  readonly passkeyOrigin: () => string | null
  /** Whether people may sign in through an identity provider. */
  readonly provider: boolean
}): Router {
  const router = Router()
  router.get('/meta', (_req, res) => {
    const { version, timeZone } = deps
    const demo = deps.demo === null ? {} : { demo: deps.demo }
    const origin = deps.passkeyOrigin()
    const passkeys = origin === null ? {} : { passkeyOrigin: origin }
    res.json({
      name: 'lianshu',
      version,
      schema: SCHEMA_VERSION,
      limits: LIMITS,
      timeZone,
      ...passkeys,
      ...(deps.provider ? { provider: true } : {}),
      ...demo,
    })
  })
  return router
}

/** `/healthz` and `/readyz`. */
export function healthRoutes(storage: Storage): Router {
  const router = Router()
  router.get('/healthz', (_req, res) => void res.json({ status: 'ok' }))
  router.get('/readyz', async (_req, res) => {
    await storage.ping().catch(() => {
      throw new Problem(503, 'storage')
    })
    res.json({ status: 'ok' })
  })
  return router
}
