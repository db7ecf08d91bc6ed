import { conflict, forbidden, isRejection, notFound, refused } from '../report/rejection.ts'
import { ACTED_IN, CONFIRMERS, isVacant } from './acting.ts'
import type { PeopleActor, PeopleDecision, PeopleWorld } from './decidePeople.ts'
import { type Directory, isUnconfirmed, type Post } from './directory.ts'
import type { PeopleCommand, PeopleEventBody } from './events.ts'
import { activePerson, isSameOffice, later, moment, overlap, runningPost } from './offices.ts'

type CommandOf<T extends PeopleCommand['type']> = Extract<PeopleCommand, { type: T }>
/** Fields of `post.actingEntered`. */
type Entered = Extract<PeopleEventBody, { type: 'post.actingEntered' }>['data']

/** The post by which somebody may be the second person of PO-01. */
export const confirmingPost = ({ posts }: PeopleActor): Post | undefined =>
  posts.find(post => CONFIRMERS.includes(post.role) && post.acting === undefined)

/** PO-01: the administrator enters who acts in which post, by which document, from when to when. Nothing comes of it yet. */
export function enterActing(
  directory: Directory,
  { postId, personId, docNumber, from: first, to: last }: CommandOf<'post.act'>,
  actor: PeopleActor,
  world: PeopleWorld,
): PeopleDecision {
  if (personId === actor.personId) return refused('PE-05', { missing: 'otherPerson' })
  const person = activePerson(directory, personId)
  if (isRejection(person)) return person
  const post = directory.posts.find(p => p.id === postId)
  if (post === undefined) return notFound
  if (post.acting !== undefined || !ACTED_IN.includes(post.role))
    return refused('PO-01', { missing: 'actedPost' })
  // For whom nobody holds any more there is a document too; where a successor is in office, it is for him.
  if (isRejection(runningPost(directory, postId, world)) && !isVacant(directory, post, world.now))
    return refused('PO-01', { missing: 'vacancy' })
  const [from, to] = [moment(first, world), moment(last, world)]
  if (Date.parse(to) <= Date.parse(from) || Date.parse(to) <= Date.parse(world.now))
    return refused('PO-01', { missing: 'period' })
  const { unitId, role, title } = post
  const data: Entered = {
    id: world.newId(),
    personId,
    unitId,
    role,
    ...(title === undefined ? {} : { title }),
    from: later(from, world.now),
    to,
    acting: { postId, docNumber, enteredBy: actor.personId },
  }
  const twin = directory.posts.find(p => isSameOffice(p, data) && overlap(p, data))
  if (twin !== undefined) return conflict('post_exists', twin.id)
  return { kind: 'accepted', events: [{ type: 'post.actingEntered', data }] }
}

/**
 * PO-01: a second person confirms it: another administrator, or one of the leaders in his own right, and never who will
 * act. From then on at the earliest it is in force.
 */
export function confirmActing(
  directory: Directory,
  { postId }: CommandOf<'post.confirm'>,
  actor: PeopleActor,
  world: PeopleWorld,
): PeopleDecision {
  if (confirmingPost(actor) === undefined) return forbidden('confirmer_only')
  const post = runningPost(directory, postId, world)
  if (isRejection(post)) return post
  const { acting } = post
  if (acting === undefined) return notFound
  if (!isUnconfirmed(post)) return conflict('acting_confirmed', acting.confirmedBy ?? null)
  if (actor.personId === acting.enteredBy || actor.personId === post.personId)
    return refused('PO-01', { missing: 'secondPerson' })
  const person = activePerson(directory, post.personId)
  if (isRejection(person)) return person
  const data = { id: post.id, from: later(post.from, world.now), by: actor.personId }
  return { kind: 'accepted', events: [{ type: 'post.actingConfirmed', data }] }
}
