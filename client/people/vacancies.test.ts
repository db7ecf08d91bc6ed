import { describe, expect, it } from 'vitest'
import type { Directory, Post, Role } from '../../shared/people/directory.ts'
import { vacancies } from './vacancies.ts'

const NOW = '2026-11-12T06:00:00Z'
const post = (id: string, personId: string, role: Role, more: Partial<Post> = {}): Post => ({
  id,
  personId,
  unitId: 'finance',
  role,
  from: '2026-01-01T00:00:00Z',
  ...more,
})

const posts = [
  post('head', 'shen', 'head'),
  post('drafter', 'xu', 'drafter'),
  post('drafter2', 'gu', 'drafter'),
  post('reviewer', 'shen', 'reviewer'),
  post('reviewer2', 'gone', 'reviewer'),
  post('liaison', 'xu', 'liaison', { from: '2027-01-01T00:00:00Z' }),
]
const directory: Directory = {
  version: 1,
  delegations: [],
  units: [{ id: 'finance', name: '区财政局', mark: '财' }],
  persons: [
    { id: 'shen', name: '沈立言' },
    { id: 'xu', name: '许清和' },
    { id: 'gu', name: '顾南乔' },
    { id: 'gone', name: '林一', disabled: true },
  ],
  posts,
}
const left = (...ids: string[]) =>
  vacancies(
    directory,
    posts.filter(p => ids.includes(p.id)),
    NOW,
  ).map(vacancy => vacancy.role)

describe('roles without a holder', () => {
  it('[PE-30] are those that nobody else holds', () => {
    expect(left('head')).toEqual(['head'])
    expect(left('drafter')).toEqual([])
    expect(left('drafter', 'drafter2')).toEqual(['drafter'])
  })

  it('[PE-30] do not count people whose account is closed', () => {
    expect(left('reviewer')).toEqual(['reviewer'])
  })

  it('[PE-30] are not made by a post that has not begun', () => {
    expect(left('liaison')).toEqual([])
  })
})
