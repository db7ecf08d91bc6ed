import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api } from '../server/api.ts'
import { Button } from '../ui/Button.tsx'
import { PasswordField } from '../ui/PasswordField.tsx'
import { TextField } from '../ui/TextField.tsx'
import { Gate } from './Gate.tsx'
import css from './GateForm.module.css'
import { useSubmit } from './useSubmit.ts'
import { WhyNot } from './WhyNot.tsx'

/** A sign-in name as the server takes it. */
const LOGIN = /^[a-z0-9][a-z0-9._-]{1,39}$/

/**
 * The first start of an empty system: its link, which the server printed, lets somebody enter the first administrator.
 * The secret stands behind `#`, so that it reaches no log on the way.
 */
export default function SetUpPage() {
  const { t } = useTranslation('signin')
  const [name, setName] = useState('')
  const [login, setLogin] = useState('admin')
  const [password, setPassword] = useState('')
  const isComplete = name.trim() !== '' && LOGIN.test(login) && password !== ''
  const { tried, busy, failure, onSubmit } = useSubmit(isComplete, async () => {
    const token = window.location.hash.slice(1)
    await api.post('/api/setup', { token, login, name: name.trim(), password })
    // A page that knows of nobody begins anew with the session just made.
    window.location.assign('/')
  })
  return (
    <Gate title={t('setUp.title')} subtitle={t('setUp.why')}>
      <form className={css.form} onSubmit={onSubmit} noValidate>
        <TextField
          label={t('setUp.name')}
          autoComplete="name"
          value={name}
          onChange={setName}
          required
          error={tried && name.trim() === '' ? t('setUp.needName') : undefined}
        />
        <TextField
          label={t('setUp.login')}
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          value={login}
          onChange={setLogin}
          required
          hint={t('setUp.loginHint')}
          error={tried && !LOGIN.test(login) ? t('setUp.badLogin') : undefined}
        />
        <PasswordField
          label={t('password')}
          autoComplete="new-password"
          value={password}
          onChange={setPassword}
          required
          hint={t('newPassword.hint')}
          error={tried && password === '' ? t('needPassword') : undefined}
        />
        {failure && <WhyNot failure={failure} />}
        <Button kind="primary" size="page" className={css.act} type="submit" wide busy={busy}>
          {t('setUp.act')}
        </Button>
      </form>
    </Gate>
  )
}
