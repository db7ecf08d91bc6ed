import { Circle } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { isAssigned, isFrozen, type Version } from '../../../shared/report/state.ts'
import type { SectionView } from '../../../shared/report/view.ts'
import { paths } from '../../app/paths.ts'
import { useDirectory } from '../../directory/DirectoryProvider.tsx'
import { useReport } from '../../report/useReport.ts'
import { useDates } from '../../text/useDates.ts'
import { iconProps } from '../../ui/icon.ts'
import { StateShape } from '../../ui/StateShape.tsx'
import css from './HistoryTab.module.css'

/** The section's versions, the latest first, each with what became of it. */
export function HistoryTab({ section }: { section: SectionView }) {
  const { t } = useTranslation('editor')
  const versions = versionsOf(section)
  if (versions.length === 0) return <p className={css.note}>{t('history.empty')}</p>
  return (
    <>
      <ol className={css.ladder}>
        {versions.map(version => (
          <VersionRow key={version.n} section={section} version={version} />
        ))}
      </ol>
      <p className={css.note}>{t('history.footer')}</p>
    </>
  )
}

function versionsOf(section: SectionView): Version[] {
  if (!isAssigned(section)) return []
  const past = [...section.past].reverse()
  return isFrozen(section) ? [section.current, ...past] : past
}

function VersionRow({ section, version }: { section: SectionView; version: Version }) {
  const { t } = useTranslation('editor')
  const { reportId, text } = useReport()
  const names = useDirectory()
  const dates = useDates()
  const isCurrent = isFrozen(section) && section.version === version.n
  const note = text(version.note)
  return (
    <li>
      <span className={css.sign}>
        {isCurrent ? <StateShape state={section.state} size={16} /> : <Circle {...iconProps} size={14} />}
      </span>
      <div className={css.line}>
        <b>{t('history.version', { n: version.n, time: dates.dayTime(version.frozenAt) })}</b>
        <Link to={`${paths.versions(reportId, section.id)}?n=${version.n}`}>{t('history.compare')}</Link>
      </div>
      <small>
        {t('history.submitted', { name: names.person(version.submittedBy.personId).name })}，
        {t('history.characters', { count: version.characters })}
        <Outcome section={section} version={version} />
      </small>
      {note !== undefined && <p className={css.quote}>{note}</p>}
    </li>
  )
}

/** What became of a version; of those before the last one only that they were replaced. */
function Outcome({ section, version }: { section: SectionView; version: Version }) {
  const { t } = useTranslation('editor')
  const names = useDirectory()
  if (!isAssigned(section)) return null
  if (isFrozen(section) && section.version === version.n) return <>，{t('history.current')}</>
  const isLast = section.past.at(-1)?.n === version.n && !isFrozen(section)
  if (!isLast || section.lastReturn === undefined || section.lastReturn.by.at < version.frozenAt) return null
  const { cause, by } = section.lastReturn
  return <>，{t(`history.${cause}`, { name: names.signedAs(by) })}</>
}
