import { type Directory, postsOf } from '../people/directory.ts'
import { leavesOf } from './outline.ts'
import type { ReportState, Section } from './state.ts'
import { isAssigned, isFrozen } from './state.ts'
import { type Turn, type TurnKind, turnHolders, turnOf } from './turn.ts'

/** Something that waits for a person. `postId` is the post in which he does it. */
export interface Task {
  readonly kind: TurnKind | 'compile'
  readonly reportId: string
  readonly sectionId?: string
  readonly postId: string
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
      const post = posts.find(p => acting.some(holder => holder.id === p.id))
      if (post === undefined || heldBack(section, turn, personId)) return []
      const due = isAssigned(section) ? { dueAt: section.dueAt } : {}
      const overdue = isOverdue(section, now)
      return [
        { kind: turn.kind, reportId: state.id, sectionId: section.id, postId: post.id, ...due, overdue },
      ]
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

/** WF-18: who countersigned or signed this version already is not asked for the other act. */
const heldBack = (section: Section, turn: Turn, personId: string): boolean =>
  isFrozen(section) &&
  (turn.kind === 'sign' || turn.kind === 'countersign') &&
  section.current.signatures.some(
    s => s.void === null && s.personId === personId && (s.kind === 'sign' || s.kind === 'countersign'),
  )

/** Overdue first, then by due time. */
export const byUrgency = (a: Task, b: Task): number =>
  Number(b.overdue) - Number(a.overdue) || dueTime(a) - dueTime(b)

/** Times are compared as times: their texts may bear different offsets. What has no due time comes last. */
const dueTime = ({ dueAt }: Task): number =>
  dueAt === undefined ? Number.MAX_SAFE_INTEGER : Date.parse(dueAt)
