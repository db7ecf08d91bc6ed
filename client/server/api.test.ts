import { afterEach, describe, expect, it, vi } from 'vitest'
import { api, onSessionLost } from './api.ts'
import { ApiError, NetworkError } from './failures.ts'

const answering = (status: number, body: string, headers: Record<string, string> = {}) => {
  const fetched = vi.fn<typeof fetch>(async () => new Response(body, { status, headers }))
  vi.stubGlobal('fetch', fetched)
  return fetched
}

afterEach(() => vi.unstubAllGlobals())

const failureOf = async (request: Promise<unknown>) =>
  request.then(
    () => undefined,
    (error: unknown) => error,
  )

describe('the way to the server', () => {
  it('sends JSON with the header that the server asks of state-changing requests', async () => {
    const fetched = answering(200, '{"version":3}')
    await expect(api.post('/api/reports/demo/commands', { type: 'report.compile' })).resolves.toEqual({
      version: 3,
    })
    expect(fetched).toHaveBeenCalledWith(
      '/api/reports/demo/commands',
      expect.objectContaining({
        method: 'POST',
        body: '{"type":"report.compile"}',
        headers: expect.objectContaining({
          'X-Requested-With': 'lianshu',
          'Content-Type': 'application/json',
        }),
      }),
    )
  })

  it('leaves the type of a form to the browser, which knows its boundary', async () => {
    const fetched = answering(200, '{}')
    await api.upload('/api/imports', new File(['x'], 'a.txt'), { note: 'n' })
    const init = fetched.mock.calls[0]?.[1]
    expect(init?.headers).not.toHaveProperty('Content-Type')
    expect(init?.body).toBeInstanceOf(FormData)
  })

  it('answers nothing where the server does', async () => {
    vi.stubGlobal('fetch', async () => new Response(null, { status: 204 }))
    await expect(api.delete('/api/session')).resolves.toBeUndefined()
  })

  it('throws the server’s refusal with its code and details', async () => {
    answering(422, '{"code":"WF-03","message":"…","details":{"missing":"text"}}')
    const error = await failureOf(api.post('/api/x', {}))
    expect(error).toBeInstanceOf(ApiError)
    expect(error).toMatchObject({ status: 422, code: 'WF-03', details: { missing: 'text' } })
  })

  it('keeps the number of a failure and the time to wait', async () => {
    answering(503, '{"code":"storage","message":"","details":{"reference":"7F2C"}}', { 'Retry-After': '5' })
    expect(await failureOf(api.get('/api/x'))).toMatchObject({ reference: '7F2C', retryAfter: 5 })
  })

  it('goes by the status where something on the way answered in HTML', async () => {
    answering(502, '<html>Bad gateway</html>')
    expect(await failureOf(api.get('/api/x'))).toMatchObject({ status: 502, code: 'http_502' })
  })

  it('throws a NetworkError where no answer came, or none that can be read', async () => {
    vi.stubGlobal('fetch', async () => Promise.reject(new TypeError('Failed to fetch')))
    expect(await failureOf(api.get('/api/x'))).toBeInstanceOf(NetworkError)
    answering(200, '<html>a login page of the network</html>')
    expect(await failureOf(api.get('/api/x'))).toBeInstanceOf(NetworkError)
  })

  it('tells the page when the session is gone, but not for a wrong password', async () => {
    const lost = vi.fn()
    const stop = onSessionLost(lost)
    answering(401, '{"code":"wrong_credentials","message":""}')
    await failureOf(api.post('/api/session', {}))
    expect(lost).not.toHaveBeenCalled()
    answering(401, '{"code":"not_signed_in","message":""}')
    await failureOf(api.get('/api/reports'))
    stop()
    await failureOf(api.get('/api/reports'))
    expect(lost).toHaveBeenCalledTimes(1)
  })
})
