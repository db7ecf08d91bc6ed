import { describe, expect, it } from 'vitest'
import { postsToActIn, toConfirm } from './acting.ts'
import { decidePeople } from './decidePeople.ts'
import { type Directory, holders, postsOf, type Role } from './directory.ts'
import { directoryOf, evolveDirectory, type PeopleCommand, type PeopleEventBody } from './events.ts'

const DAY = (n: number, hour = 9) => `2026-11-${String(n).padStart(2, '0')}T0${hour}:00:00.000Z`
const NOW = DAY(2)

const PEOPLE: readonly [id: string, unitId: string, role: Role][] = [
  ['admin', 'gov', 'admin'],
  ['admin2', 'gov', 'admin'],
  ['office', 'gov', 'office_head'],
  ['deputy', 'gov', 'deputy_leader'],
  ['head', 'finance', 'head'],
  ['second', 'finance', 'reviewer'],
  ['drafter', 'finance', 'drafter'],
]
const office = directoryOf([
  { type: 'unit.added', data: { id: 'gov', name: '区政府办', mark: '政' } },
  { type: 'unit.added', data: { id: 'finance', name: '区财政局', mark: '财' } },
  ...PEOPLE.flatMap(([id, unitId, role]): PeopleEventBody[] => [
    { type: 'person.added', data: { id, name: id } },
    { type: 'post.assigned', data: { id: `p-${id}`, personId: id, unitId, role, from: DAY(1) } },
  ]),
])

/** A command given by somebody at a moment: the directory after it, or why it was refused. */
function decided(directory: Directory, by: string, command: PeopleCommand, now = NOW): Directory | string {
  const actor = { personId: by, posts: postsOf(directory, by, now) }
  const world = { now, newId: () => 'acting', startOfDay: (date: string) => `${date}T00:00:00.000Z` }
  const decision = decidePeople(directory, command, actor, world)
  if (decision.kind === 'accepted') return decision.events.reduce(evolveDirectory, directory)
  return [decision.kind, decision.code, decision.details?.missing].filter(Boolean).join(' ')
}
function must(...given: Parameters<typeof decided>): Directory {
  const directory = decided(...given)
  if (typeof directory === 'string') throw new Error(directory)
  return directory
}

const act = (extra: object = {}): PeopleCommand => ({
  type: 'post.act',
  postId: 'p-head',
  personId: 'second',
  docNumber: '望委〔2026〕12号',
  from: '2026-11-01',
  to: '2026-11-20',
  ...extra,
})
const confirm: PeopleCommand = { type: 'post.confirm', postId: 'acting' }
const entered = must(office, 'admin', act())
const inOffice = must(entered, 'office', confirm, DAY(3))
const heads = (directory: Directory, now: string) =>
  holders(directory, 'finance', ['head'], now).map(post => post.personId)

