import { classes } from './classes.ts'
import css from './Pills.module.css'

export interface Pill<Id extends string> {
  readonly id: Id
  readonly label: string
  readonly count?: number
}

interface PillsProps<Id extends string> {
  /** What is being chosen, for screen readers. */
  readonly label: string
  readonly items: readonly Pill<Id>[]
  readonly value: Id
  readonly onChange: (id: Id) => void
}

/** Filters of a list, one at a time, with their counts. */
export function Pills<Id extends string>({ label, items, value, onChange }: PillsProps<Id>) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: buttons that filter are no form fields.
    <div role="group" aria-label={label} className={css.pills}>
      {items.map(item => (
        <button
          key={item.id}
          type="button"
          className={classes(css.pill, item.id === value && css.on)}
          aria-pressed={item.id === value}
          onClick={() => onChange(item.id)}
        >
          {item.label}
          {item.count !== undefined && <span className={css.count}>{item.count}</span>}
        </button>
      ))}
    </div>
  )
}
