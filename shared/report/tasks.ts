import { type ActedOn, colleaguePost, delegatedPosts } from '../people/delegation.ts'
import { type Directory, type Post, postsOf } from '../people/directory.ts'
import { isForAnother, signedAnother, stageNow } from './approval/stages.ts'
import { type ReportTurn, type ReportTurnKind, reportTurnOf } from './approval/turn.ts'
import { openEvidence } from './evidence.ts'
import { leavesOf } from './outline.ts'
import { gaveAnother } from './seen.ts'
import type { ReportState, Section } from './state.ts'
import { isAssigned, isFrozen, isSubmitted } from './state.ts'
import { type Turn, type TurnKind, turnHolders, turnOf } from './turn.ts'

interface Waiting {
  readonly reportId: string
  /** His own post in which he does it. */
  readonly postId: string
  /** The post for whose holder he does it, by delegation (PO-02). */
  readonly onBehalfOf?: string
  readonly dueAt?: string
  readonly overdue: boolean
}

/** A section waits for a person. */
export interface SectionTask extends Waiting {
  readonly kind: TurnKind
  readonly sectionId: string
}

/** The report as a whole waits for a person. */
export interface ReportTask extends Waiting {
  readonly kind: ReportTurnKind
  readonly sectionId?: never
}

/** Something that waits for a person. `postId` is the post in which he does it. */
export type Task = SectionTask | ReportTask

export const isSectionTask = (task: Task): task is SectionTask => task.sectionId !== undefined

/** What waits for a person in one report, overdue first, then by due date. */
export function tasksOf(state: ReportState, directory: Directory, personId: string, now: string): Task[] {
  const asked = { directory, personId, now }
  const sections = state.report.state === 'abandoned' ? [] : leavesOf(state.sections)
  const tasks = sections.flatMap(section =>
    turnOf(section).flatMap((turn): Task[] => {
      const on = { reportId: state.id, sectionId: section.id }
      const capacity = capacityFor(turn, asked, on, who => mayStill(section, turn, who))
      if (capacity === undefined) return []
      const due = isAssigned(section) ? { dueAt: section.dueAt } : {}
      return [{ kind: turn.kind, ...on, ...capacity, ...due, overdue: isOverdue(section, now) }]
    }),
  )
  return [...wholeTask(state, asked), ...tasks].sort(byUrgency)
}

/** What the report as a whole waits for. */
function wholeTask(state: ReportState, asked: Asked): Task[] {
  const turn = reportTurnOf(state)
  if (turn === null || turn.except === asked.personId) return []
  const on = { reportId: state.id }
  const capacity = capacityFor(turn, asked, on, who => maySignFor(state, who))
  return capacity === undefined ? [] : [{ kind: turn.kind, ...on, ...capacity, overdue: false }]
}

/** PO-02: who signed a stage himself is not asked to sign another for somebody else. */
function maySignFor({ report }: ReportState, who: Who): boolean {
  if (!isForAnother(who) || !isSubmitted(report)) return true
  const stage = stageNow(report)
  return stage === null || !signedAnother(report.current, stage, who.personId)
}

interface Asked {
  readonly directory: Directory
  readonly personId: string
  readonly now: string
}
type Who = Parameters<typeof gaveAnother>[1]

/** In which post somebody may act on a turn: his own, or one delegated to him. */
function capacityFor(
  turn: Turn | ReportTurn,
  { directory, personId, now }: Asked,
  on: ActedOn,
  mayAct: (who: Who) => boolean,
): Pick<Task, 'postId' | 'onBehalfOf'> | undefined {
  const acting = turnHolders(turn, directory, now)
  const isActing = (post: Post) => acting.some(holder => holder.id === post.id)
  const own = postsOf(directory, personId, now).find(post => isActing(post) && mayAct({ personId, post }))
  if (own !== undefined) return { postId: own.id }
  for (const post of delegatedPosts(directory, personId, on, now).filter(isActing)) {
    const via = colleaguePost(directory, personId, post.unitId, now)
    if (via !== undefined && mayAct({ personId, post, via })) return { postId: via.id, onBehalfOf: post.id }
  }
  return undefined
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
