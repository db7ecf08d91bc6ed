import type { TextareaHTMLAttributes } from 'react'
import { classes } from './classes.ts'
import css from './Field.module.css'
import { Field, type FieldProps } from './Field.tsx'

interface TextAreaProps
  extends FieldProps,
    Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, 'onChange' | 'value' | 'required' | 'className'> {
  readonly value: string
  readonly onChange: (value: string) => void
}

/** Several lines of text: an opinion, a reason. */
export function TextArea({
  label,
  error,
  hint,
  required,
  className,
  onChange,
  rows = 3,
  ...area
}: TextAreaProps) {
  return (
    <Field label={label} error={error} hint={hint} required={required} className={className}>
      {control => (
        <textarea
          {...area}
          {...control}
          rows={rows}
          className={classes(css.control, css.area)}
          onChange={event => onChange(event.target.value)}
        />
      )}
    </Field>
  )
}
