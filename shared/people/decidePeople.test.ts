import { describe, expect, it } from 'vitest'
import { decidePeople, type PeopleActor } from './decidePeople.ts'
import { type Directory, postsOf, type Role } from './directory.ts'
import { directoryOf, evolveDirectory, type PeopleCommand, type PeopleEventBody } from './events.ts'

const NOW = '2026-11-02T01:00:00.000Z'
const LATER = '2026-11-03T01:00:00.000Z'

const person = (id: string): PeopleEventBody => ({ type: 'person.added', data: { id, name: `名${id}` } })
const unit = (id: string, name: string): PeopleEventBody => ({
  type: 'unit.added',
  data: { id, name, mark: name.charAt(0) },
})
const post = (id: string, personId: string, role: Role, to?: string): PeopleEventBody => ({
  type: 'post.assigned',
  data: {
    id,
    personId,
    unitId: 'finance',
    role,
    from: '2026-01-01T00:00:00+08:00',
    ...(to === undefined ? {} : { to }),
  },
})

const office = directoryOf([
  unit('gov', '区政府办'),
  unit('finance', '区财政局'),
  ...['admin', 'wang', 'li', 'gone'].map(person),
  { type: 'person.disabled', data: { id: 'gone' } },
  post('p-admin', 'admin', 'admin'),
  post('p-wang', 'wang', 'head'),
])

const admin: PeopleActor = { personId: 'admin', posts: postsOf(office, 'admin', NOW) }

let ids = 0
const world = {
  now: NOW,
  newId: () => `new${++ids}`,
  startOfDay: (date: string) => `${date}T00:00:00+08:00`,
}

const decide = (command: PeopleCommand, directory: Directory = office, actor = admin) =>
  decidePeople(directory, command, actor, world)

/** `kind code` of a refusal; what an accepted command made otherwise. */
function outcome(command: PeopleCommand, directory = office, actor = admin) {
  const decision = decide(command, directory, actor)
  if (decision.kind === 'accepted') return decision.events
  return [decision.kind, decision.code, decision.details?.missing].filter(Boolean).join(' ')
}

/** The directory after an accepted command. */
function directoryWith(command: PeopleCommand, directory = office): Directory {
  const decision = decide(command, directory)
  if (decision.kind !== 'accepted') throw new Error(`refused: ${decision.code}`)
  return decision.events.reduce(evolveDirectory, directory)
}

const assign = (personId: string, extra: object = {}): PeopleCommand => ({
  type: 'post.assign',
  personId,
  unitId: 'finance',
  role: 'drafter',
  from: '2026-11-01',
  ...extra,
})

describe('who may change the directory', () => {
  it('[PE-01] is an administrator in force, whatever the command', () => {
    const commands: PeopleCommand[] = [
      { type: 'unit.add', name: '区卫健委' },
      { type: 'unit.rename', unitId: 'nowhere', name: '区卫健委' },
      { type: 'person.add', name: '周晓晴', login: 'zhou' },
      { type: 'person.disable', personId: 'nobody' },
      { type: 'person.resetPassword', personId: 'nobody' },
      assign('li'),
      { type: 'post.end', postId: 'none' },
      { type: 'post.handOver', postId: 'none', toPersonId: 'li' },
    ]
    const head: PeopleActor = { personId: 'wang', posts: postsOf(office, 'wang', NOW) }
    for (const command of commands) expect(outcome(command, office, head)).toBe('forbidden admin_only')
    for (const command of commands)
      expect(outcome(command, office, { personId: 'admin', posts: [] })).toBe('forbidden admin_only')
  })
})

describe('units', () => {
  it('[PE-02] get an id and a mark when none is given', () => {
    expect(outcome({ type: 'unit.add', name: '区卫健委' })).toMatchObject([
      { type: 'unit.added', data: { name: '区卫健委', mark: '卫' } },
    ])
    expect(outcome({ type: 'unit.add', name: '教委', mark: '育', unitId: 'edu' })).toMatchObject([
      { data: { id: 'edu', mark: '育' } },
    ])
  })

  it('[PE-02] have ids and names of their own, and a parent that exists', () => {
    expect(outcome({ type: 'unit.add', unitId: 'gov', name: '区卫健委' })).toBe('conflict unit_exists')
    expect(outcome({ type: 'unit.add', name: '区财政局' })).toBe('refused PE-02 name')
    expect(outcome({ type: 'unit.add', name: '预算科', parentId: 'nowhere' })).toBe('not_found not_found')
    expect(outcome({ type: 'unit.rename', unitId: 'gov', name: '区财政局' })).toBe('refused PE-02 name')
    expect(outcome({ type: 'unit.rename', unitId: 'nowhere', name: '区府办' })).toBe('not_found not_found')
  })

  it('[PE-02] keep their mark when only the name changes', () => {
    const renamed = directoryWith({ type: 'unit.rename', unitId: 'finance', name: '区财政和国资局' })
    expect(renamed.units.find(u => u.id === 'finance')).toMatchObject({ name: '区财政和国资局', mark: '区' })
  })
})

