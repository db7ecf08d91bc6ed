import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { Outlet, useParams } from 'react-router'
import { ApiError } from '../server/failures.ts'
import { useRetry } from '../server/useRetry.ts'
import { Failed } from '../ui/Failed.tsx'
import { Forbidden } from '../ui/Forbidden.tsx'
import { Loading } from '../ui/Loading.tsx'
import { NotFound } from '../ui/NotFound.tsx'
import { rememberReport } from './ReportsProvider.tsx'
import { ReportContext, useReportStatus } from './useReport.ts'

/** Everything under one report: its pages are shown once it is loaded, and stay current. */
export function ReportRoute() {
  const { t } = useTranslation('ui')
  const { reportId = '' } = useParams()
  const report = useReportStatus(reportId)
  const ready = report.status === 'ready'
  useEffect(() => {
    if (ready) rememberReport(reportId)
  }, [ready, reportId])

  useRetry(report.status === 'failed' ? report.error : undefined, report.reload)

  if (report.status === 'loading') return <Loading />
  if (report.status === 'ready')
    return (
      <ReportContext value={report}>
        <Outlet />
      </ReportContext>
    )
  const { error } = report
  if (error instanceof ApiError && error.code === 'revoked')
    return <Forbidden title={t('page.revoked.title')}>{t('page.revoked.text')}</Forbidden>
  if (error instanceof ApiError && error.status === 404) return <NotFound />
  return <Failed page error={error} onRetry={report.reload} />
}
