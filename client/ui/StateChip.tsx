import { useTranslation } from 'react-i18next'
import type { SectionState } from '../../shared/report/state.ts'
import { classes } from './classes.ts'
import css from './StateChip.module.css'
import { StateShape } from './StateShape.tsx'
import { stateInk, stateTint } from './stateColours.ts'

interface StateChipProps {
  readonly state: SectionState
  /** Without tint, as in table rows. */
  readonly bare?: boolean
}

/** A section's state: colour, shape and word together. */
export function StateChip({ state, bare = false }: StateChipProps) {
  const { t } = useTranslation('ui')
  return (
    <span
      className={classes(css.chip, bare && css.bare)}
      style={{ color: stateInk(state), ...(!bare && { background: stateTint(state) }) }}
    >
      <StateShape state={state} />
      {t(`state.${state}`)}
    </span>
  )
}
