import { DELEGABLE } from './delegation.ts'
import { type Directory, holders, isUnconfirmed, type Post, type Role } from './directory.ts'

/**
 * Acting in a post (主持工作, AB角; PO-01). An acting post is a post of its own: rights, tasks and acts come to who holds it
 * as to anybody, in every door. What it adds is for whom, by which document, and the second person.
 */

/** Roles that may be acted in: those that review, sign and decide, and the coordinator. Who writes is simply given a post. */
export const ACTED_IN: readonly Role[] = [...DELEGABLE, 'coordinator']

/** Roles of the second person, who confirms: an administrator or one of the leaders. */
export const CONFIRMERS: readonly Role[] = ['admin', 'office_head', 'deputy_leader', 'leader']

/** Whether nobody holds a post's role in its unit in his own right. */
export const isVacant = (directory: Directory, { unitId, role }: Post, now: string): boolean =>
  holders(directory, unitId, [role], now).every(post => post.acting !== undefined)

/** Acting posts that wait for this person's confirmation: those that he has not entered, and in which another will act. */
export const toConfirm = (directory: Directory, personId: string, now: string): Post[] =>
  directory.posts.filter(
    post =>
      isUnconfirmed(post) &&
      post.personId !== personId &&
      post.acting?.enteredBy !== personId &&
      post.to !== undefined &&
      Date.parse(now) < Date.parse(post.to),
  )

/** Posts that somebody can be ordered to act in: those that run, and the last one where an office is vacant. */
export function postsToActIn(directory: Directory, now: string): Post[] {
  const candidates = directory.posts.filter(post => post.acting === undefined && ACTED_IN.includes(post.role))
  const runs = (post: Post) => post.to === undefined || Date.parse(now) < Date.parse(post.to)
  return candidates.filter(
    post =>
      runs(post) ||
      (isVacant(directory, post, now) &&
        candidates.findLast(p => p.unitId === post.unitId && p.role === post.role)?.id === post.id),
  )
}
