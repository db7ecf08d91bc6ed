import { classes } from './classes.ts'
import css from './Mark.module.css'

/** The product's mark. Silent: its name stands beside it. */
export const Mark = ({ big = false }: { big?: boolean }) => (
  <span className={classes(css.mark, big && css.big)} aria-hidden="true">
    联
  </span>
)
