import { conflict, notFound, type Rejection } from '../report/rejection.ts'
import type { PeopleWorld } from './decidePeople.ts'
import type { Directory, Person, Post } from './directory.ts'

/** What the rules of persons and posts ask of the directory alike. */

/** A person who can be given something: known, and not disabled (409 with the code, since only an admin asks). */
export function activePerson(directory: Directory, personId: string): Person | Rejection {
  const person = directory.persons.find(p => p.id === personId)
  if (person === undefined) return notFound
  return person.disabled ? conflict('person_disabled', personId) : person
}

/** A post that has not ended yet. */
export function runningPost(directory: Directory, postId: string, world: PeopleWorld): Post | Rejection {
  const post = directory.posts.find(p => p.id === postId)
  if (post === undefined) return notFound
  return post.to !== undefined && Date.parse(post.to) <= Date.parse(world.now)
    ? conflict('post_ended', post.to)
    : post
}

/** A date means its first local moment; a time stays as it is. */
export const moment = (time: string, world: PeopleWorld): string =>
  /^\d{4}-\d{2}-\d{2}$/.test(time) ? world.startOfDay(time) : time

export const later = (a: string, b: string): string => (Date.parse(a) < Date.parse(b) ? b : a)

export const isSameOffice = (a: Post, b: Post): boolean =>
  a.personId === b.personId && a.unitId === b.unitId && a.role === b.role

const ends = (post: Post): number => (post.to === undefined ? Number.POSITIVE_INFINITY : Date.parse(post.to))

export const overlap = (a: Post, b: Post): boolean =>
  Date.parse(a.from) < ends(b) && Date.parse(b.from) < ends(a)
