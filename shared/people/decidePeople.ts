import { conflict, forbidden, isRejection, notFound, type Rejection, refused } from '../report/rejection.ts'
import { confirmActing, enterActing } from './decideActing.ts'
import { decideDelegation, isDelegationCommand } from './decideDelegation.ts'
import { type Directory, inForce, type Post } from './directory.ts'
import { evolveDirectory, type PeopleCommand, type PeopleEventBody } from './events.ts'
import { activePerson, isSameOffice, later, moment, overlap, runningPost } from './offices.ts'
import { succeedUnit } from './succeedUnit.ts'

/** Who changes the directory: a person with the posts that are in force for him now. */
export interface PeopleActor {
  readonly personId: string
  readonly posts: readonly Post[]
}

/** What the rules ask of the world beside the directory. */
export interface PeopleWorld {
  /** ISO 8601. */
  readonly now: string
  readonly newId: () => string
  /** The first moment of a local day, ISO 8601: what a date without time means (PE-09). */
  readonly startOfDay: (date: string) => string
}

export type PeopleDecision =
  | { readonly kind: 'accepted'; readonly events: readonly PeopleEventBody[] }
  | Rejection

type CommandOf<T extends PeopleCommand['type']> = Extract<PeopleCommand, { type: T }>

const accept = (event: PeopleEventBody): PeopleDecision => ({ kind: 'accepted', events: [event] })

/** The post by which somebody changes the directory (PE-01). */
export const adminPost = (actor: PeopleActor): Post | undefined =>
  actor.posts.find(post => post.role === 'admin')

/**
 * What a command makes of the directory, or why not. Pure; the rules' IDs are PE-01 to PE-09. Sign-in names are no part of
 * the directory: who keeps them refuses one that is taken (PE-03).
 */
export function decidePeople(
  directory: Directory,
  command: PeopleCommand,
  actor: PeopleActor,
  world: PeopleWorld,
): PeopleDecision {
  if (isDelegationCommand(command)) return decideDelegation(directory, command, actor.personId, world)
  if (command.type === 'post.confirm') return confirmActing(directory, command, actor, world)
  if (adminPost(actor) === undefined) return forbidden('admin_only')
  switch (command.type) {
    case 'unit.add':
      return addUnit(directory, command, world)
    case 'unit.rename':
      return renameUnit(directory, command)
    case 'unit.succeed':
      return succeedUnit(directory, command, actor, world)
    case 'person.add':
      return addPerson(directory, command, world)
    case 'person.disable':
      return disablePerson(directory, command, world)
    case 'person.resetPassword':
      return resetPassword(directory, command)
    case 'post.assign':
      return assignPost(directory, command, actor, world)
    case 'post.end':
      return endPost(directory, command, world)
    case 'post.handOver':
      return handOverPost(directory, command, actor, world)
    case 'post.act':
      return enterActing(directory, command, actor, world)
  }
}

function addUnit(directory: Directory, command: CommandOf<'unit.add'>, world: PeopleWorld): PeopleDecision {
  const { unitId: id = world.newId(), name, mark = markOf(name), parentId } = command
  if (directory.units.some(u => u.id === id)) return conflict('unit_exists', id)
  if (directory.units.some(u => u.name === name)) return refused('PE-02', { missing: 'name' })
  if (parentId === undefined) return accept({ type: 'unit.added', data: { id, name, mark } })
  if (!directory.units.some(u => u.id === parentId)) return notFound
  return accept({ type: 'unit.added', data: { id, name, mark, parentId } })
}

function renameUnit(directory: Directory, command: CommandOf<'unit.rename'>): PeopleDecision {
  const { unitId: id, name, mark } = command
  const unit = directory.units.find(u => u.id === id)
  if (unit === undefined) return notFound
  if (unit.succeeded !== undefined) return conflict('unit_succeeded', unit.succeeded.unitId)
  if (directory.units.some(u => u.id !== id && u.name === name)) return refused('PE-02', { missing: 'name' })
  return accept({ type: 'unit.renamed', data: { id, name, mark: mark ?? unit.mark } })
}

/** The hanzi that stands for a unit: the first one after the district's 区, 市 or 县, e.g. 财 for 区财政局. */
const markOf = (name: string): string => {
  const [first = '', second] = name
  return second !== undefined && '区市县'.includes(first) ? second : first
}

