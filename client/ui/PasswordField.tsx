import { Eye, EyeOff } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import css from './Field.module.css'
import { Field } from './Field.tsx'
import { IconButton } from './IconButton.tsx'
import { iconProps } from './icon.ts'
import type { TextFieldProps } from './TextField.tsx'

/** A password, which may be shown while it is typed. */
export function PasswordField({
  label,
  error,
  hint,
  required,
  className,
  onChange,
  ...input
}: TextFieldProps) {
  const { t } = useTranslation('ui')
  const [shown, setShown] = useState(false)
  return (
    <Field label={label} error={error} hint={hint} required={required} className={className}>
      {control => (
        <div className={css.withButton}>
          <input
            autoComplete="current-password"
            {...input}
            {...control}
            type={shown ? 'text' : 'password'}
            className={css.control}
            onChange={event => onChange(event.target.value)}
          />
          <IconButton
            className={css.inside}
            icon={shown ? <EyeOff {...iconProps} /> : <Eye {...iconProps} />}
            label={t(shown ? 'field.hidePassword' : 'field.showPassword')}
            onClick={() => setShown(!shown)}
          />
        </div>
      )}
    </Field>
  )
}
