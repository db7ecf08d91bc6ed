import { useTranslation } from 'react-i18next'
import { classes } from './classes.ts'
import css from './Nth.module.css'

/** The number of a change: the same beside the card and in the margin of the paper. */
export function Nth({ n, current = false }: { n: number; current?: boolean }) {
  const { t } = useTranslation('ui')
  return (
    <span
      className={classes(css.nth, current && css.current)}
      role="img"
      aria-label={t(current ? 'change.current' : 'change.nth', { n })}
    >
      {n}
    </span>
  )
}
