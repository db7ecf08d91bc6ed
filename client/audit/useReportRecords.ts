import { useEffect, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { ReportSnapshot } from '../../shared/protocol/live.ts'
import { type EventBody, eventBody } from '../../shared/report/events.ts'
import { useDirectory } from '../directory/DirectoryProvider.tsx'
import type { Resource } from '../server/useResource.ts'
import { type EventGroup, kindOf, sectionsOf } from './eventKinds.ts'
import { type ChainRecord, once } from './record.ts'
import type { ChainContent, ChainRow } from './row.ts'
import { recordedTitles, type SectionNames } from './sectionNames.ts'
import { useContents } from './useContents.ts'
import { useEventSentence } from './useEventSentence.ts'
import { useSectionNames } from './useSectionNames.ts'

type Content = ChainContent<EventBody>

export interface ReportRecords {
  readonly records: readonly ChainRecord<EventGroup>[]
  readonly sections: SectionNames
}

/** A report's chain in words. `outline` gives sections their present names; it is read again when records changed it. */
export function useReportRecords(
  rows: readonly ChainRow[],
  outline: Resource<ReportSnapshot>,
): ReportRecords {
  const { t } = useTranslation('audit')
  const { person, post, postName } = useDirectory()
  const contents = useContents(rows, eventBody)
  useFreshOutline(contents, outline)

  const titles = useMemo(() => recordedTitles(contents.map(content => content.body)), [contents])
  const sections = useSectionNames(outline, titles)
  const sentence = useEventSentence(sections)

  const records = useMemo(() => {
    const as = ({ post: postId, onBehalfOf }: Content): string => {
      const own = post(postId)
      const principal = onBehalfOf === undefined ? undefined : post(onBehalfOf)
      const name = own === undefined ? '' : postName(own)
      return principal === undefined
        ? name
        : t('behalf', { post: name, person: person(principal.personId).name })
    }
    return contents.map(
      (content): ChainRecord<EventGroup> => ({
        row: content.row,
        at: content.at,
        personId: content.actor,
        ...kindOf(content.body),
        sectionIds: sectionsOf(content.body),
        told: once(() => ({
          name: person(content.actor).name,
          as: as(content),
          verb: t(content.body === undefined ? 'verb.unknown' : `verb.${content.body.type}`),
          sentence:
            content.body === undefined ? t('said.unknown', { type: content.type }) : sentence(content.body),
        })),
      }),
    )
  }, [contents, post, postName, person, sentence, t])

  return { records, sections }
}

/** Reads the outline again when records after it changed it. */
function useFreshOutline(contents: readonly Content[], outline: Resource<ReportSnapshot>): void {
  const changed = contents.findLast(content => content.type.startsWith('outline.'))?.row.seq ?? 0
  const version = outline.status === 'ready' ? outline.data.version : changed
  const reload = outline.status === 'ready' ? outline.reload : undefined
  useEffect(() => {
    if (changed > version) reload?.()
  }, [changed, version, reload])
}
