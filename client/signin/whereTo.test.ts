import { describe, expect, it } from 'vitest'
import { whereTo } from './whereTo.ts'

describe('where one goes after signing in', () => {
  it('is the page that was asked for', () => {
    expect(whereTo('/r/demo/s/demo-a?n=2')).toBe('/r/demo/s/demo-a?n=2')
  })

  it('is the desk where none was, or another site, or the sign-in itself', () => {
    for (const wanted of [
      null,
      '',
      'https://evil.example',
      '//evil.example',
      '/\\evil.example',
      '/signin?to=/',
    ])
      expect(whereTo(wanted)).toBe('/')
  })
})
