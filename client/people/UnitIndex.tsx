import { useTranslation } from 'react-i18next'
import { UnitMark } from '../ui/UnitMark.tsx'
import css from './People.module.css'
import type { UnitRoster } from './roster.ts'

/** Where a unit's card stands on the page. */
export const anchorOf = (unitId: string): string => `unit-${unitId}`

/** The units at the left, to jump to. A narrow page has the search instead. */
export function UnitIndex({ units }: { readonly units: readonly UnitRoster[] }) {
  const { t } = useTranslation('people')
  return (
    <nav className={css.index} aria-label={t('units')}>
      {units.map(({ unit, members }) => (
        <a key={unit.id} href={`#${anchorOf(unit.id)}`}>
          <UnitMark unit={unit} silent />
          <span>{unit.name}</span>
          <small>{members.length}</small>
        </a>
      ))}
    </nav>
  )
}
