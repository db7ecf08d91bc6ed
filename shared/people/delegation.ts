import { type Directory, inForce, type Post, postsOf, type Role } from './directory.ts'

/** What a delegation is good for: everything where nothing is named. */
export interface DelegationScope {
  readonly reportId?: string
  readonly sectionIds?: readonly string[]
}

/** A dated right to act for somebody (PO-02). Times are ISO 8601; `to` is exclusive. */
export interface Delegation {
  readonly id: string
  /** The post acted for. */
  readonly fromPostId: string
  readonly toPersonId: string
  readonly scope: DelegationScope
  readonly from: string
  readonly to: string
  readonly revokedAt?: string
}

/** Posts whose acts may be delegated: those that review, sign and decide. Writing is done in one's own name. */
export const DELEGABLE: readonly Role[] = [
  'reviewer',
  'head',
  'clerk',
  'office_head',
  'deputy_leader',
  'leader',
]

/** Of what an act is. A report's own acts are of no section. */
export interface ActedOn {
  readonly reportId: string
  readonly sectionId?: string | undefined
}

/** Whether a delegation gives rights at `now`, as long as its post and its holder do. */
export function isInForce(delegation: Delegation, directory: Directory, now: string): boolean {
  const { fromPostId, from, to, revokedAt } = delegation
  const post = directory.posts.find(p => p.id === fromPostId)
  const holder = directory.persons.find(p => p.id === post?.personId)
  return (
    revokedAt === undefined &&
    Date.parse(from) <= Date.parse(now) &&
    Date.parse(now) < Date.parse(to) &&
    post !== undefined &&
    inForce(post, now) &&
    holder !== undefined &&
    !holder.disabled
  )
}

const covers = ({ scope }: Delegation, { reportId, sectionId }: ActedOn): boolean =>
  (scope.reportId === undefined || scope.reportId === reportId) &&
  (scope.sectionIds === undefined || (sectionId !== undefined && scope.sectionIds.includes(sectionId)))

/** Roles that read no content (RD-11): nobody gets to it by acting for somebody. */
const OUTSIDE: readonly Role[] = ['admin', 'auditor', 'observer']

/** The own post by which a person may act for the holder of another: one in the same unit, in force at `now`. */
export const colleaguePost = (
  directory: Directory,
  personId: string,
  unitId: string,
  now: string,
): Post | undefined =>
  postsOf(directory, personId, now).find(post => post.unitId === unitId && !OUTSIDE.includes(post.role))

/** Posts of others that a person may act for, on this report and section, at `now`. Who has left the unit no longer may. */
export function delegatedPosts(directory: Directory, personId: string, on: ActedOn, now: string): Post[] {
  const ids = directory.delegations
    .filter(d => d.toPersonId === personId && covers(d, on) && isInForce(d, directory, now))
    .map(d => d.fromPostId)
  return directory.posts.filter(
    post => ids.includes(post.id) && colleaguePost(directory, personId, post.unitId, now) !== undefined,
  )
}
