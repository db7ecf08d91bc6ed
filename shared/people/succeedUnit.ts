import { conflict, notFound, refused } from '../report/rejection.ts'
import {
  adminPost,
  leaveAdmin,
  type PeopleActor,
  type PeopleDecision,
  type PeopleWorld,
} from './decidePeople.ts'
import type { Directory, Post } from './directory.ts'
import type { PeopleCommand } from './events.ts'
import { isSameOffice, later, overlap } from './offices.ts'

type Succeed = Extract<PeopleCommand, { type: 'unit.succeed' }>

/** Posts of a unit that have not ended: those that go over or end with it. */
export const postsLeft = (directory: Directory, unitId: string, now: string): Post[] =>
  directory.posts.filter(
    post => post.unitId === unitId && (post.to === undefined || Date.parse(now) < Date.parse(post.to)),
  )

/**
 * UN-01: a unit that was merged or renamed hands everything to its successor. Its posts go over, each to an equal one, but for
 * those named to end and those whose holder has the same office there already. The old unit keeps its name for what was done
 * under it and takes nothing new. The reports follow (server/reports/succession.ts).
 */
export function succeedUnit(
  directory: Directory,
  { unitId, successorId, endPostIds = [] }: Succeed,
  actor: PeopleActor,
  world: PeopleWorld,
): PeopleDecision {
  const unit = directory.units.find(u => u.id === unitId)
  const successor = directory.units.find(u => u.id === successorId)
  if (unit === undefined || successor === undefined) return notFound
  if (unitId === successorId) return refused('UN-01', { missing: 'otherUnit' })
  for (const { succeeded } of [unit, successor])
    if (succeeded !== undefined) return conflict('unit_succeeded', succeeded.unitId)
  const posts = postsLeft(directory, unitId, world.now)
  if (endPostIds.some(id => !posts.some(post => post.id === id))) return notFound
  const ids = new Map(posts.map(post => [post.id, world.newId()]))
  const moved: { id: string; next: Post }[] = []
  const ended: string[] = []
  for (const post of posts) {
    const next = movedTo(successorId, post, ids, world.now)
    const hasTwin = [...directory.posts, ...moved.map(m => m.next)].some(
      p => isSameOffice(p, next) && overlap(p, next),
    )
    if (endPostIds.includes(post.id) || hasTwin) ended.push(post.id)
    else moved.push({ id: post.id, next })
  }
  const by = { personId: actor.personId, postId: adminPost(actor)?.id ?? '', at: world.now }
  return leaveAdmin(directory, world, {
    type: 'unit.succeeded',
    data: { id: unitId, successorId, by, ended, moved },
  })
}

/** An equal post in the successor. Who acts in a post that goes over acts in what it becomes. */
function movedTo(unitId: string, post: Post, ids: ReadonlyMap<string, string>, now: string): Post {
  const { acting } = post
  return {
    ...post,
    id: ids.get(post.id) ?? post.id,
    unitId,
    from: later(post.from, now),
    ...(acting && { acting: { ...acting, postId: ids.get(acting.postId) ?? acting.postId } }),
  }
}
