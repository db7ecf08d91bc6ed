import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { ReportSnapshot } from '../../shared/protocol/live.ts'
import { rememberReport } from '../report/ReportsProvider.tsx'
import { useReportStatus } from '../report/useReport.ts'
import { useResource } from '../server/useResource.ts'
import { ErrorBanner } from '../ui/ErrorBanner.tsx'
import { Failed } from '../ui/Failed.tsx'
import { Loading } from '../ui/Loading.tsx'
import { NotFound } from '../ui/NotFound.tsx'
import { ChainView } from './ChainView.tsx'
import { ExportChain } from './ExportChain.tsx'
import { EVENT_GROUPS } from './eventKinds.ts'
import { ReadNew } from './ReadNew.tsx'
import type { ChainRow } from './row.ts'
import { useChain } from './useChain.ts'
import { useChainCheck } from './useChainCheck.ts'
import { useReportRecords } from './useReportRecords.ts'
import { VerdictBanner } from './VerdictBanner.tsx'
import { brokenFrom, type Verification, verdictOf } from './verdict.ts'

/** A report's chain: what was done to it by whom, checked in this browser and by the server. */
export function ReportChain({ reportId }: { readonly reportId: string }) {
  const { t } = useTranslation('audit')
  const chain = useChain(`/api/reports/${reportId}/audit`)
  const outline = useResource<ReportSnapshot>(`/api/reports/${reportId}`)
  const server = useResource<Verification>(`/api/reports/${reportId}/verification`)
  const { rows, first, readNew } = chain
  const checked = useChainCheck(rows, true)
  const { records, sections } = useReportRecords(rows, outline)
  const live = useLiveRows(reportId, chain)
  useFreshVerification(rows, server)
  useEffect(() => {
    if (first.status === 'ready') rememberReport(reportId)
  }, [first.status, reportId])

  if (first.status === 'loading') return <Loading />
  if (first.status === 'failed')
    return 'status' in first.error && first.error.status === 404 ? (
      <NotFound />
    ) : (
      <Failed page error={first.error} onRetry={first.reload} />
    )
  const verdict = verdictOf(checked, server)
  const title = outline.status === 'ready' ? outline.data.state.title : reportId
  const again = () => {
    first.reload()
    if (server.status !== 'loading') server.reload()
  }
  return (
    <ChainView
      name={t('name')}
      records={records}
      groups={EVENT_GROUPS.map(id => ({ id, label: t(`group.${id}`) }))}
      sections={sections}
      brokenFrom={brokenFrom(checked)}
      actions={
        <>
          {!live && <ReadNew chain={chain} />}
          <ExportChain rows={rows} name={`${t('name')}-${title}`} />
        </>
      }
      verdict={onShow => (
        <>
          {chain.failure && <ErrorBanner error={chain.failure} onRetry={() => void readNew()} />}
          <VerdictBanner
            verdict={verdict}
            checked={checked}
            sections={sections}
            onAgain={again}
            onShow={onShow}
          />
        </>
      )}
    />
  )
}

/** Reads new rows as the live report moves on; `false` for those whom the socket tells nothing: the auditor. */
function useLiveRows(reportId: string, { rows, reading, readNew }: ReturnType<typeof useChain>): boolean {
  const report = useReportStatus(reportId)
  const version = report.status === 'ready' ? report.state.version : 0
  const known = rows.at(-1)?.seq ?? 0
  const behind = known > 0 && version > known && !reading
  // Once for each move: a chain that lags behind its report, or cannot be read, is not asked for again and again.
  const asked = useRef(0)
  useEffect(() => {
    if (!behind || asked.current === version) return
    asked.current = version
    void readNew()
  }, [behind, version, readNew])
  return report.status === 'ready'
}

/** Has the server check its store again when there are more versions than it checked. */
function useFreshVerification(
  rows: readonly ChainRow[],
  server: ReturnType<typeof useResource<Verification>>,
): void {
  const frozen = rows.filter(row => row.type === 'section.frozen').length
  const checked = server.status === 'ready' ? server.data.versions.checked : frozen
  const reload = server.status === 'ready' ? server.reload : undefined
  useEffect(() => {
    if (frozen > checked) reload?.()
  }, [frozen, checked, reload])
}
