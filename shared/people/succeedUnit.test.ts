import { describe, expect, it } from 'vitest'
import { decidePeople } from './decidePeople.ts'
import { type Directory, postsOf, type Role } from './directory.ts'
import { directoryOf, evolveDirectory, type PeopleCommand, type PeopleEventBody } from './events.ts'

const NOW = '2026-11-02T01:00:00.000Z'
const post = (id: string, personId: string, unitId: string, role: Role): PeopleEventBody => ({
  type: 'post.assigned',
  data: { id, personId, unitId, role, title: `职${id}`, from: '2026-01-01T00:00:00Z' },
})
const office = directoryOf([
  ...['gov', 'old', 'new', 'part'].map(
    (id): PeopleEventBody => ({
      type: 'unit.added',
      data: { id, name: id, mark: id.charAt(0), ...(id === 'part' ? { parentId: 'old' } : {}) },
    }),
  ),
  ...['admin', 'head', 'drafter', 'both'].map(
    (id): PeopleEventBody => ({ type: 'person.added', data: { id, name: id } }),
  ),
  post('p-admin', 'admin', 'gov', 'admin'),
  post('p-head', 'head', 'old', 'head'),
  post('p-drafter', 'drafter', 'old', 'drafter'),
  post('p-both-old', 'both', 'old', 'liaison'),
  post('p-both-new', 'both', 'new', 'liaison'),
])

function decided(directory: Directory, command: PeopleCommand, by = 'admin'): Directory | string {
  let ids = 0
  const world = { now: NOW, newId: () => `n${++ids}`, startOfDay: (day: string) => day }
  const decision = decidePeople(
    directory,
    command,
    { personId: by, posts: postsOf(directory, by, NOW) },
    world,
  )
  if (decision.kind === 'accepted') return decision.events.reduce(evolveDirectory, directory)
  return [decision.kind, decision.code, decision.details?.missing].filter(Boolean).join(' ')
}
const succeed = (more: object = {}): PeopleCommand => ({
  type: 'unit.succeed',
  unitId: 'old',
  successorId: 'new',
  ...more,
})
function must(...given: Parameters<typeof decided>): Directory {
  const directory = decided(...given)
  if (typeof directory === 'string') throw new Error(directory)
  return directory
}
const held = (directory: Directory, personId: string) =>
  postsOf(directory, personId, NOW).map(({ unitId, role, title }) => `${unitId} ${role} ${title}`)

describe('a unit whose place another takes', () => {
  it('[UN-01] gives over its posts, each to an equal one, in one event; nobody gets the same office twice', () => {
    const after = must(office, succeed())
    expect(held(after, 'head')).toEqual(['new head 职p-head'])
    expect(held(after, 'drafter')).toEqual(['new drafter 职p-drafter'])
    expect(held(after, 'both')).toEqual(['new liaison 职p-both-new'])
    expect(after.version).toBe(office.version + 1)
  })

  it('[UN-01] keeps its name for what was done under it, and its parts get the new parent', () => {
    const after = must(office, succeed())
    expect(after.units.find(u => u.id === 'old')).toMatchObject({
      name: 'old',
      succeeded: { unitId: 'new', by: { personId: 'admin', postId: 'p-admin', at: NOW } },
    })
    expect(after.units.find(u => u.id === 'part')?.parentId).toBe('new')
    expect(after.posts.find(p => p.id === 'p-head')).toMatchObject({ unitId: 'old', to: NOW })
  })

  it('[UN-01] ends the posts that are named to end', () => {
    const after = must(office, succeed({ endPostIds: ['p-head'] }))
    expect(held(after, 'head')).toEqual([])
    expect(decided(office, succeed({ endPostIds: ['p-admin'] }))).toBe('not_found not_found')
  })

  it('[UN-01] [PO-01] who is to act in a post that goes over is to act in what it becomes', () => {
    const act: PeopleCommand = {
      type: 'post.act',
      postId: 'p-head',
      personId: 'drafter',
      docNumber: '望委〔2026〕1号',
      from: NOW,
      to: '2027-01-01T00:00:00Z',
    }
    const entered = must(office, act)
    const after = must(entered, succeed())
    const [head, acting] = ['head', 'drafter'].map(id => after.posts.findLast(p => p.personId === id))
    expect(acting).toMatchObject({ unitId: 'new', role: 'head', acting: { postId: head?.id } })
    expect(held(after, 'drafter')).toEqual(['new drafter 职p-drafter'])
  })

  it('[UN-01] takes nothing new, and is succeeded once, by another that stands', () => {
    const after = must(office, succeed())
    const assign = { type: 'post.assign', personId: 'both', unitId: 'old', role: 'head', from: NOW } as const
    expect(decided(after, assign)).toBe('conflict unit_succeeded')
    expect(decided(after, { type: 'unit.rename', unitId: 'old', name: '甲' })).toBe('conflict unit_succeeded')
    expect(decided(after, succeed())).toBe('conflict unit_succeeded')
    expect(decided(after, { type: 'unit.succeed', unitId: 'gov', successorId: 'old' })).toBe(
      'conflict unit_succeeded',
    )
    expect(decided(office, succeed({ successorId: 'old' }))).toBe('refused UN-01 otherUnit')
    expect(decided(office, succeed({ successorId: 'none' }))).toBe('not_found not_found')
    expect(decided(office, succeed(), 'head')).toBe('forbidden admin_only')
  })

  it('[UN-01] [PE-06] takes the administrator along', () => {
    const after = must(office, { type: 'unit.succeed', unitId: 'gov', successorId: 'new' })
    expect(held(after, 'admin')).toEqual(['new admin 职p-admin'])
    const last: PeopleCommand = {
      type: 'unit.succeed',
      unitId: 'gov',
      successorId: 'new',
      endPostIds: ['p-admin'],
    }
    expect(decided(office, last)).toBe('refused PE-06 admin')
  })
})
