import { type Reader, readsAccepted, readsText, readsVersions } from '../../shared/report/reading.ts'
import { isFrozen } from '../../shared/report/state.ts'
import type { SectionTask } from '../../shared/report/tasks.ts'
import type { SectionView } from '../../shared/report/view.ts'
import { paths } from '../app/paths.ts'
import { isOnSigning } from '../desk/taskPath.ts'

/**
 * Where a row of the board leads: to signing when it is this person's turn there, to the text, or to the frozen versions,
 * as far as he may read them (RD-02 to RD-04). `undefined` where he may read nothing.
 */
export function sectionPath(
  reportId: string,
  section: SectionView,
  reader: Reader,
  task: SectionTask | undefined,
): string | undefined {
  if (!section.isLeaf) return undefined
  if (task !== undefined && isOnSigning(task.kind)) return paths.signing(reportId, section.id)
  if (readsText(reader, section)) return paths.editor(reportId, section.id)
  if (!isFrozen(section)) return undefined
  const reads = readsVersions(reader, section) || readsAccepted(reader, section)
  return reads ? paths.versions(reportId, section.id) : undefined
}
