import type { Block } from '../../../shared/document/blocks.ts'
import { readsAccepted, readsText, readsVersions } from '../../../shared/report/reading.ts'
import { isFrozen } from '../../../shared/report/state.ts'
import type { SectionView } from '../../../shared/report/view.ts'
import { useReader } from '../../app/useRights.ts'
import { useReport } from '../../report/useReport.ts'
import { type Resource, useResource } from '../../server/useResource.ts'

/** What `…/text` and `…/versions/:n` answer, as far as a paper needs it. */
interface SectionText {
  readonly blocks: readonly Block[]
}

/**
 * A section's text as far as this person may read it: live (RD-02), else the version that stands (RD-03, RD-04).
 * `null` when he may read nothing of it.
 */
export function useSectionBlocks(section: SectionView | undefined): Resource<SectionText> | null {
  const { reportId } = useReport()
  const reader = useReader()
  const path = section === undefined ? null : pathOf()
  const resource = useResource<SectionText>(path)
  return path === null ? null : resource

  function pathOf(): string | null {
    if (section === undefined || !section.isLeaf) return null
    const base = `/api/reports/${reportId}/sections/${section.id}`
    if (isFrozen(section) && (readsVersions(reader, section) || readsAccepted(reader, section)))
      return `${base}/versions/${section.version}`
    return readsText(reader, section) ? `${base}/text` : null
  }
}