describe('persons', () => {
  it('[PE-02] have ids of their own', () => {
    const add: PeopleCommand = { type: 'person.add', name: '周晓晴', login: 'zhou' }
    expect(outcome({ ...add, personId: 'li' })).toBe('conflict person_exists')
    expect(outcome(add)).toMatchObject([{ type: 'person.added', data: { name: '周晓晴' } }])
  })

  it('[PE-08] lose every right when disabled, and keep name and posts', () => {
    const directory = directoryWith({ type: 'person.disable', personId: 'wang' })
    expect(postsOf(directory, 'wang', NOW)).toEqual([])
    expect(directory.posts).toEqual(office.posts)
    expect(directory.persons.find(p => p.id === 'wang')).toEqual({
      id: 'wang',
      name: '名wang',
      disabled: true,
    })
  })

  it.each<PeopleCommand>([
    { type: 'person.disable', personId: 'gone' },
    { type: 'person.resetPassword', personId: 'gone' },
    assign('gone'),
    { type: 'post.handOver', postId: 'p-wang', toPersonId: 'gone' },
  ])('[PE-08] once disabled are given nothing: $type', command => {
    expect(outcome(command)).toBe('conflict person_disabled')
  })
})

describe('posts', () => {
  it('[PE-04] join a known person and a known unit, for a period', () => {
    expect(outcome(assign('nobody'))).toBe('not_found not_found')
    expect(outcome(assign('li', { unitId: 'nowhere' }))).toBe('not_found not_found')
    expect(outcome(assign('li', { to: '2026-11-01' }))).toBe('refused PE-04 period')
    expect(outcome(assign('li', { to: '2026-10-31T23:59:59+08:00' }))).toBe('refused PE-04 period')
    expect(outcome(assign('li', { title: '预算科科员' }))).toMatchObject([
      { type: 'post.assigned', data: { personId: 'li', title: '预算科科员' } },
    ])
  })

  it('[PE-04] are not held twice at a time', () => {
    expect(outcome(assign('wang', { role: 'head' }))).toBe('conflict post_exists')
    const dated = directoryOf([
      unit('finance', '区财政局'),
      person('li'),
      post('p-li', 'li', 'drafter', '2026-11-01T00:00:00+08:00'),
    ])
    expect(decide(assign('li'), dated).kind).toBe('accepted')
    expect(outcome(assign('li', { from: '2026-10-31' }), dated)).toBe('conflict post_exists')
  })

  it('[PE-05] are never given by an administrator to himself', () => {
    expect(outcome(assign('admin'))).toBe('refused PE-05 otherPerson')
    expect(outcome({ type: 'post.handOver', postId: 'p-wang', toPersonId: 'admin' })).toBe(
      'refused PE-05 otherPerson',
    )
  })

  it('[PE-09] begin and end at local midnight when only a date is given', () => {
    expect(outcome(assign('li', { to: '2026-12-01' }))).toMatchObject([
      { data: { from: '2026-11-01T00:00:00+08:00', to: '2026-12-01T00:00:00+08:00' } },
    ])
  })

  it('[PE-07] are handed over in one event: the old one ends when the equal new one begins', () => {
    const events = outcome({ type: 'post.handOver', postId: 'p-wang', toPersonId: 'li' })
    expect(events).toMatchObject([
      {
        type: 'post.handedOver',
        data: {
          id: 'p-wang',
          to: NOW,
          next: { personId: 'li', unitId: 'finance', role: 'head', from: NOW },
        },
      },
    ])
    const directory = directoryWith({ type: 'post.handOver', postId: 'p-wang', toPersonId: 'li' })
    expect(postsOf(directory, 'wang', NOW)).toEqual([])
    expect(postsOf(directory, 'li', NOW)).toHaveLength(1)
  })

  it('[PE-07] are handed over only while they run, and to somebody else', () => {
    const handOver = (toPersonId: string, postId = 'p-wang'): PeopleCommand => ({
      type: 'post.handOver',
      postId,
      toPersonId,
    })
    expect(outcome(handOver('wang'))).toBe('refused PE-07 otherPerson')
    expect(outcome(handOver('nobody'))).toBe('not_found not_found')
    expect(outcome(handOver('li', 'none'))).toBe('not_found not_found')
    expect(outcome(handOver('li'), directoryWith({ type: 'post.end', postId: 'p-wang' }))).toBe(
      'conflict post_ended',
    )
  })

  it('[PE-04] that have not begun end as if they never were', () => {
    const directory = directoryWith(assign('li', { from: LATER }))
    const id = directory.posts.at(-1)?.id ?? ''
    const ended = directoryWith({ type: 'post.end', postId: id }, directory)
    expect(ended.posts.at(-1)).toMatchObject({ from: LATER, to: LATER })
    expect(postsOf(ended, 'li', LATER)).toEqual([])
  })
})

describe('the last administrator', () => {
  it.each<PeopleCommand>([
    { type: 'person.disable', personId: 'admin' },
    { type: 'post.end', postId: 'p-admin' },
  ])('[PE-06] stays: $type', command => {
    expect(outcome(command)).toBe('refused PE-06 admin')
  })

  it('[PE-06] may go once another one without end is in office', () => {
    const command: PeopleCommand = { type: 'person.disable', personId: 'admin' }
    const dated = directoryWith(assign('li', { role: 'admin', to: '2026-12-01' }))
    expect(outcome(command, dated)).toBe('refused PE-06 admin')
    const future = directoryWith(assign('li', { role: 'admin', from: LATER }))
    expect(outcome(command, future)).toBe('refused PE-06 admin')
    const lasting = directoryWith(assign('li', { role: 'admin' }))
    expect(decide(command, lasting).kind).toBe('accepted')
  })

  it('[PE-06] may hand the office over', () => {
    expect(decide({ type: 'post.handOver', postId: 'p-admin', toPersonId: 'li' }).kind).toBe('accepted')
  })
})
