import { CircleSlash } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useDirectory } from '../directory/DirectoryProvider.tsx'
import { useReport } from '../report/useReport.ts'
import { useDates } from '../text/useDates.ts'
import { Banner } from '../ui/Banner.tsx'
import { iconProps } from '../ui/icon.ts'

/** The report was given up: by whom, when and why. */
export function EndedBanner() {
  const { t } = useTranslation('approval')
  const { view, text } = useReport()
  const names = useDirectory()
  const dates = useDates()
  if (view.report.state !== 'abandoned') return null
  const { by, reason } = view.report.abandoned
  const why = text(reason)
  return (
    <Banner tone="danger" live="off" icon={<CircleSlash {...iconProps} />} title={t('ended.title')}>
      <p>{t('ended.by', { who: names.signedAs(by), at: dates.dayTime(by.at) })}</p>
      {why !== undefined && <p>{t('ended.reason', { reason: why })}</p>}
    </Banner>
  )
}
