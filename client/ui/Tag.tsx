import type { ReactNode } from 'react'
import { classes } from './classes.ts'
import css from './Tag.module.css'

interface TagProps {
  readonly tone?: 'neutral' | 'danger' | 'warn' | 'ok' | 'info'
  /** A lucide icon, 12 px. */
  readonly icon?: ReactNode
  readonly children: ReactNode
}

/** A note on something: 逾期2天, 退回1次, 只读. It is no state. */
export const Tag = ({ tone = 'neutral', icon, children }: TagProps) => (
  <span className={classes(css.tag, css[tone])}>
    {icon}
    {children}
  </span>
)
