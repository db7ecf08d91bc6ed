import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api } from '../server/api.ts'
import { Button } from '../ui/Button.tsx'
import { PasswordField } from '../ui/PasswordField.tsx'
import css from './GateForm.module.css'
import { useSubmit } from './useSubmit.ts'
import { WhyNot } from './WhyNot.tsx'

/** Changes the person's own password; `onDone` is called once the server has. */
export function NewPasswordForm({ onDone }: { onDone: () => void }) {
  const { t } = useTranslation('signin')
  const [present, setPresent] = useState('')
  const [next, setNext] = useState('')
  const [again, setAgain] = useState('')
  const isComplete = present !== '' && next !== '' && next === again
  const { tried, busy, failure, onSubmit } = useSubmit(isComplete, async () => {
    await api.post('/api/session/password', { password: present, newPassword: next })
    onDone()
  })
  return (
    <form className={css.form} onSubmit={onSubmit} noValidate>
      <PasswordField
        label={t('newPassword.present')}
        value={present}
        onChange={setPresent}
        required
        error={tried && present === '' ? t('needPassword') : undefined}
      />
      <PasswordField
        label={t('newPassword.next')}
        autoComplete="new-password"
        value={next}
        onChange={setNext}
        required
        hint={t('newPassword.hint')}
        error={tried && next === '' ? t('needPassword') : undefined}
      />
      <PasswordField
        label={t('newPassword.again')}
        autoComplete="new-password"
        value={again}
        onChange={setAgain}
        required
        error={tried && next !== again ? t('newPassword.differs') : undefined}
      />
      {failure && <WhyNot failure={failure} />}
      <Button kind="primary" size="page" className={css.act} type="submit" wide busy={busy}>
        {t('newPassword.act')}
      </Button>
    </form>
  )
}
