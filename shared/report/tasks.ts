import { colleaguePost, delegatedPosts } from '../people/delegation.ts'
import { type Directory, type Post, postsOf } from '../people/directory.ts'
import { openEvidence } from './evidence.ts'
import { leavesOf } from './outline.ts'
import { gaveAnother } from './seen.ts'
import type { ReportState, Section } from './state.ts'
import { isAssigned, isFrozen } from './state.ts'
import { type Turn, type TurnKind, turnHolders, turnOf } from './turn.ts'

/** Something that waits for a person. `postId` is the post in which he does it. */
export interface Task {
  readonly kind: TurnKind | 'compile'
  readonly reportId: string
  readonly sectionId?: string
  /** His own post in which he does it. */
  readonly postId: string
  /** The post for whose holder he does it, by delegation (PO-02). */
  readonly onBehalfOf?: string
  readonly dueAt?: string
  readonly overdue: boolean
}

/** What waits for a person in one report, overdue first, then by due date. */
export function tasksOf(state: ReportState, directory: Directory, personId: string, now: string): Task[] {
  if (state.report.state !== 'collecting' && state.report.state !== 'compiling') return []
  const posts = postsOf(directory, personId, now)
  const leaves = leavesOf(state.sections)
  const tasks = leaves.flatMap(section =>
    turnOf(section).flatMap((turn): Task[] => {
      const acting = turnHolders(turn, directory, now)
      const isActing = (post: Post) => acting.some(holder => holder.id === post.id)
      const on = { reportId: state.id, sectionId: section.id }
      const own = posts.find(post => isActing(post) && mayStill(section, turn, { personId, post }))
      const capacity =
        own === undefined
          ? delegatedPosts(directory, personId, on, now)
              .filter(isActing)
              .flatMap(post => {
                const via = colleaguePost(directory, personId, post.unitId, now)
                if (via === undefined || !mayStill(section, turn, { personId, post, via })) return []
                return [{ postId: via.id, onBehalfOf: post.id }]
              })[0]
          : { postId: own.id }
      if (capacity === undefined) return []
      const due = isAssigned(section) ? { dueAt: section.dueAt } : {}
      const overdue = isOverdue(section, now)
      return [{ kind: turn.kind, reportId: state.id, sectionId: section.id, ...capacity, ...due, overdue }]
    }),
  )
  const coordinator = posts.find(p => p.role === 'coordinator')
  if (coordinator !== undefined && state.report.state === 'collecting' && leaves.length > 0)
    if (leaves.every(s => s.state === 'accepted'))
      tasks.push({ kind: 'compile', reportId: state.id, postId: coordinator.id, overdue: false })
  return tasks.sort(byUrgency)
}

/** Whether a section is late: its due time has passed and it has not been signed. */
export const isOverdue = (section: Section, now: string): boolean =>
  isAssigned(section) &&
  section.state !== 'signed' &&
  section.state !== 'accepted' &&
  Date.parse(section.dueAt) < Date.parse(now)

const ACTS: Partial<Readonly<Record<TurnKind, 'approve' | 'countersign' | 'sign'>>> = {
  review: 'approve',
  countersign: 'countersign',
  sign: 'sign',
}

/** WF-18: who has done another of the three on this version already is not asked. */
function mayStill(section: Section, turn: Turn, capacity: Parameters<typeof gaveAnother>[1]): boolean {
  if (turn.kind === 'confirm_evidence')
    return openEvidence(section).some(each => each.by.personId !== capacity.personId)
  const kind = ACTS[turn.kind]
  return kind === undefined || !isFrozen(section) || !gaveAnother(section, capacity, kind)
}

/** Overdue first, then by due time. */
export const byUrgency = (a: Task, b: Task): number =>
  Number(b.overdue) - Number(a.overdue) || dueTime(a) - dueTime(b)

/** Times are compared as times: their texts may bear different offsets. What has no due time comes last. */
const dueTime = ({ dueAt }: Task): number =>
  dueAt === undefined ? Number.MAX_SAFE_INTEGER : Date.parse(dueAt)
