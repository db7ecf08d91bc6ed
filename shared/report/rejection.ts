/** Why a command was refused, as a value. `kind` gives the HTTP status, `code` the words. */
export interface Rejection {
  readonly kind: 'forbidden' | 'not_found' | 'conflict' | 'refused'
  /** A rule's ID for `refused` (422), a word for the others. */
  readonly code: string
  readonly details?: Readonly<Record<string, unknown>>
}

const rejection = (kind: Rejection['kind'], code: string, details?: Rejection['details']): Rejection =>
  details === undefined ? { kind, code } : { kind, code, details }

/** 403: may not, whatever the state. */
export const forbidden = (code: string): Rejection => rejection('forbidden', code)
/** 404: none such, or not visible to this person. */
export const notFound: Rejection = rejection('not_found', 'not_found')
/** 409: wrong state, outdated hash or version; `current` says what is. */
export const conflict = (code: string, current: unknown): Rejection =>
  rejection('conflict', code, { current })
/** 422: a guard refused; `rule` is its ID. */
export const refused = (rule: string, details?: Rejection['details']): Rejection =>
  rejection('refused', rule, details)

export const isRejection = (value: object): value is Rejection => 'kind' in value && 'code' in value
