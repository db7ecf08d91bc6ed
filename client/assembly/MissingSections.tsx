import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { isAssigned } from '../../shared/report/state.ts'
import type { SectionView } from '../../shared/report/view.ts'
import { nameOf } from '../../shared/report/view.ts'
import { paths } from '../app/paths.ts'
import { useDirectory } from '../directory/DirectoryProvider.tsx'
import { useReport } from '../report/useReport.ts'
import { useDates } from '../text/useDates.ts'
import { useNow } from '../text/useNow.ts'
import { StateChip } from '../ui/StateChip.tsx'
import css from './AssemblyPage.module.css'

/** Sections that are not accepted: what stands between the report and its compiling. */
export function MissingSections({ sections }: { readonly sections: readonly SectionView[] }) {
  const { t } = useTranslation('assembly')
  const { view, reportId } = useReport()
  const names = useDirectory()
  const dates = useDates()
  const now = useNow()
  if (sections.length === 0) return <p className={css.note}>{t('missing.none')}</p>
  return (
    <ul className={css.missing}>
      {sections.map(section => (
        <li key={section.id}>
          <Link to={`${paths.board(reportId)}?section=${section.id}`}>{nameOf(view, section)}</Link>
          <StateChip state={section.state} bare />
          {isAssigned(section) && (
            <small>
              {names.unit(section.leadUnitId).name}
              {section.state !== 'signed' && ` · ${dates.due(section.dueAt, now).text}`}
            </small>
          )}
        </li>
      ))}
    </ul>
  )
}
