import { useTranslation } from 'react-i18next'
import { Outlet, useParams } from 'react-router'
import { useCurrentReport } from '../report/ReportsProvider.tsx'
import { useTasks } from '../report/useTasks.ts'
import { usePhone } from '../ui/usePhone.ts'
import { ConnectionBanner } from './ConnectionBanner.tsx'
import css from './Frame.module.css'
import { PhoneTabs } from './PhoneTabs.tsx'
import { TopBar } from './TopBar.tsx'
import { useTabs } from './useTabs.ts'

/** What stands around a page: the bar above it, and on a phone the tabs below it. */
export function Frame() {
  const { t } = useTranslation('ui')
  const { reportId } = useParams()
  const report = useCurrentReport(reportId)
  const { tasks } = useTasks()
  const tabs = useTabs(report, tasks.length)
  const phone = usePhone()
  return (
    <>
      <a className={css.skip} href="#page">
        {t('frame.skip')}
      </a>
      <TopBar tabs={tabs} report={report} />
      <ConnectionBanner />
      <main id="page" className={css.page} tabIndex={-1}>
        <Outlet />
      </main>
      {phone && <PhoneTabs tabs={tabs} />}
    </>
  )
}
