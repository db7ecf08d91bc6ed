import { useTranslation } from 'react-i18next'
import type { Version } from '../../shared/report/state.ts'
import { useDirectory } from '../directory/DirectoryProvider.tsx'
import { useDates } from '../text/useDates.ts'
import { Panel } from '../ui/Panel.tsx'
import { UnitMark } from '../ui/UnitMark.tsx'
import css from './AffectedPanel.module.css'
import { type Affected, affectedBetween } from './affected.ts'

interface AffectedPanelProps {
  readonly before: Version
  readonly after: Version
}

/** What the change did to the signatures on the earlier version. */
export function AffectedPanel({ before, after }: AffectedPanelProps) {
  const { t } = useTranslation('history')
  const rows = affectedBetween(before, after)
  const corrected = after.editId !== undefined
  return (
    <Panel title={t('affected.title')}>
      {rows.length === 0 ? (
        <p className={css.none}>{t('affected.none', { m: before.n })}</p>
      ) : (
        <ul>
          {rows.map(row => (
            <Row key={row.signature.id} row={row} m={before.n} n={after.n} corrected={corrected} />
          ))}
        </ul>
      )}
    </Panel>
  )
}

interface RowProps {
  readonly row: Affected
  readonly m: number
  readonly n: number
  /** The later version is a correction of the earlier, which counts for it by what was confirmed (WF-20). */
  readonly corrected: boolean
}

function Row({ row: { signature, again }, m, n, corrected }: RowProps) {
  const { t } = useTranslation('history')
  const names = useDirectory()
  const dates = useDates()
  const unit = names.unit(signature.givenAs ?? signature.unitId)
  const act = t(`act.${signature.kind}`)
  const gone = signature.void
  const carriage =
    again?.carriedFrom === undefined
      ? 'affected.again'
      : corrected
        ? 'affected.corrected'
        : 'affected.carried'
  const why =
    gone === null
      ? t('affected.superseded', { m, n })
      : t(`affected.cause.${gone.cause}`, {
          at: dates.dayTime(gone.at),
          who: names.person(gone.by).name,
        })
  return (
    <li className={css.row}>
      <UnitMark silent unit={unit} {...(again === undefined ? {} : { standing: 'signed' })} />
      <div>
        <p>
          {again === undefined
            ? t('affected.gone', { unit: unit.name, act, m })
            : t(carriage, {
                unit: unit.name,
                act,
                n,
              })}
        </p>
        <small>
          {why}
          {again !== undefined &&
            again.carriedFrom === undefined &&
            t('affected.at', { at: dates.moment(again.at), act })}
        </small>
      </div>
    </li>
  )
}
