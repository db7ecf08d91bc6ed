import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { readsBoard } from '../../shared/report/reading.ts'
import { paths } from '../app/paths.ts'
import { useReader } from '../app/useRights.ts'
import { useReports } from '../report/ReportsProvider.tsx'
import { Panel } from '../ui/Panel.tsx'
import css from './DeskPage.module.css'

/** For who reads dispatched letters alone (RD-08): which there are. */
export function Letters() {
  const { t } = useTranslation('desk')
  const reader = useReader()
  const reports = useReports()
  if (!reader.roles.has('observer') || readsBoard(reader) || reports.status !== 'ready') return null
  return (
    <Panel title={t('letters.title')} aside={reports.data.length}>
      <ul className={css.list}>
        {reports.data.map(({ id, title }) => (
          <li key={id}>
            <Link to={paths.assembly(id)}>{title}</Link>
            <p>{t('letters.note')}</p>
          </li>
        ))}
      </ul>
    </Panel>
  )
}
