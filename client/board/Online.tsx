import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { nameOf } from '../../shared/report/view.ts'
import { paths } from '../app/paths.ts'
import { useDirectory } from '../directory/DirectoryProvider.tsx'
import { useReport } from '../report/useReport.ts'
import { Panel } from '../ui/Panel.tsx'
import { PersonMark } from '../ui/PersonMark.tsx'
import css from './Online.module.css'

/** Who has which text open now, as far as this person may know (RD-02). */
export function Online() {
  const { t } = useTranslation('board')
  const { reportId, view, presence, connection } = useReport()
  const names = useDirectory()
  const here = view.sections.flatMap(section =>
    (presence[section.id] ?? []).map(id => ({ section, person: names.person(id) })),
  )
  const count = new Set(here.map(({ person }) => person.id)).size
  return (
    <Panel title={t('online.title')} aside={count > 0 && t('online.count', { count })}>
      {here.length === 0 ? (
        <p className={css.none}>{t(connection === 'live' ? 'online.none' : 'online.unknown')}</p>
      ) : (
        <ul className={css.list}>
          {here.map(({ section, person }) => (
            <li key={`${section.id} ${person.id}`}>
              <PersonMark person={person} silent dim={connection !== 'live'} />
              <span>{person.name}</span>
              <Link to={paths.editor(reportId, section.id)}>{nameOf(view, section)}</Link>
            </li>
          ))}
        </ul>
      )}
    </Panel>
  )
}
