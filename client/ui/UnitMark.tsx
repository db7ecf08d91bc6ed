import { useTranslation } from 'react-i18next'
import type { Unit } from '../../shared/people/directory.ts'
import { classes } from './classes.ts'
import css from './UnitMark.module.css'

/** How a unit stands to a section: it leads, is not asked yet, is awaited, or has signed. */
export type UnitStanding = 'lead' | 'asked' | 'awaited' | 'signed'

interface UnitMarkProps {
  readonly unit: Pick<Unit, 'name' | 'mark'>
  readonly standing?: UnitStanding
  readonly size?: 'list' | 'card'
  /** Where the name stands beside it in words, the mark stays silent. */
  readonly silent?: boolean
}

/** A unit: a square with its character. Bold edge: leads; plain: not asked yet; dashed: awaited; green: has signed. */
export function UnitMark({ unit, standing, size = 'list', silent = false }: UnitMarkProps) {
  const { t } = useTranslation('ui')
  const name = standing === undefined ? unit.name : t(`mark.${standing}`, { unit: unit.name })
  return (
    <span
      className={classes(css.unit, standing && css[standing], css[size])}
      {...(silent ? { 'aria-hidden': true } : { role: 'img', 'aria-label': name, title: name })}
    >
      {unit.mark}
    </span>
  )
}
