import { ApiError, NetworkError } from './failures.ts'

export interface Options {
  readonly signal?: AbortSignal
}

type SessionLost = () => void
const sessionLost = new Set<SessionLost>()

/** Calls `listener` whenever the server says that nobody is signed in. Returns how to stop listening. */
export function onSessionLost(listener: SessionLost): () => void {
  sessionLost.add(listener)
  return () => sessionLost.delete(listener)
}

/** Tells the page that its session ended: a request or the live socket was refused for it. */
export const announceSessionLost = (): void => {
  for (const listener of sessionLost) listener()
}

/**
 * The server's HTTP API. Answers are parsed JSON of the shape the caller names (api.md fixes it, the server keeps it).
 * Throws `ApiError` for a refusal and `NetworkError` when no answer came.
 */
export const api = {
  get: <T>(path: string, options?: Options) => request<T>('GET', path, undefined, options),
  post: <T>(path: string, body: object, options?: Options) =>
    request<T>('POST', path, { json: body }, options),
  delete: <T = undefined>(path: string, options?: Options) => request<T>('DELETE', path, undefined, options),
  /** Sends one file with form fields. */
  upload: <T>(path: string, file: File, fields: Readonly<Record<string, string>> = {}, options?: Options) => {
    const form = new FormData()
    for (const [name, value] of Object.entries(fields)) form.append(name, value)
    form.append('file', file)
    return request<T>('POST', path, { form }, options)
  },
}

/** A wrong password is an answer to its form; every other 401 means that nobody is signed in any more. */
const WRONG_PASSWORD: ReadonlySet<string> = new Set(['wrong_credentials', 'wrong_password'])

type Body = { readonly json: object } | { readonly form: FormData }

async function request<T>(method: string, path: string, body?: Body, options: Options = {}): Promise<T> {
  const response = await answerTo(method, path, body, options)
  const answer = await readJson(response)
  if (response.ok) return answer as T
  const error = ApiError.from(response.status, answer, response.headers)
  if (error.status === 401 && !WRONG_PASSWORD.has(error.code)) announceSessionLost()
  throw error
}

async function answerTo(method: string, path: string, body: Body | undefined, options: Options) {
  const headers: Record<string, string> = { Accept: 'application/json', 'X-Requested-With': 'lianshu' }
  if (body !== undefined && 'json' in body) headers['Content-Type'] = 'application/json'
  try {
    return await fetch(path, {
      method,
      headers,
      credentials: 'same-origin',
      ...(body === undefined ? {} : { body: 'json' in body ? JSON.stringify(body.json) : body.form }),
      ...(options.signal === undefined ? {} : { signal: options.signal }),
    })
  } catch (cause) {
    if (options.signal?.aborted) throw cause
    throw new NetworkError(cause)
  }
}

/** The body as JSON; `undefined` where there is none, or where something between us and the server answered in HTML. */
async function readJson(response: Response): Promise<unknown> {
  let text: string
  try {
    text = await response.text()
  } catch (cause) {
    throw new NetworkError(cause)
  }
  try {
    return text === '' ? undefined : JSON.parse(text)
  } catch {
    if (response.ok) throw new NetworkError(new Error('the answer is not JSON'))
    return undefined
  }
}
