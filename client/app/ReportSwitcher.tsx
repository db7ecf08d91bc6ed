import { ChevronsUpDown, FilePlus } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { type ReportSummary, useReports } from '../report/ReportsProvider.tsx'
import { iconProps } from '../ui/icon.ts'
import { Menu, type MenuGroup } from '../ui/Menu.tsx'
import text from '../ui/text.module.css'
import { paths } from './paths.ts'
import css from './ReportSwitcher.module.css'
import { useRights } from './useRights.ts'

/** Which report the tabs are about, and the way to another one. */
export function ReportSwitcher({ current }: { current: ReportSummary | undefined }) {
  const { t } = useTranslation('ui')
  const list = useReports()
  const rights = useRights(current)
  const reports = list.status === 'ready' ? list.data : []
  const groups: MenuGroup[] = [
    {
      id: 'reports',
      items: reports.map(report => ({
        id: report.id,
        label: report.title,
        note: t(`reportState.${report.state}`),
        checked: report.id === current?.id,
        to: (rights.board ? paths.board : rights.audit ? paths.audit : paths.assembly)(report.id),
      })),
    },
  ]
  if (rights.makeReport)
    groups.push({
      id: 'new',
      items: [
        {
          id: 'new',
          label: t('frame.newReport'),
          icon: <FilePlus {...iconProps} />,
          to: paths.newReport,
        },
      ],
    })
  // One report and no right to make another: there is nothing to choose.
  if (reports.length < 2 && !rights.makeReport)
    return current ? <span className={css.only}>{current.title}</span> : null
  return (
    <Menu
      className={css.switcher}
      label={t('frame.report')}
      groups={groups.filter(group => group.items.length > 0)}
      trigger={
        <span className={css.current}>
          <span className={text.visuallyHidden}>{t('frame.report')}</span>
          <span>{current?.title ?? t('frame.noReport')}</span>
          <ChevronsUpDown {...iconProps} size={14} />
        </span>
      }
    />
  )
}
