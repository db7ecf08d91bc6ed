interface AnswerHeaders {
  readonly retryAfter?: number | undefined
  readonly reference?: string | undefined
}

/** The server refused: `status` and `code` as api.md has them; `code` chooses the words, `details` fill them. */
export class ApiError extends Error {
  override readonly name = 'ApiError'
  readonly status: number
  readonly code: string
  readonly details: Readonly<Record<string, unknown>>
  /** Seconds to wait before another try (429, 503). */
  readonly retryAfter: number | undefined
  /** Number under which the server's log knows the request. */
  readonly reference: string | undefined

  constructor(
    status: number,
    code: string,
    message = code,
    details: Readonly<Record<string, unknown>> = {},
    { retryAfter, reference }: AnswerHeaders = {},
  ) {
    super(message)
    this.status = status
    this.code = code
    this.details = details
    this.retryAfter = retryAfter
    this.reference = reference
  }

  /** Reads an error body; one that is not the server's own (a proxy's page) goes by its status. */
  static from(status: number, body: unknown, headers: Headers): ApiError {
    const { code, message, details } = isRecord(body) ? body : {}
    const seconds = Number(headers.get('Retry-After') ?? Number.NaN)
    return new ApiError(
      status,
      typeof code === 'string' ? code : `http_${status}`,
      typeof message === 'string' ? message : `HTTP ${status}`,
      isRecord(details) ? details : {},
      {
        retryAfter: Number.isFinite(seconds) ? seconds : undefined,
        reference: isRecord(details) && typeof details.reference === 'string' ? details.reference : undefined,
      },
    )
  }
}

/** No answer came: it is unknown whether the request was carried out. */
export class NetworkError extends Error {
  override readonly name = 'NetworkError'
  constructor(cause?: unknown) {
    super('no answer from the server', { cause })
  }
}

export type Failure = ApiError | NetworkError

export const isFailure = (error: unknown): error is Failure =>
  error instanceof ApiError || error instanceof NetworkError

/** Whether the same request may go through later, with nobody doing anything about it. */
export const mayPass = (failure: Failure): boolean =>
  failure instanceof NetworkError || failure.status >= 500 || failure.status === 429

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
