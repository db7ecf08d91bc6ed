import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { actOf } from '../../shared/report/events.ts'
import { nameOf } from '../../shared/report/view.ts'
import { useDirectory } from '../directory/DirectoryProvider.tsx'
import { useDates } from '../text/useDates.ts'
import type { ActEvent } from './reportStore.ts'
import { useReport } from './useReport.ts'

/** Says who did what to a section, and when: 方敏（区教委 统稿人）已于11月12日 14:03将二（一）经费纳入。 */
export function useActSentence(): (act: ActEvent) => string {
  const { t } = useTranslation('board')
  const { view } = useReport()
  const names = useDirectory()
  const dates = useDates()
  return useCallback(
    act => {
      const section = view.sections.find(s => s.id === act.data.sectionId)
      const said = {
        who: names.signedAs(actOf(act)),
        at: dates.dayTime(act.at),
        section: section === undefined ? '' : nameOf(view, section),
      }
      return act.type === 'section.assigned'
        ? t('acted.assigned', { ...said, unit: names.unit(act.data.leadUnitId).name })
        : t(WORDS[act.type], said)
    },
    [t, view, names, dates],
  )
}

const WORDS = {
  'section.submitted': 'acted.submitted',
  'section.withdrawn': 'acted.withdrawn',
  'section.approved': 'acted.approved',
  'section.countersigned': 'acted.countersigned',
  'section.signed': 'acted.signed',
  'section.returned': 'acted.returned',
  'section.accepted': 'acted.accepted',
  'section.reopened': 'acted.reopened',
  'section.recalled': 'acted.recalled',
} as const
