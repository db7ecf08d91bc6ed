import type { ReactNode } from 'react'
import css from './Choice.module.css'

interface TickProps {
  readonly checked: boolean
  readonly onChange: (checked: boolean) => void
  readonly children: ReactNode
}

/** A box to tick, with its words. */
export function Tick({ checked, onChange, children }: TickProps) {
  return (
    <label className={css.option}>
      <input type="checkbox" checked={checked} onChange={event => onChange(event.target.checked)} />
      <span>{children}</span>
    </label>
  )
}
