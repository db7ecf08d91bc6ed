import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useDirectory } from '../directory/DirectoryProvider.tsx'
import { useReport } from '../report/useReport.ts'
import { useDates } from '../text/useDates.ts'
import { useNow } from '../text/useNow.ts'
import { Panel } from '../ui/Panel.tsx'
import { StateShape } from '../ui/StateShape.tsx'
import { stateInk, stateTint } from '../ui/stateColours.ts'
import text from '../ui/text.module.css'
import { UnitMark } from '../ui/UnitMark.tsx'
import type { LateUnit } from './late.ts'
import css from './UnitMatrix.module.css'
import { UNIT_STATES, type UnitRow, unitRows } from './unitRows.ts'

/** Which unit has how many sections in which state; who is late comes first. */
export function UnitMatrix({ late }: { late: readonly LateUnit[] }) {
  const { t } = useTranslation('board')
  const { sections } = useReport().view
  const rows = useMemo(() => unitRows(sections, late), [sections, late])
  if (rows.length === 0) return null
  return (
    <Panel title={t('matrix.title')} aside={late.length > 0 && t('matrix.lateFirst')}>
      <table className={css.matrix}>
        <thead>
          <tr>
            <th scope="col">{t('matrix.unit')}</th>
            {UNIT_STATES.map(state => (
              <th key={state} scope="col">
                <StateShape state={state} labelled />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(row => (
            <Row key={row.unitId} row={row} />
          ))}
        </tbody>
      </table>
    </Panel>
  )
}

function Row({ row: { unitId, counts, coOnly, late } }: { row: UnitRow }) {
  const { t } = useTranslation('board')
  const names = useDirectory()
  const dates = useDates()
  const now = useNow()
  const unit = names.unit(unitId)
  return (
    <tr>
      <th scope="row">
        <span className={css.unit}>
          <UnitMark unit={unit} silent />
          {unit.name}
          {late && <b className={text.danger}>{dates.due(late.dueAt, now).text}</b>}
          {coOnly && <small>{t('matrix.coOnly')}</small>}
        </span>
      </th>
      {UNIT_STATES.map(state => {
        const count = counts[state]
        return (
          <td key={state}>
            {count !== undefined && (
              <span style={{ color: stateInk(state), background: stateTint(state) }}>{count}</span>
            )}
          </td>
        )
      })}
    </tr>
  )
}