describe('acting in a post', () => {
  it('[PO-01] gives nothing before a second person has confirmed it', () => {
    expect(heads(entered, DAY(4))).toEqual(['head'])
    expect(postsOf(entered, 'second', DAY(4)).map(p => p.role)).toEqual(['reviewer'])
    expect(toConfirm(entered, 'office', DAY(4)).map(p => p.id)).toEqual(['acting'])
  })

  it('[PO-01] gives the whole post from the confirmation on, never for what is past, to its last day', () => {
    expect(inOffice.posts.at(-1)).toMatchObject({
      personId: 'second',
      unitId: 'finance',
      role: 'head',
      from: DAY(3),
      to: '2026-11-20T00:00:00.000Z',
      acting: { postId: 'p-head', docNumber: '望委〔2026〕12号', enteredBy: 'admin', confirmedBy: 'office' },
    })
    expect(heads(inOffice, DAY(2))).toEqual(['head'])
    expect(heads(inOffice, DAY(3))).toEqual(['head', 'second'])
    expect(heads(inOffice, DAY(20))).toEqual(['head'])
  })

  it('[PO-01] begins on its own day where that comes after the confirmation', () => {
    const later = must(must(office, 'admin', act({ from: '2026-11-10' })), 'office', confirm, DAY(3))
    expect(heads(later, DAY(9))).toEqual(['head'])
    expect(heads(later, DAY(10))).toEqual(['head', 'second'])
  })

  it('[PO-01] is confirmed by another administrator or a leader, never by who entered it or will act', () => {
    expect(decided(entered, 'admin', confirm)).toBe('refused PO-01 secondPerson')
    for (const other of ['admin2', 'office', 'deputy'])
      expect(heads(must(entered, other, confirm), DAY(4))).toEqual(['head', 'second'])
    for (const none of ['head', 'second', 'drafter'])
      expect(decided(entered, none, confirm)).toBe('forbidden confirmer_only')
    const own = must(office, 'admin', act({ postId: 'p-deputy', personId: 'office' }))
    expect(decided(own, 'office', confirm)).toBe('refused PO-01 secondPerson')
    expect(toConfirm(own, 'office', NOW)).toEqual([])
  })

  it('[PO-01] is confirmed once, in time, and for somebody who is still here', () => {
    expect(decided(inOffice, 'deputy', confirm)).toBe('conflict acting_confirmed')
    expect(decided(entered, 'office', confirm, DAY(20))).toBe('conflict post_ended')
    expect(decided(office, 'office', confirm)).toBe('not_found not_found')
    expect(decided(office, 'office', { type: 'post.confirm', postId: 'p-head' })).toBe('not_found not_found')
    const gone = must(entered, 'admin', { type: 'person.disable', personId: 'second' })
    expect(decided(gone, 'office', confirm)).toBe('conflict person_disabled')
  })

  it('[PO-01] is entered by an administrator, for another, in a post that decides, for a time to come', () => {
    expect(decided(office, 'office', act())).toBe('forbidden admin_only')
    expect(decided(office, 'admin', act({ personId: 'admin' }))).toBe('refused PE-05 otherPerson')
    expect(decided(office, 'admin', act({ personId: 'head' }))).toBe('conflict post_exists')
    for (const postId of ['p-drafter', 'p-admin2'])
      expect(decided(office, 'admin', act({ postId }))).toBe('refused PO-01 actedPost')
    expect(decided(inOffice, 'admin', act({ postId: 'acting', personId: 'drafter' }))).toBe(
      'refused PO-01 actedPost',
    )
    for (const to of ['2026-11-01', '2026-10-20', '2026-11-02'])
      expect(decided(office, 'admin', act({ to }))).toBe('refused PO-01 period')
  })

  it('[PO-01] stands in for a vacant post too, not for one whose successor is in office', () => {
    const vacant = must(office, 'admin', { type: 'post.end', postId: 'p-head' })
    expect(postsToActIn(vacant, NOW).map(p => p.id)).toContain('p-head')
    expect(heads(must(must(vacant, 'admin', act()), 'office', confirm), DAY(3))).toEqual(['second'])
    const handed = must(office, 'admin', { type: 'post.handOver', postId: 'p-head', toPersonId: 'drafter' })
    expect(decided(handed, 'admin', act())).toBe('refused PO-01 vacancy')
    expect(postsToActIn(handed, NOW).map(p => p.id)).not.toContain('p-head')
  })

  it('[PO-01] ends early, and when the post goes to a new holder; it is not handed over itself', () => {
    const ended = must(inOffice, 'admin', { type: 'post.end', postId: 'acting' }, DAY(5))
    expect(heads(ended, DAY(5))).toEqual(['head'])
    const hand = { type: 'post.handOver', postId: 'p-head', toPersonId: 'drafter' } as const
    const handed = must(inOffice, 'admin', hand, DAY(5))
    expect(heads(handed, DAY(5))).toEqual(['drafter'])
    const own = { type: 'post.handOver', postId: 'acting', toPersonId: 'drafter' } as const
    expect(decided(inOffice, 'admin', own, DAY(5))).toBe('refused PO-01 ownPost')
    const withdrawn = must(entered, 'admin', { type: 'post.end', postId: 'acting' })
    expect(decided(withdrawn, 'office', confirm)).toBe('conflict post_ended')
  })
})
