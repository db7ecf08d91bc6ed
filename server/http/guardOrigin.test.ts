import type { IncomingMessage } from 'node:http'
import { describe, expect, it } from 'vitest'
import { allowedOrigin } from './guardOrigin.ts'

const from = (origin?: string) =>
  ({
    headers: { host: 'lianshu.local:3000', ...(origin === undefined ? {} : { origin }) },
  }) as IncomingMessage

describe('the origin of a socket', () => {
  it('[PE-20] is this site, or none as scripts have it', () => {
    const allowed = allowedOrigin('https://lianshu.example')
    expect(
      [undefined, 'http://lianshu.local:3000', 'https://lianshu.example'].map(o => allowed(from(o))),
    ).toEqual([true, true, true])
  })

  it.each([
    'https://evil.example',
    'http://lianshu.local',
    'http://lianshu.local:3000.evil.example',
    'https://lianshu.example.evil.example',
    'null',
    '',
    'not an origin',
  ])('[PE-20] is never %j', origin => {
    expect(allowedOrigin('https://lianshu.example')(from(origin))).toBe(false)
    expect(allowedOrigin()(from(origin))).toBe(false)
  })
})
