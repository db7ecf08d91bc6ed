import type { InputHTMLAttributes } from 'react'
import css from './Field.module.css'
import { Field, type FieldProps } from './Field.tsx'

export interface TextFieldProps
  extends FieldProps,
    Omit<InputHTMLAttributes<HTMLInputElement>, 'onChange' | 'value' | 'required' | 'className'> {
  readonly value: string
  readonly onChange: (value: string) => void
}

/** One line of text. */
export function TextField({ label, error, hint, required, className, onChange, ...input }: TextFieldProps) {
  return (
    <Field label={label} error={error} hint={hint} required={required} className={className}>
      {control => (
        <input
          type="text"
          {...input}
          {...control}
          className={css.control}
          onChange={event => onChange(event.target.value)}
        />
      )}
    </Field>
  )
}
