import { act } from 'react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { fakeServer } from '../testing/fakeServer.ts'
import { render } from '../testing/render.tsx'
import { type Resource, useResource } from './useResource.ts'

let seen: Resource<{ n: number }>
function Reader({ path }: { path: string | null }) {
  seen = useResource<{ n: number }>(path)
  return null
}

const answer = (n: number) => ({ status: 200, json: { n } })

beforeEach(() => void vi.useFakeTimers())
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

describe('a resource', () => {
  it('is read, and read again on demand while the old one stays', async () => {
    fakeServer({ 'GET /api/a': [answer(1), answer(2)] })
    await render(<Reader path="/api/a" />)
    expect(seen).toMatchObject({ status: 'ready', data: { n: 1 } })
    await act(async () => seen.status === 'ready' && seen.reload())
    expect(seen).toMatchObject({ status: 'ready', data: { n: 2 } })
  })

  it('is asked for again by itself when no answer came', async () => {
    fakeServer({ 'GET /api/a': ['lost', answer(1)] })
    await render(<Reader path="/api/a" />)
    expect(seen.status).toBe('failed')
    await act(async () => vi.advanceTimersByTimeAsync(5000))
    expect(seen).toMatchObject({ status: 'ready', data: { n: 1 } })
  })

  it.each([500, 503, 429])('is asked for again by itself after a %i', async status => {
    fakeServer({ 'GET /api/a': [{ status, json: { code: 'storage', message: '' } }, answer(1)] })
    await render(<Reader path="/api/a" />)
    expect(seen.status).toBe('failed')
    await act(async () => vi.advanceTimersByTimeAsync(5000))
    expect(seen).toMatchObject({ status: 'ready', data: { n: 1 } })
  })

  it('stays on the page while it cannot be read again, and goes when it is refused', async () => {
    fakeServer({
      'GET /api/a': [
        answer(1),
        { status: 503, json: { code: 'storage', message: '' } },
        { status: 403, json: { code: 'auditor_only', message: '' } },
      ],
    })
    await render(<Reader path="/api/a" />)
    await act(async () => seen.status === 'ready' && seen.reload())
    expect(seen).toMatchObject({ status: 'ready', data: { n: 1 } })
    await act(async () => vi.advanceTimersByTimeAsync(5000))
    expect(seen).toMatchObject({ status: 'failed', error: { code: 'auditor_only' } })
  })

  it('is not asked for again when it was refused', async () => {
    const server = fakeServer({ 'GET /api/a': { status: 403, json: { code: 'auditor_only', message: '' } } })
    await render(<Reader path="/api/a" />)
    await act(async () => vi.advanceTimersByTimeAsync(20_000))
    expect(server.requests).toEqual(['GET /api/a'])
    expect(seen).toMatchObject({ status: 'failed', error: { code: 'auditor_only' } })
  })

  it('is nothing where there is no path', async () => {
    const server = fakeServer({})
    await render(<Reader path={null} />)
    expect(server.requests).toEqual([])
    expect(seen.status).toBe('loading')
  })
})
