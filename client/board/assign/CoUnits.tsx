import { useTranslation } from 'react-i18next'
import type { Unit } from '../../../shared/people/directory.ts'
import css from './Assign.module.css'

interface CoUnitsProps {
  readonly units: readonly Unit[]
  /** Units that are asked already and cannot be left out any more. */
  readonly fixed: readonly string[]
  readonly value: readonly string[]
  readonly onChange: (unitIds: readonly string[]) => void
}

/** The units that countersign, in the order in which they were ticked. */
export function CoUnits({ units, fixed, value, onChange }: CoUnitsProps) {
  const { t } = useTranslation('board')
  return (
    <fieldset className={css.coUnits}>
      <legend>{t('assign.co')}</legend>
      {units.map(unit => (
        <label key={unit.id}>
          <input
            type="checkbox"
            checked={value.includes(unit.id)}
            disabled={fixed.includes(unit.id)}
            onChange={event =>
              onChange(event.target.checked ? [...value, unit.id] : value.filter(id => id !== unit.id))
            }
          />
          {unit.name}
        </label>
      ))}
    </fieldset>
  )
}
