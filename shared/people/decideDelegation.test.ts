import { describe, expect, it } from 'vitest'
import { district, START } from '../report/testing/scene.ts'
import { decidePeople } from './decidePeople.ts'
import { delegatedPosts } from './delegation.ts'
import { type Directory, postsOf } from './directory.ts'
import { evolveDirectory, type PeopleCommand } from './events.ts'

const LATER = '2026-11-12T09:00:00+08:00'
const END = '2026-11-20T00:00:00+08:00'

function desk(start: Directory = district) {
  let directory = start
  let ids = 0
  let now = START
  const run = (login: string, command: PeopleCommand) => {
    const world = { now, newId: () => `d${++ids}`, startOfDay: (date: string) => `${date}T00:00:00+08:00` }
    const actor = { personId: login, posts: postsOf(directory, login, now) }
    const decision = decidePeople(directory, command, actor, world)
    if (decision.kind !== 'accepted') return `${decision.kind} ${decision.details?.missing ?? decision.code}`
    directory = decision.events.reduce(evolveDirectory, directory)
    return 'accepted'
  }
  const mayActFor = (login: string, on = { reportId: 'r1', sectionId: 'r1-a' }) =>
    delegatedPosts(directory, login, on, now).map(post => post.personId)
  const at = (time: string) => {
    now = time
  }
  return { run, mayActFor, at }
}
const grant = (
  from = 'finance.head',
  to = 'finance.liaison',
  more: Partial<Extract<PeopleCommand, { type: 'delegation.grant' }>> = {},
): PeopleCommand => ({
  type: 'delegation.grant',
  fromPostId: `post-${from}`,
  toPersonId: to,
  scope: {},
  from: START,
  to: END,
  ...more,
})

describe('a delegation', () => {
  it('[PO-02] is granted by the holder of the post alone, to a colleague of his unit', () => {
    const { run, mayActFor } = desk()
    for (const login of ['finance.liaison', 'health.head', 'admin', 'edu.coordinator'])
      expect(run(login, grant())).toBe('forbidden holder_only')
    expect(run('finance.head', grant('finance.head', 'health.liaison'))).toBe('refused colleague')
    expect(run('finance.head', grant('finance.head', 'finance.head'))).toBe('refused otherPerson')
    expect(run('finance.drafter', grant('finance.drafter'))).toBe('refused signingPost')
    expect(run('finance.head', grant())).toBe('accepted')
    expect(mayActFor('finance.liaison')).toEqual(['finance.head'])
    expect(mayActFor('finance.drafter')).toEqual([])
  })

  it('[PO-02] cannot be passed on by who received it', () => {
    const { run } = desk()
    run('finance.head', grant())
    expect(run('finance.liaison', grant('finance.head', 'finance.drafter'))).toBe('forbidden holder_only')
  })

  it('[PO-02] is dated, never for the past, and ends by its date or when it is revoked', () => {
    const { run, mayActFor, at } = desk()
    expect(run('finance.head', grant(undefined, undefined, { from: END, to: START }))).toBe('refused period')
    expect(run('finance.head', grant(undefined, undefined, { from: '2026-11-10', to: '2026-11-20' }))).toBe(
      'accepted',
    )
    expect(mayActFor('finance.liaison')).toEqual([])
    at(LATER)
    expect(mayActFor('finance.liaison')).toEqual(['finance.head'])
    at(END)
    expect(mayActFor('finance.liaison')).toEqual([])
    at(LATER)
    expect(run('finance.liaison', { type: 'delegation.revoke', delegationId: 'd1' })).toBe(
      'forbidden holder_only',
    )
    expect(run('finance.head', { type: 'delegation.revoke', delegationId: 'd1' })).toBe('accepted')
    expect(mayActFor('finance.liaison')).toEqual([])
    expect(run('finance.head', { type: 'delegation.revoke', delegationId: 'd1' })).toBe(
      'conflict delegation_revoked',
    )
  })

  it('[PO-02] is good for what it names: a report, sections', () => {
    const { run, mayActFor } = desk()
    const scope = { reportId: 'r1', sectionIds: ['r1-a'] }
    run('finance.head', grant(undefined, undefined, { scope }))
    expect(mayActFor('finance.liaison')).toEqual(['finance.head'])
    expect(mayActFor('finance.liaison', { reportId: 'r1', sectionId: 'r1-b' })).toEqual([])
    expect(mayActFor('finance.liaison', { reportId: 'r2', sectionId: 'r1-a' })).toEqual([])
  })

  it('[PO-02] ends with the post, or when either person’s account is closed', () => {
    for (const end of [
      { type: 'post.end', postId: 'post-finance.head' },
      { type: 'person.disable', personId: 'finance.head' },
      { type: 'person.disable', personId: 'finance.liaison' },
      { type: 'post.handOver', postId: 'post-finance.head', toPersonId: 'finance.drafter' },
    ] satisfies PeopleCommand[]) {
      const { run, mayActFor, at } = desk()
      run('finance.head', grant())
      expect(run('admin', end), end.type).toBe('accepted')
      at(LATER)
      expect(mayActFor('finance.liaison'), end.type).toEqual([])
    }
  })
})

describe('who may act for somebody', () => {
  it('[PO-02] is no longer who has left the unit, and never who reads no content', () => {
    const { run, mayActFor, at } = desk()
    expect(run('gov.deputy', grant('gov.deputy', 'auditor'))).toBe('refused colleague')
    expect(run('gov.deputy', grant('gov.deputy', 'admin'))).toBe('refused colleague')
    run('finance.head', grant())
    run('admin', { type: 'post.end', postId: 'post-finance.liaison' })
    run('admin', {
      type: 'post.assign',
      personId: 'finance.liaison',
      unitId: 'health',
      role: 'liaison',
      from: START,
    })
    at(LATER)
    expect(mayActFor('finance.liaison')).toEqual([])
  })

  it('[PO-02] is named once: the same delegation is not granted twice', () => {
    const { run } = desk()
    expect(run('finance.head', grant())).toBe('accepted')
    expect(run('finance.head', grant())).toBe('conflict delegation_exists')
    expect(run('finance.head', grant(undefined, undefined, { scope: { reportId: 'r1' } }))).toBe('accepted')
  })
})
