import { vi } from 'vitest'

/** An answer of the fake server: a status and a JSON body, or `lost`: no answer at all. */
export type FakeAnswer = { readonly status: number; readonly json?: unknown } | 'lost'

/** Answers of `METHOD /path`; a list is given one by one, its last one for ever. */
export type FakeRoutes = Record<string, FakeAnswer | readonly FakeAnswer[]>

export interface FakeServer {
  /** `METHOD /path body` of every request, in order. */
  readonly requests: string[]
  /** Answers of `routes` from now on, beside those there were. */
  readonly now: (routes: FakeRoutes) => void
}

/** Stands in for the server behind `fetch`, until `vi.unstubAllGlobals`. Unknown paths answer 404. */
export function fakeServer(first: FakeRoutes): FakeServer {
  const routes = new Map<string, FakeAnswer[]>()
  const requests: string[] = []
  const now = (more: FakeRoutes) => {
    for (const [route, answers] of Object.entries(more)) routes.set(route, [answers].flat() as FakeAnswer[])
  }
  now(first)
  vi.stubGlobal('fetch', async (path: string, init: RequestInit = {}) => {
    const route = `${init.method ?? 'GET'} ${path}`
    requests.push(typeof init.body === 'string' ? `${route} ${init.body}` : route)
    const answers = routes.get(route) ?? []
    const answer = (answers.length > 1 ? answers.shift() : answers[0]) ?? {
      status: 404,
      json: { code: 'not_found', message: '' },
    }
    if (answer === 'lost') throw new TypeError('Failed to fetch')
    return answer.status === 204
      ? new Response(null, { status: 204 })
      : new Response(JSON.stringify(answer.json ?? {}), { status: answer.status })
  })
  return { requests, now }
}
