import { type ReactNode, useId } from 'react'
import { classes } from './classes.ts'
import css from './Field.module.css'

/** What every field of a form has around it. */
export interface FieldProps {
  readonly label: string
  /** What is wrong with it and what to do, in words. */
  readonly error?: string | undefined
  readonly hint?: ReactNode
  readonly required?: boolean | undefined
  readonly className?: string | undefined
}

/** Attributes that tie a control to its label, hint and error. */
export interface ControlProps {
  readonly id: string
  readonly 'aria-describedby': string | undefined
  readonly 'aria-invalid': true | undefined
  readonly 'aria-required': true | undefined
}

/** A label, a control, and below it a hint or what is wrong. */
export function Field({
  label,
  error,
  hint,
  required = false,
  className,
  children,
}: FieldProps & { children: (control: ControlProps) => ReactNode }) {
  const id = useId()
  const noteId = `${id}note`
  const note = error ?? hint
  return (
    <div className={classes(css.field, className)}>
      <label className={css.label} htmlFor={id}>
        {label}
      </label>
      {children({
        id,
        'aria-describedby': note === undefined ? undefined : noteId,
        'aria-invalid': error === undefined ? undefined : true,
        'aria-required': required || undefined,
      })}
      {note !== undefined && (
        <p id={noteId} className={classes(css.note, error !== undefined && css.error)}>
          {note}
        </p>
      )}
    </div>
  )
}
