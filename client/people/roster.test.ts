import { describe, expect, it } from 'vitest'
import type { PeopleListing, Post, Role } from '../../shared/people/directory.ts'
import { headcount, narrowed, type Roster, rosterOf } from './roster.ts'

const NOW = '2026-11-12T06:00:00Z'

const post = (id: string, personId: string, unitId: string, role: Role, more: Partial<Post> = {}): Post => ({
  id,
  personId,
  unitId,
  role,
  from: '2026-01-01T00:00:00+08:00',
  ...more,
})

const listing: PeopleListing = {
  version: 9,
  delegations: [],
  units: [
    { id: 'finance', name: '区财政局', mark: '财' },
    { id: 'culture', name: '区文旅局', mark: '文' },
  ],
  persons: [
    { id: 'xu', name: '许清和', login: 'finance.drafter' },
    { id: 'shen', name: '沈立言', login: 'finance.head' },
    { id: 'gu', name: '顾南乔', login: 'gu' },
    { id: 'gone', name: '林一', login: 'lin', disabled: true },
    { id: 'new', name: '周念慈', login: 'zhou' },
  ],
  posts: [
    post('1', 'xu', 'finance', 'drafter', { title: '预算科科员' }),
    post('2', 'xu', 'finance', 'reviewer'),
    post('3', 'shen', 'finance', 'head'),
    post('4', 'gone', 'finance', 'liaison'),
    post('5', 'gu', 'culture', 'drafter', { to: '2026-11-12T06:00:00Z' }),
    post('6', 'gu', 'culture', 'head', { from: '2026-12-01T00:00:00+08:00' }),
  ],
}

const roster = rosterOf(listing, NOW)
const roleName = (role: Role) =>
  ({ head: '主要负责人', drafter: '拟稿人', reviewer: '科室负责人' })[role as string] ?? role
const outline = ({ units, unplaced, disabled }: Roster) => ({
  units: units.map(({ unit, members }) => [unit.id, ...members.map(m => m.person.id)].join(' ')),
  unplaced: unplaced.map(p => p.id),
  disabled: disabled.map(p => p.id),
})

describe('the roster', () => {
  it('lists people by unit, who answers for it first, with posts that have not ended', () => {
    expect(outline(roster)).toEqual({
      units: ['finance shen xu', 'culture gu'],
      unplaced: ['new'],
      disabled: ['gone'],
    })
    const posts = roster.units.flatMap(unit => unit.members.map(m => m.posts.map(p => p.id).join(' ')))
    expect(posts).toEqual(['3', '2 1', '6'])
  })

  it('counts each person who may sign in once', () => {
    expect(headcount(roster)).toBe(4)
  })

  it.each([
    ['', ['finance shen xu', 'culture gu'], ['new'], ['gone']],
    ['许', ['finance xu'], [], []],
    ['财政', ['finance shen xu'], [], []],
    ['财政 预算科', ['finance xu'], [], []],
    ['主要负责人', ['finance shen', 'culture gu'], [], []],
    ['FINANCE.', ['finance shen xu'], [], []],
    ['zhou', [], ['new'], []],
    ['林一', [], [], ['gone']],
    ['没有这个人', [], [], []],
  ])('is narrowed by “%s”', (search, units, unplaced, disabled) => {
    expect(outline(narrowed(roster, search, roleName))).toEqual({ units, unplaced, disabled })
  })
})
