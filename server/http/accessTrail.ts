import type { Request, RequestHandler } from 'express'
import type { AccessLog } from '../people/accessLog.ts'
import { sessionIfAny } from './guard.ts'
import type { Problem } from './problem.ts'

/** Refusals that are steps of a normal day; wrong passwords and passkeys have entries of their own. */
const ORDINARY: readonly string[] = [
  'confirm_required',
  'password_change_required',
  'wrong_password',
  'wrong_passkey',
  'passkey_copied',
]

/** The path without its query, which may carry a ticket or what somebody searched for. */
const pathOf = (request: Request): string => (request.originalUrl.split('?', 1)[0] ?? '').slice(0, 300)

/** For `problemHandler`: writes into the access log what a signed-in person was refused (RD-09). */
export const recordRefusals =
  (log: AccessLog) =>
  (request: Request, { status, code }: Problem): void => {
    const session = sessionIfAny(request)
    if (session === null || (status !== 403 && status !== 404) || ORDINARY.includes(code)) return
    const data = { method: request.method, path: pathOf(request), code }
    log.record({ type: 'access.refused', data }, session.personId)
  }

/** For routes that show a text, a version or a file: writes into the access log who looked at what, once it was shown. */
export const recordLooks =
  (log: AccessLog): RequestHandler =>
  (request, response, next) => {
    response.on('finish', () => {
      const session = sessionIfAny(request)
      if (session === null || response.statusCode >= 400) return
      log.record(
        { type: 'access.granted', data: { method: request.method, path: pathOf(request) } },
        session.personId,
      )
    })
    next()
  }
