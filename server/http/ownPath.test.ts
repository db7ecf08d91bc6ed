import { expect, it } from 'vitest'
import { ownPath } from './ownPath.ts'

it.each(['/', '/r/demo', '/r/demo/s/a/sign?n=2'])('[ID-11] leads back to %j', path => {
  expect(ownPath(path)).toBe(path)
})

it.each([
  'https://evil.example',
  '//evil.example',
  '/\\evil.example',
  '/\t/evil.example',
  '\\\\evil.example',
  '/.//evil.example',
  'javascript:alert(1)',
  '/signin?to=/x',
  '',
  undefined,
  ['/r/demo'],
])('[ID-11] leads to the desk, not to %j', path => {
  expect(ownPath(path)).toBe('/')
})
