import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useSessionControl } from '../session/SessionProvider.tsx'
import { Button } from '../ui/Button.tsx'
import { PasswordField } from '../ui/PasswordField.tsx'
import { TextField } from '../ui/TextField.tsx'
import css from './GateForm.module.css'
import { PasskeyWay } from './PasskeyWay.tsx'
import { useSubmit } from './useSubmit.ts'
import { WhyNot } from './WhyNot.tsx'

interface SignInFormProps {
  /** Filled in where it is known who signs in; only the password is left to type then. */
  readonly login?: string
}

/** Account and password, and a passkey where there are such. */
export function SignInForm({ login: known = '' }: SignInFormProps) {
  const { t } = useTranslation('signin')
  const { signIn } = useSessionControl()
  const [login, setLogin] = useState(known)
  const [password, setPassword] = useState('')
  const isComplete = login.trim() !== '' && password !== ''
  const { tried, busy, failure, onSubmit } = useSubmit(isComplete, () =>
    signIn({ login: login.trim(), password }),
  )
  return (
    <>
      <form className={css.form} onSubmit={onSubmit} noValidate>
        <TextField
          label={t('login')}
          name="login"
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          value={login}
          onChange={setLogin}
          required
          error={tried && login.trim() === '' ? t('needLogin') : undefined}
        />
        <PasswordField
          label={t('password')}
          name="password"
          data-autofocus={known !== '' || undefined}
          value={password}
          onChange={setPassword}
          required
          error={tried && password === '' ? t('needPassword') : undefined}
        />
        {failure && <WhyNot failure={failure} />}
        <Button kind="primary" size="page" className={css.act} type="submit" wide busy={busy}>
          {t('act')}
        </Button>
      </form>
      <PasskeyWay />
    </>
  )
}
