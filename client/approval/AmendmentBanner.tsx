import './words.ts'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { Amendment } from '../../shared/report/approval/version.ts'
import { paths } from '../app/paths.ts'
import { useReports } from '../report/ReportsProvider.tsx'
import { useReport } from '../report/useReport.ts'
import { Banner } from '../ui/Banner.tsx'

/** That a report corrects or completes another one, or is corrected or completed by it: with the way there (RP-11). */
export function AmendmentBanner() {
  const { t } = useTranslation('issue')
  const { view } = useReport()
  const { amends, amendments } = view.report
  if (amends === undefined && amendments.length === 0) return null
  return (
    <>
      {amends && (
        <Banner
          edge
          tone="info"
          live="off"
          title={
            <>
              {t(`amends.${amends.kind}`)}
              <ReportLink reportId={amends.reportId} />
            </>
          }
        />
      )}
      {amendments.map(({ kind, reportId }: Amendment) => (
        <Banner
          edge
          key={reportId}
          tone="warn"
          live="off"
          title={
            <>
              {t(`amended.${kind}`)}
              <ReportLink reportId={reportId} />
            </>
          }
        />
      ))}
    </>
  )
}

/** The other report by its title; it may be one that this person does not see. */
function ReportLink({ reportId }: { readonly reportId: string }) {
  const { t } = useTranslation('issue')
  const list = useReports()
  const other = list.status === 'ready' ? list.data.find(({ id }) => id === reportId) : undefined
  return other === undefined ? t('otherReport') : <Link to={paths.board(reportId)}>{other.title}</Link>
}
