import { type ActedOn, colleaguePost, delegatedPosts } from '../../shared/people/delegation.ts'
import type { Directory, Post } from '../../shared/people/directory.ts'
import type { Actor } from '../../shared/report/policy.ts'

interface Holder {
  readonly directory: Directory
  readonly personId: string
  /** Own posts in force, and the one acted in. */
  readonly posts: readonly Post[]
  readonly post: Post
  readonly on: ActedOn
  readonly now: string
}

/** With which rights somebody acts who names a post: his own, or one delegated to him; undefined where it is neither. */
export function capacityIn(
  { directory, personId, posts, post, on, now }: Holder,
  postId: string | undefined,
): Pick<Actor, 'post' | 'via'> | undefined {
  if (postId === undefined) return { post }
  const own = posts.find(each => each.id === postId)
  if (own !== undefined) return { post: own }
  const delegated = delegatedPosts(directory, personId, on, now).find(each => each.id === postId)
  const via = delegated && colleaguePost(directory, personId, delegated.unitId, now)
  return delegated === undefined || via === undefined ? undefined : { post: delegated, via }
}
