import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type Failure, isFailure, NetworkError } from '../server/failures.ts'
import { useErrorText } from '../server/useErrorText.ts'
import { useSessionControl } from '../session/SessionProvider.tsx'
import { Banner } from '../ui/Banner.tsx'
import { Button } from '../ui/Button.tsx'
import { ErrorBanner } from '../ui/ErrorBanner.tsx'
import { PasswordField } from '../ui/PasswordField.tsx'
import { TextField } from '../ui/TextField.tsx'
import css from './SignInForm.module.css'

/** Account and password. What is wrong stands at its field; what is in the way stands above the button. */
export function SignInForm() {
  const { t } = useTranslation('signin')
  const { signIn } = useSessionControl()
  const [login, setLogin] = useState('')
  const [password, setPassword] = useState('')
  const [tried, setTried] = useState(false)
  const [failure, setFailure] = useState<Failure>()
  const [busy, setBusy] = useState(false)

  const submit = async (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (busy || login.trim() === '' || password === '') return
    setBusy(true)
    setFailure(undefined)
    try {
      await signIn(login.trim(), password)
    } catch (error) {
      if (!isFailure(error)) throw error
      setFailure(error)
      setBusy(false)
    }
  }

  return (
    <form className={css.form} onSubmit={submit} noValidate>
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
  )
}

/** Why signing in failed. */
function WhyNot({ failure }: { failure: Failure }) {
  const say = useErrorText()
  if (failure instanceof NetworkError || failure.status >= 500) return <CannotReach failure={failure} />
  const { title, text } = say(failure)
  return (
    <Banner tone="danger" live="assertive" title={title}>
      {text}
    </Banner>
  )
}

/** The server does not answer, or cannot: nobody can sign in now. */
export function CannotReach({ failure }: { failure: Failure }) {
  const { t } = useTranslation('signin')
  if (!(failure instanceof NetworkError)) return <ErrorBanner error={failure} />
  return (
    <Banner tone="warn" live="assertive" title={t('offline.title')}>
      {t('offline.text')}
    </Banner>
  )
}
