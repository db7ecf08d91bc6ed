import { useTranslation } from 'react-i18next'
import { useParams, useSearchParams } from 'react-router'
import { readsAudit, readsBoard } from '../../shared/report/reading.ts'
import { paths } from '../app/paths.ts'
import { useReader } from '../app/useRights.ts'
import { useTitle } from '../app/useTitle.ts'
import './words.ts'
import { Button } from '../ui/Button.tsx'
import { Forbidden } from '../ui/Forbidden.tsx'
import { TabStrip } from '../ui/TabStrip.tsx'
import { AccessChain } from './AccessChain.tsx'
import css from './Audit.module.css'
import { ReportChain } from './ReportChain.tsx'

/** The chain of a report for those of RD-09; for the auditor the access log beside it. */
export default function AuditPage() {
  const { t } = useTranslation('audit')
  const { reportId = '' } = useParams()
  const reader = useReader()
  const [params, setParams] = useSearchParams()
  useTitle(t('name'))
  if (!readsAudit(reader))
    return (
      <Forbidden
        page
        title={t('forbidden.title')}
        actions={
          readsBoard(reader) ? (
            <Button kind="primary" to={paths.board(reportId)}>
              {t('forbidden.act')}
            </Button>
          ) : undefined
        }
      >
        {t('forbidden.text')}
      </Forbidden>
    )
  if (!reader.roles.has('auditor')) return <ReportChain key={reportId} reportId={reportId} />
  const tab = params.get('tab') === 'access' ? 'access' : 'report'
  return (
    <div className={css.tabs}>
      <TabStrip
        label={t('tabs')}
        value={tab}
        // The other chain has filters of its own.
        onChange={id => setParams(id === 'access' ? { tab: id } : {}, { replace: true })}
        tabs={[
          { id: 'report', label: t('tab.report') },
          { id: 'access', label: t('tab.access') },
        ]}
      >
        {tab === 'report' ? (
          <ReportChain key={reportId} reportId={reportId} />
        ) : (
          <AccessChain reportId={reportId} />
        )}
      </TabStrip>
    </div>
  )
}
