import { describe, expect, it } from 'vitest'
import { byUrgency, type Task } from './tasks.ts'

const task = (sectionId: string, overdue: boolean, dueAt?: string): Task => ({
  kind: 'write',
  reportId: 'r1',
  sectionId,
  postId: 'p',
  overdue,
  ...(dueAt === undefined ? {} : { dueAt }),
})

describe('tasks', () => {
  it('[TK-01] overdue ones come first, then by due time, whatever offset it is written with', () => {
    const tasks = [
      task('without', false),
      task('late', false, '2026-11-20T09:00:00Z'),
      task('early', false, '2026-11-20T10:00:00+08:00'),
      task('overdue', true, '2026-11-21T00:00:00Z'),
    ]
    expect(tasks.sort(byUrgency).map(t => t.sectionId)).toEqual(['overdue', 'early', 'late', 'without'])
  })
})
