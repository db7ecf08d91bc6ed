import { useTranslation } from 'react-i18next'
import type { SectionView } from '../../../shared/report/view.ts'
import type { ActEvent } from '../../report/reportStore.ts'
import { useActSentence } from '../../report/useActSentence.ts'
import { useReport } from '../../report/useReport.ts'
import { Banner } from '../../ui/Banner.tsx'

interface ChangedMeanwhileProps {
  /** Those that this form has not assigned itself. */
  readonly sections: readonly SectionView[]
  /** The report's version when the form was opened. */
  readonly since: number
}

/** What was done to sections elsewhere while the form of their assignment was open. */
export function ChangedMeanwhile({ sections, since }: ChangedMeanwhileProps) {
  const { t } = useTranslation('board')
  const { lastAct } = useReport()
  const sentence = useActSentence()
  const acts = sections.flatMap((section): ActEvent[] => {
    const act = lastAct(section.id)
    return act !== undefined && act.seq > since ? [act] : []
  })
  if (acts.length === 0) return null
  const title =
    sections.length === 1 ? t('assign.meanwhileOne') : t('assign.meanwhile', { count: acts.length })
  return (
    <Banner tone="warn" title={title}>
      <ul>
        {acts.map(act => (
          <li key={act.seq}>{sentence(act)}</li>
        ))}
      </ul>
      {t('assign.meanwhileText')}
    </Banner>
  )
}
