import type { edits } from '../text/zh-CN/errors/edits.ts'
import type { evidence } from '../text/zh-CN/errors/evidence.ts'
import { errors } from '../text/zh-CN/errors.ts'
import { type Failure, NetworkError } from './failures.ts'

type Code = keyof typeof errors.code | keyof typeof evidence | keyof typeof edits
type Status = keyof typeof errors.status

/** Key of the words for a failure, within the `errors` catalogue. */
export type ErrorKey = 'network' | `code.${Code}` | `status.${Status}`

const BY_STATUS: Readonly<Record<number, Status>> = {
  400: 'malformed',
  403: 'forbidden',
  404: 'notFound',
  409: 'conflict',
  413: 'tooLarge',
  422: 'refused',
  429: 'tooMany',
  503: 'unavailable',
}

const codes = new Set<string>(Object.keys(errors.code))
/** Takes in the codes of a part of the product whose words come when it does. */
export function addErrorCodes(more: Readonly<Record<string, unknown>>): void {
  for (const code of Object.keys(more)) codes.add(code)
}

const isCode = (code: string): code is Code => codes.has(code)

/** The most exact words there are: for the code and what is missing, the code, or the status. */
export function errorKey(failure: Failure): ErrorKey {
  if (failure instanceof NetworkError) return 'network'
  const { code, details, status } = failure
  const exact = `${code}_${String(details.missing)}`
  if (isCode(exact)) return `code.${exact}`
  if (isCode(code)) return `code.${code}`
  if (status === 401) return 'code.not_signed_in'
  return `status.${BY_STATUS[status] ?? 'server'}`
}
