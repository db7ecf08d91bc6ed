import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { type AssignedSection, isFrozen, type Version } from '../../shared/report/state.ts'
import { paths } from '../app/paths.ts'
import { useDirectory } from '../directory/DirectoryProvider.tsx'
import { EditLines } from '../edits/EditLines.tsx'
import { opinionRows } from '../paper/opinionRows.ts'
import { useReport } from '../report/useReport.ts'
import { useDates } from '../text/useDates.ts'
import { HashTag } from '../ui/HashTag.tsx'
import { Panel } from '../ui/Panel.tsx'
import { Tag } from '../ui/Tag.tsx'
import { choiceQuery } from './choice.ts'
import { OpinionLine } from './OpinionLine.tsx'
import css from './VersionCard.module.css'

interface VersionCardProps {
  readonly section: AssignedSection
  readonly version: Version
  /** The version before it. */
  readonly former: Version | undefined
  /** It is the one on the paper. */
  readonly shown: boolean
}

/** A version as it is on record: when, by whom, its hash, and all that was said and signed, void or not. */
export function VersionCard({ section, version, former, shown }: VersionCardProps) {
  const { t } = useTranslation('history')
  const { reportId, text } = useReport()
  const names = useDirectory()
  const dates = useDates()
  const { n, hash, frozenAt, submittedBy, characters, authors } = version
  const note = text(version.note)
  const rows = opinionRows(section, version)
  const address = paths.versions(reportId, section.id)
  const isCurrent = isFrozen(section) && section.version === n
  return (
    <Panel
      title={
        <span className={css.title}>
          {t('version', { n })}
          {isCurrent && <Tag tone="info">{t('record.current')}</Tag>}
        </span>
      }
      aside={<HashTag hash={hash} digits={12} />}
    >
      <div className={css.facts}>
        <p>
          <time dateTime={frozenAt}>{dates.moment(frozenAt)}</time>
          {/* What came from a correction was submitted by nobody. */}
          {version.editId === undefined && (
            <>　{t('record.submitted', { who: names.signedAs(submittedBy) })}</>
          )}
        </p>
        <p>
          {t('record.characters', { characters })}
          {authors.length > 0 && (
            <>　{t('record.authors', { who: authors.map(id => names.person(id).name).join('、') })}</>
          )}
        </p>
        {note !== undefined && <p>{t('record.note', { note })}</p>}
      </div>
      {rows.length === 0 ? (
        <p className={css.none}>{t('record.none')}</p>
      ) : (
        <ul>
          {rows.map(row => (
            <OpinionLine key={`${row.kind} ${row.id}`} row={row} />
          ))}
        </ul>
      )}
      <EditLines edits={section.edits} n={n} />
      {(!shown || former !== undefined) && (
        <p className={css.links}>
          {!shown && <Link to={`${address}${choiceQuery({ n, against: 0 })}`}>{t('record.read')}</Link>}
          {former !== undefined && (
            <Link to={`${address}${choiceQuery({ n, against: former.n })}`}>
              {t('record.compare', { m: former.n })}
            </Link>
          )}
        </p>
      )}
    </Panel>
  )
}
