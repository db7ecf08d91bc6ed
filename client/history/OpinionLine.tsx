import { useTranslation } from 'react-i18next'
import { useDirectory } from '../directory/DirectoryProvider.tsx'
import { ClosureTrail, OpinionTrail } from '../opinions/OpinionTrail.tsx'
import type { OpinionRow } from '../paper/opinionRows.ts'
import { useReport } from '../report/useReport.ts'
import { useDates } from '../text/useDates.ts'
import { Tag } from '../ui/Tag.tsx'
import { UnitMark } from '../ui/UnitMark.tsx'
import css from './OpinionLine.module.css'

/** One signature or opinion on record. A void one stays, with the cause, who caused it and when. */
export function OpinionLine({ row }: { row: OpinionRow }) {
  const { t } = useTranslation('history')
  const { text } = useReport()
  const names = useDirectory()
  const dates = useDates()
  const { kind, by, unitId, void: gone, against } = row
  const said = text(row.text)
  const exception = text(row.exception)
  const passed = gone === null && (kind === 'approve' || kind === 'agree' || kind === 'sign')
  const unit = names.unit(row.givenAs ?? unitId)
  return (
    <li className={css.line}>
      <UnitMark
        silent
        unit={unit}
        {...(passed ? { standing: 'signed' } : kind === 'awaited' ? { standing: 'awaited' } : {})}
      />
      <div>
        <p className={css.what}>
          <b>{t(`record.${kind}`)}</b>
          {row.paragraphs.length > 0 && (
            <span>{t('record.paragraphs', { count: row.paragraphs.length })}</span>
          )}
          {row.carriedFrom !== undefined && <Tag>{t('record.carried', { n: row.carriedFrom })}</Tag>}
          {gone !== null && <Tag tone="warn">{t('record.void')}</Tag>}
        </p>
        <p>{by === undefined ? unit.name : names.signedAs(by)}</p>
        {said !== undefined && <p className={css.said}>{said}</p>}
        {exception !== undefined && <p>{t('record.exception', { reason: exception })}</p>}
        <small>
          {by !== undefined && <time dateTime={by.at}>{dates.moment(by.at)}</time>}
          {against !== undefined && (
            <>，{against === 0 ? t('record.shownWhole') : t('record.shown', { against })}</>
          )}
        </small>
        {row.opinion && <OpinionTrail opinion={row.opinion} />}
        {row.closure && <ClosureTrail closure={row.closure} />}
        {gone !== null && (
          <small className={css.gone}>
            {t(`affected.cause.${gone.cause}`, {
              at: dates.moment(gone.at),
              who: names.person(gone.by).name,
            })}
          </small>
        )}
      </div>
    </li>
  )
}
