import { describe, expect, it } from 'vitest'
import { errorKey } from './errorWords.ts'
import { ApiError, NetworkError } from './failures.ts'

describe('the words of a failure', () => {
  it('go by what is missing, then by the code, then by the status', () => {
    expect(errorKey(new ApiError(422, 'WF-01', '', { missing: 'reason' }))).toBe('code.WF-01_reason')
    expect(errorKey(new ApiError(422, 'WF-01', '', { missing: 'something new' }))).toBe('code.WF-01')
    expect(errorKey(new ApiError(422, 'WF-99'))).toBe('status.refused')
    expect(errorKey(new ApiError(418, 'http_418'))).toBe('status.server')
    expect(errorKey(new NetworkError())).toBe('network')
  })

  it('never take a name of every object for a code', () => {
    expect(errorKey(new ApiError(403, 'constructor'))).toBe('status.forbidden')
  })
})
