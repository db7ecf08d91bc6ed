import type { Rejection } from '../../shared/report/rejection.ts'
import { ApiError } from '../server/failures.ts'

const STATUS: Readonly<Record<Rejection['kind'], number>> = {
  forbidden: 403,
  not_found: 404,
  conflict: 409,
  refused: 422,
}

/** A refusal foreseen by `may`, as the server would answer it: it is worded in the same way. */
export const failureOf = ({ kind, code, details }: Rejection): ApiError =>
  new ApiError(STATUS[kind], code, code, details)
