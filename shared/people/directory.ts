import type { Delegation } from './delegation.ts'

/** Who is who: units, persons, and the posts that join them. Rights come from posts alone. */

export const ROLES = [
  'drafter',
  'liaison',
  'reviewer',
  'head',
  'coordinator',
  'clerk',
  'office_head',
  'deputy_leader',
  'leader',
  'observer',
  'auditor',
  'admin',
] as const
export type Role = (typeof ROLES)[number]

/** A member unit 单位. Units form a tree under the district. */
export interface Unit {
  readonly id: string
  readonly name: string
  /** One hanzi for the unit's square mark, e.g. 财. */
  readonly mark: string
  readonly parentId?: string
  /** Another unit has taken its place (UN-01); acts under its name keep it. */
  readonly succeeded?: SucceededBy
}

/** Which unit took another's place, and whose act that was. */
export interface SucceededBy {
  readonly unitId: string
  readonly by: { readonly personId: string; readonly postId: string; readonly at: string }
}

export interface Person {
  readonly id: string
  readonly name: string
  readonly disabled?: true
}

/**
 * What makes a post one that is acted in for somebody (PO-01): 主持工作, 代行职责. It gives no right before a second person
 * has confirmed it.
 */
export interface ActingFor {
  /** The post acted for, in force or vacant. */
  readonly postId: string
  /** The document by which it was ordered, e.g. 望委〔2026〕12号. */
  readonly docNumber: string
  /** Persons: who entered it, and who confirmed it. */
  readonly enteredBy: string
  readonly confirmedBy?: string
}

/** A post 任职 joins a person, a unit and a role, and is dated. Times are ISO 8601; `to` is exclusive. */
export interface Post {
  readonly id: string
  readonly personId: string
  readonly unitId: string
  readonly role: Role
  /** As printed beside the name, e.g. 预算科科长. */
  readonly title?: string
  readonly from: string
  readonly to?: string
  /** The person acts in it for somebody else. `title` is then the title of the post acted for. */
  readonly acting?: ActingFor
}

export interface Directory {
  /** Version of the people stream that this is the state of. */
  readonly version: number
  readonly units: readonly Unit[]
  readonly persons: readonly Person[]
  readonly posts: readonly Post[]
  readonly delegations: readonly Delegation[]
}

/** The directory as `GET /api/people` gives it: sign-in names are for administrators alone (RD-10). */
export interface PeopleListing extends Directory {
  readonly persons: readonly (Person & { readonly login?: string })[]
}

export const emptyDirectory: Directory = { version: 0, units: [], persons: [], posts: [], delegations: [] }

/** Whether a post waits for the second person without whom nobody acts in it (PO-01). */
export const isUnconfirmed = ({ acting }: Post): boolean =>
  acting !== undefined && acting.confirmedBy === undefined

/** Whether a post gives rights at `now` (ISO 8601). */
export const inForce = (post: Post, now: string): boolean =>
  !isUnconfirmed(post) &&
  Date.parse(post.from) <= Date.parse(now) &&
  (post.to === undefined || Date.parse(now) < Date.parse(post.to))

/** The posts that give a person rights at `now`: none when the person is unknown or disabled. */
export function postsOf(directory: Directory, personId: string, now: string): Post[] {
  const person = directory.persons.find(p => p.id === personId)
  if (person === undefined || person.disabled) return []
  return directory.posts.filter(post => post.personId === personId && inForce(post, now))
}

/** Who holds one of `roles` in a unit at `now`. */
export const holders = (directory: Directory, unitId: string, roles: readonly Role[], now: string): Post[] =>
  directory.posts.filter(
    post =>
      post.unitId === unitId &&
      roles.includes(post.role) &&
      inForce(post, now) &&
      directory.persons.some(p => p.id === post.personId && !p.disabled),
  )
