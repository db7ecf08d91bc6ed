import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import type { ProofPlace } from '../../../shared/report/approval/version.ts'
import { nameOf } from '../../../shared/report/view.ts'
import { useReport } from '../../report/useReport.ts'

/** Says where a change stands: 一（二）教育经费，标题. */
export function usePlaceName(): (place: ProofPlace) => string {
  const { t } = useTranslation('issue')
  const { view } = useReport()
  return useCallback(
    place => {
      const nameOfSection = (id: string) => {
        const section = view.sections.find(s => s.id === id)
        return section === undefined ? id : nameOf(view, section)
      }
      switch (place.in) {
        case 'letter':
          return t(`place.${place.field}`)
        case 'preamble':
          return t('place.preamble', { n: place.index + 1 })
        case 'title':
          return t('place.heading', { section: nameOfSection(place.sectionId) })
        case 'body':
          return nameOfSection(place.sectionId)
      }
    },
    [t, view],
  )
}
