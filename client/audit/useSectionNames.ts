import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { ReportSnapshot } from '../../shared/protocol/live.ts'
import type { Resource } from '../server/useResource.ts'
import { type SectionNames, sectionNames } from './sectionNames.ts'

/** Names for the sections of a report, from its outline and from titles that records carry. */
export function useSectionNames(
  outline: Resource<ReportSnapshot>,
  titles: ReadonlyMap<string, string>,
): SectionNames {
  const { t } = useTranslation('audit')
  const view = outline.status === 'ready' ? outline.data.state : undefined
  return useMemo(
    () =>
      sectionNames(view, titles, {
        removed: title => t('removed', { title }),
        untitled: t('untitled'),
      }),
    [view, titles, t],
  )
}
