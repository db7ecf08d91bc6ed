import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { Version } from '../../shared/report/state.ts'
import { paths } from '../app/paths.ts'
import { useDirectory } from '../directory/DirectoryProvider.tsx'
import type { FrozenVersion } from '../paper/useFrozen.ts'
import { useReport } from '../report/useReport.ts'
import { useDates } from '../text/useDates.ts'
import type { PassingAct } from './acts.ts'
import type { PartName } from './parts.ts'
import type { Reading } from './reading.ts'
import css from './SigningHead.module.css'
import { SinceList } from './SinceList.tsx'
import { useHeadline } from './useHeadline.ts'
import { usePartTitles } from './usePartTitles.ts'

interface SigningHeadProps {
  readonly sectionId: string
  readonly reading: Reading
  readonly version: Version
  /** What is asked of the reader; `read` where nothing is. */
  readonly act: PassingAct | 'read'
  /** Absent while it is being read from the server. */
  readonly frozen: FrozenVersion | undefined
  /** How many opinions were answered since. */
  readonly answers: number
  readonly parts: readonly PartName[]
}

/** The sentence the page begins with: what changed since this person looked, or that it is read for the first time. */
export function SigningHead({ sectionId, reading, version, act, frozen, answers, parts }: SigningHeadProps) {
  const { t } = useTranslation('signing')
  const { reportId, text } = useReport()
  const names = useDirectory()
  const dates = useDates()
  const headline = useHeadline()
  const titles = usePartTitles(frozen, answers)
  const { n, basis } = reading
  const note = text(version.note)
  const who = names.person(version.submittedBy.personId).name
  return (
    <header className={css.head}>
      {basis === null ? (
        <>
          <h2 className={css.title}>{t(`head.first.${act}`, { n })}</h2>
          <p className={css.note}>
            {t('head.firstNote', {
              n,
              characters: version.characters,
              who,
              at: dates.dayTime(version.frozenAt),
            })}
            {n > 1 && (
              <Link to={`${paths.versions(reportId, sectionId)}?n=${n}&against=${n - 1}`}>
                {t('head.withFormer', { n: n - 1 })}
              </Link>
            )}
          </p>
        </>
      ) : (
        frozen !== undefined && (
          <>
            <h2 className={css.title}>{headline(frozen, answers)}</h2>
            <p className={css.note}>
              {t('head.against', {
                n: basis.n,
                at: dates.dayTime(basis.at),
                how: t(`head.how.${basis.how}`),
              })}
              {frozen.changes.length > 0 &&
                t('head.authors', {
                  who: authorsOf(frozen)
                    .map(id => names.person(id).name)
                    .join('、'),
                })}
            </p>
            <SinceList parts={parts} titles={titles} />
          </>
        )
      )}
      {note !== undefined && (
        <p className={css.said}>
          <small>
            {t('head.note')}　{who}
          </small>
          {note}
        </p>
      )}
    </header>
  )
}

const authorsOf = ({ changes }: FrozenVersion): string[] => [
  ...new Set(changes.flatMap(change => change.authors)),
]
