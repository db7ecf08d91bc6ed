import type { ErrorRequestHandler, Request, RequestHandler } from 'express'
import { z } from 'zod'
import { isRejection, type Rejection } from '../../shared/report/rejection.ts'
import { TooManyPasswords } from '../people/passwordHash.ts'
import { StorageUnavailable } from '../storage/port.ts'
import { problemText } from './problemText.ts'

/**
 * A refused request: what every route throws and `problemHandler` answers as `{code, message, details?}`. The browser
 * words it by `code`; `message` is for scripts and logs.
 */
export class Problem extends Error {
  override readonly name = 'Problem'
  constructor(
    readonly status: number,
    readonly code: string,
    readonly details?: Readonly<Record<string, unknown>>,
    /** Seconds until it is worth another try; sent as `Retry-After`. */
    readonly retryAfter?: number,
  ) {
    super(problemText(code, status))
  }
}

const STATUS = { forbidden: 403, not_found: 404, conflict: 409, refused: 422 } as const

/** A rule's refusal as an HTTP answer. */
export const problemOf = ({ kind, code, details }: Rejection): Problem =>
  new Problem(STATUS[kind], code, details)

/** None such, or not visible to who asks: the two never differ (RD-12). */
export const notFound = (): Problem => new Problem(404, 'not_found')

/** Passes a result on, or throws its rejection as a Problem. */
export function accepted<T extends object>(result: T | Rejection): Exclude<T, Rejection> {
  if (isRejection(result)) throw problemOf(result)
  return result as Exclude<T, Rejection>
}

export interface ProblemDeps {
  /** Called with what is not the asker's fault (a bug, a failed store), and the reference that the answer carries. */
  readonly report: (error: unknown, reference: string) => void
  /** Makes a short reference that a user can read out to support. */
  readonly newReference: () => string
  /** Told of every refusal that is answered, before it is. */
  readonly refused?: (request: Request, problem: Problem) => void
}

/** The last middleware: answers whatever a route threw, in one shape. What is our own fault is logged, never shown. */
export function problemHandler(deps: ProblemDeps): ErrorRequestHandler {
  return (error, request, response, next) => {
    const problem = toProblem(error) ?? ownFault(deps, error)
    deps.refused?.(request, problem)
    // An answer on its way cannot be taken back: express cuts the connection, so that nobody takes it for whole.
    if (response.headersSent) return next(error)
    if (problem.retryAfter !== undefined) response.set('Retry-After', String(problem.retryAfter))
    const { code, message, details } = problem
    response
      .status(problem.status)
      .json(details === undefined ? { code, message } : { code, message, details })
  }
}

/** Answers paths that no route took. */
export const noSuchPath: RequestHandler = () => {
  throw notFound()
}

/** What the request is to blame for; null when it is not. */
function toProblem(error: unknown): Problem | null {
  if (error instanceof Problem) return error
  if (error instanceof TooManyPasswords) return new Problem(429, 'too_fast', undefined, PASSWORDS_RETRY)
  // A path with a broken percent escape.
  if (error instanceof URIError) return new Problem(400, 'malformed')
  return parserProblem(error)
}

/** What express's body parsers throw about a request (http-errors): they alone carry `expose` and such a status. */
const requestError = z.object({ status: z.int().min(400).max(499), expose: z.literal(true) })

function parserProblem(error: unknown): Problem | null {
  const parsed = requestError.safeParse(error)
  if (!parsed.success) return null
  return parsed.data.status === 413 ? new Problem(413, 'too_large') : new Problem(400, 'malformed')
}

/** Seconds after which passwords that wait now have been checked. */
const PASSWORDS_RETRY = 10
/** Seconds after which a failed store is worth another try. */
const STORAGE_RETRY = 5

function ownFault({ report, newReference }: ProblemDeps, error: unknown): Problem {
  const reference = newReference()
  report(error, reference)
  return error instanceof StorageUnavailable
    ? new Problem(503, 'storage', { reference }, STORAGE_RETRY)
    : new Problem(500, 'internal', { reference })
}