function addPerson(
  directory: Directory,
  command: CommandOf<'person.add'>,
  world: PeopleWorld,
): PeopleDecision {
  const { personId: id = world.newId(), name } = command
  if (directory.persons.some(p => p.id === id)) return conflict('person_exists', id)
  return accept({ type: 'person.added', data: { id, name } })
}

function disablePerson(
  directory: Directory,
  command: CommandOf<'person.disable'>,
  world: PeopleWorld,
): PeopleDecision {
  const person = activePerson(directory, command.personId)
  if (isRejection(person)) return person
  return leaveAdmin(directory, world, { type: 'person.disabled', data: { id: person.id } })
}

function resetPassword(directory: Directory, command: CommandOf<'person.resetPassword'>): PeopleDecision {
  const person = activePerson(directory, command.personId)
  if (isRejection(person)) return person
  return accept({ type: 'person.passwordReset', data: { id: person.id } })
}

function assignPost(
  directory: Directory,
  command: CommandOf<'post.assign'>,
  actor: PeopleActor,
  world: PeopleWorld,
): PeopleDecision {
  const { personId, unitId, role, title } = command
  if (personId === actor.personId) return refused('PE-05', { missing: 'otherPerson' })
  const person = activePerson(directory, personId)
  if (isRejection(person)) return person
  const unit = directory.units.find(u => u.id === unitId)
  if (unit === undefined) return notFound
  if (unit.succeeded !== undefined) return conflict('unit_succeeded', unit.succeeded.unitId)
  const from = moment(command.from, world)
  const to = command.to === undefined ? undefined : moment(command.to, world)
  if (to !== undefined && Date.parse(to) <= Date.parse(from)) return refused('PE-04', { missing: 'period' })
  const post: Post = {
    id: world.newId(),
    personId,
    unitId,
    role,
    ...(title === undefined ? {} : { title }),
    from,
    ...(to === undefined ? {} : { to }),
  }
  const twin = directory.posts.find(p => isSameOffice(p, post) && overlap(p, post))
  if (twin !== undefined) return conflict('post_exists', twin.id)
  return accept({ type: 'post.assigned', data: post })
}

function endPost(directory: Directory, command: CommandOf<'post.end'>, world: PeopleWorld): PeopleDecision {
  const post = runningPost(directory, command.postId, world)
  if (isRejection(post)) return post
  return leaveAdmin(directory, world, {
    type: 'post.ended',
    data: { id: post.id, to: later(world.now, post.from) },
  })
}

/** PE-07: the old post ends and an equal one begins in the same moment, so that no task is without an owner. */
function handOverPost(
  directory: Directory,
  { postId, toPersonId }: CommandOf<'post.handOver'>,
  actor: PeopleActor,
  world: PeopleWorld,
): PeopleDecision {
  if (toPersonId === actor.personId) return refused('PE-05', { missing: 'otherPerson' })
  const post = runningPost(directory, postId, world)
  if (isRejection(post)) return post
  // Acting is ordered by a document for one person: for another one it is entered and confirmed anew.
  if (post.acting !== undefined) return refused('PO-01', { missing: 'ownPost' })
  const heir = activePerson(directory, toPersonId)
  if (isRejection(heir)) return heir
  if (heir.id === post.personId) return refused('PE-07', { missing: 'otherPerson' })
  const at = later(world.now, post.from)
  const next: Post = { ...post, id: world.newId(), personId: heir.id, from: at }
  const twin = directory.posts.find(p => isSameOffice(p, next) && overlap(p, next))
  if (twin !== undefined) return conflict('post_exists', twin.id)
  return leaveAdmin(directory, world, { type: 'post.handedOver', data: { id: post.id, to: at, next } })
}

/** PE-06: an administrator whose post has no end remains; otherwise nobody could ever mend anything. */
export function leaveAdmin(directory: Directory, world: PeopleWorld, event: PeopleEventBody): PeopleDecision {
  const after = evolveDirectory(directory, event)
  const remains = after.posts.some(
    post =>
      post.role === 'admin' &&
      post.to === undefined &&
      inForce(post, world.now) &&
      after.persons.some(p => p.id === post.personId && !p.disabled),
  )
  return remains ? accept(event) : refused('PE-06', { missing: 'admin' })
}
