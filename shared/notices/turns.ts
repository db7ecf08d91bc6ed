import { type Directory, inForce } from '../people/directory.ts'
import type { ReportEvent } from '../report/events.ts'
import { isLeaf, leavesOf } from '../report/outline.ts'
import type { ReportState } from '../report/state.ts'
import { type Task, tasksOf } from '../report/tasks.ts'
import { turnHolders, turnOf } from '../report/turn.ts'

/** A task and whose it is. */
export interface PersonTask {
  readonly personId: string
  readonly task: Task
}

/** What an event changed in whose turn it is. */
export interface TurnChange {
  readonly gained: readonly PersonTask[]
  readonly lost: readonly PersonTask[]
}

/** NT-01: tasks that people have after an event and had not before it, and the other way round. */
export function turnChange(
  before: ReportState | null,
  after: ReportState,
  event: ReportEvent,
  directory: Directory,
  now: string,
): TurnChange {
  const had = tasksAround(before, event, directory, now)
  const have = tasksAround(after, event, directory, now)
  const without = (all: readonly PersonTask[], known: readonly PersonTask[]) => {
    const keys = new Set(known.map(keyOf))
    return all.filter(each => !keys.has(keyOf(each)))
  }
  return { gained: without(have, had), lost: without(had, have) }
}

const keyOf = ({ personId, task }: PersonTask): string => `${personId} ${task.sectionId ?? ''} ${task.kind}`

function tasksAround(
  state: ReportState | null,
  event: ReportEvent,
  directory: Directory,
  now: string,
): PersonTask[] {
  if (state === null) return []
  const own = 'sectionId' in event.data ? tasksOfSection(state, event.data.sectionId, directory, now) : []
  return [...own, ...tasksOfReport(state, directory, now)]
}

/** Tasks on one section. Asked of that section alone: a report has fifty, and an event touches one. */
function tasksOfSection(
  state: ReportState,
  sectionId: string,
  directory: Directory,
  now: string,
): PersonTask[] {
  const section = state.sections.find(s => s.id === sectionId)
  if (section === undefined || !isLeaf(state.sections, sectionId)) return []
  const people = new Set([
    ...turnOf(section).flatMap(turn => turnHolders(turn, directory, now).map(post => post.personId)),
    ...directory.delegations.map(d => d.toPersonId),
  ])
  return tasksOfAll({ ...state, sections: [section] }, people, directory, now).filter(
    ({ task }) => task.sectionId !== undefined,
  )
}

/** Tasks on the report as a whole. Its sections matter to them only once all are in, and then none has a task of its own. */
function tasksOfReport(state: ReportState, directory: Directory, now: string): PersonTask[] {
  const whole = leavesOf(state.sections).every(s => s.state === 'accepted')
  const people = new Set(directory.posts.filter(post => inForce(post, now)).map(post => post.personId))
  for (const { toPersonId } of directory.delegations) people.add(toPersonId)
  return tasksOfAll(whole ? state : { ...state, sections: [] }, people, directory, now).filter(
    ({ task }) => task.sectionId === undefined,
  )
}

const tasksOfAll = (
  state: ReportState,
  people: ReadonlySet<string>,
  directory: Directory,
  now: string,
): PersonTask[] =>
  [...people].flatMap(personId => tasksOf(state, directory, personId, now).map(task => ({ personId, task })))
