import { ScrollText } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { ReportSnapshot } from '../../shared/protocol/live.ts'
import { useResource } from '../server/useResource.ts'
import { Button } from '../ui/Button.tsx'
import { Empty } from '../ui/Empty.tsx'
import { ErrorBanner } from '../ui/ErrorBanner.tsx'
import { Failed } from '../ui/Failed.tsx'
import { emptyIconProps } from '../ui/icon.ts'
import { Loading } from '../ui/Loading.tsx'
import css from './Audit.module.css'
import { ACCESS_GROUPS } from './accessKinds.ts'
import { ChainView } from './ChainView.tsx'
import { ExportChain } from './ExportChain.tsx'
import { ReadNew } from './ReadNew.tsx'
import { useAccessRecords } from './useAccessRecords.ts'
import { useChain } from './useChain.ts'
import { useChainCheck } from './useChainCheck.ts'
import { useSectionNames } from './useSectionNames.ts'
import { VerdictBanner } from './VerdictBanner.tsx'
import { brokenFrom, verdictOf } from './verdict.ts'

/** Rows read at first and with each press. The log grows with every look at a text. */
const PAGE = 2000

/** The log carries no titles: a section that is gone goes by its id. */
const NO_TITLES: ReadonlyMap<string, string> = new Map()

/** The access log: who came in, who looked at what, who was refused. A chain of its own, for the auditor. */
export function AccessChain({ reportId }: { readonly reportId: string }) {
  const { t } = useTranslation('audit')
  const chain = useChain('/api/access-log', `?most=${PAGE}`)
  const outline = useResource<ReportSnapshot>(`/api/reports/${reportId}`)
  const { rows, first, readNew, readOlder } = chain
  const checked = useChainCheck(rows, false)
  const sections = useSectionNames(outline, NO_TITLES)
  const records = useAccessRecords(rows, sections)

  if (first.status === 'loading') return <Loading />
  if (first.status === 'failed') return <Failed page error={first.error} onRetry={first.reload} />
  if (rows.length === 0)
    return (
      <Empty page icon={<ScrollText {...emptyIconProps} />} title={t('list.empty')}>
        {t('list.emptyText')}
      </Empty>
    )
  const older = Math.min(PAGE, (rows[0]?.seq ?? 1) - 1)
  return (
    <ChainView
      name={t('tab.access')}
      records={records}
      groups={ACCESS_GROUPS.map(id => ({ id, label: t(`accessGroup.${id}`) }))}
      sections={sections}
      brokenFrom={brokenFrom(checked)}
      actions={
        <>
          <ReadNew chain={chain} />
          <ExportChain rows={rows} name={t('tab.access')} />
        </>
      }
      verdict={onShow => (
        <>
          {chain.failure && <ErrorBanner error={chain.failure} onRetry={() => void readNew()} />}
          <VerdictBanner
            verdict={verdictOf(checked)}
            checked={checked}
            sections={sections}
            onAgain={first.reload}
            onShow={onShow}
          />
        </>
      )}
      end={
        older > 0 && (
          <p className={css.more}>
            <Button busy={chain.reading} onClick={() => void readOlder(PAGE)}>
              {t('list.older', { count: older })}
            </Button>
          </p>
        )
      }
    />
  )
}
