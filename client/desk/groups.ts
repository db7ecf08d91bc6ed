import type { Task } from '../../shared/report/tasks.ts'

export type GroupName = 'late' | 'today' | 'week' | 'later' | 'undated'
const ORDER: readonly GroupName[] = ['late', 'today', 'week', 'later', 'undated']

export interface TaskGroup {
  readonly name: GroupName
  readonly tasks: readonly Task[]
}

/** Days from now until a time, by the district's calendar. */
export type DaysUntil = (iso: string) => number

/** Tasks by when they are due: what is late, what is due today, within seven days, later. Empty groups are left out. */
export function groupTasks(tasks: readonly Task[], daysUntil: DaysUntil): TaskGroup[] {
  const groups = new Map<GroupName, Task[]>(ORDER.map(name => [name, []]))
  for (const task of tasks) groups.get(groupOf(task, daysUntil))?.push(task)
  return [...groups].map(([name, list]) => ({ name, tasks: list })).filter(group => group.tasks.length > 0)
}

function groupOf(task: Task, daysUntil: DaysUntil): GroupName {
  if (task.overdue) return 'late'
  if (task.dueAt === undefined) return 'undated'
  const days = daysUntil(task.dueAt)
  if (days <= 0) return 'today'
  return days < 7 ? 'week' : 'later'
}
