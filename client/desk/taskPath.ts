import type { Task } from '../../shared/report/tasks.ts'
import { paths } from '../app/paths.ts'

const ON_SIGNING = [
  'review',
  'countersign',
  'dispose',
  'revise',
  'consult',
  'rule',
  'close',
  'reassign',
  'rule_assignment',
  'sign',
  'confirm_edit',
  'confirm_evidence',
] as const satisfies readonly Task['kind'][]
type OnSigning = (typeof ON_SIGNING)[number]

/** Whether a task is done on the page of reviewing and signing. */
export const isOnSigning = (kind: Task['kind']): kind is OnSigning => ON_SIGNING.some(each => each === kind)

/** The page on which a task is done. */
export function taskPath(task: Task): string {
  const { reportId } = task
  if (task.sectionId === undefined) return paths.assembly(reportId)
  const { kind, sectionId } = task
  if (isOnSigning(kind)) return paths.signing(reportId, sectionId)
  switch (kind) {
    case 'write':
      return paths.editor(reportId, sectionId)
    case 'assign':
    case 'accept':
      return `${paths.board(reportId)}?section=${sectionId}`
  }
}
