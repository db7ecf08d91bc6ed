import { describe, expect, it } from 'vitest'
import type { Task } from '../../shared/report/tasks.ts'
import { groupTasks } from './groups.ts'

const task = (dueAt: string | undefined, overdue = false): Task => ({
  kind: 'write',
  reportId: 'r1',
  sectionId: 'r1-a',
  postId: 'p',
  overdue,
  ...(dueAt === undefined ? {} : { dueAt }),
})
const days = (iso: string) => Number(iso)

describe('groups of the desk', () => {
  it('[UI-01] put what is late first and leave out what is empty', () => {
    const groups = groupTasks([task('30'), task('-2', true), task('0'), task('6'), task(undefined)], days)
    expect(groups.map(g => g.name)).toEqual(['late', 'today', 'week', 'later', 'undated'])
    expect(groupTasks([task('7')], days).map(g => g.name)).toEqual(['later'])
  })
})
