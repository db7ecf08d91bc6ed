import type { Task } from '../../shared/report/tasks.ts'
import { paths } from '../app/paths.ts'

/** The page on which a task is done. */
export function taskPath({ kind, reportId, sectionId }: Task): string {
  if (sectionId === undefined) return paths.assembly(reportId)
  switch (kind) {
    case 'write':
      return paths.editor(reportId, sectionId)
    case 'review':
    case 'countersign':
    case 'sign':
      return paths.signing(reportId, sectionId)
    case 'assign':
    case 'accept':
    case 'compile':
      return `${paths.board(reportId)}?section=${sectionId}`
  }
}
