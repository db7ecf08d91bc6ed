import type { SelectHTMLAttributes } from 'react'
import css from './Field.module.css'
import { Field, type FieldProps } from './Field.tsx'

interface SelectFieldProps
  extends FieldProps,
    Omit<SelectHTMLAttributes<HTMLSelectElement>, 'onChange' | 'value' | 'required' | 'className'> {
  readonly value: string
  readonly onChange: (value: string) => void
  readonly options: readonly { readonly value: string; readonly label: string }[]
  /** What stands there before anything is chosen. */
  readonly placeholder?: string
}

/** One of many, from a list that opens. */
export function SelectField({
  label,
  error,
  hint,
  required,
  className,
  onChange,
  options,
  placeholder,
  ...select
}: SelectFieldProps) {
  return (
    <Field label={label} error={error} hint={hint} required={required} className={className}>
      {control => (
        <select
          {...select}
          {...control}
          className={css.control}
          onChange={event => onChange(event.target.value)}
        >
          {placeholder !== undefined && (
            <option value="" disabled>
              {placeholder}
            </option>
          )}
          {options.map(option => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
}
