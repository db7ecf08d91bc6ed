import type { ButtonHTMLAttributes, ReactNode } from 'react'
import { classes } from './classes.ts'
import css from './IconButton.module.css'

interface IconButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  readonly icon: ReactNode
  /** Its name, also shown as a tooltip. Decisions are never icons alone. */
  readonly label: string
  readonly pressed?: boolean
}

/** A small button of an icon, for tools. */
export function IconButton({ icon, label, pressed, className, ...rest }: IconButtonProps) {
  return (
    <button
      type="button"
      {...rest}
      className={classes(css.button, pressed && css.pressed, className)}
      aria-label={label}
      aria-pressed={pressed}
      title={label}
    >
      {icon}
    </button>
  )
}
