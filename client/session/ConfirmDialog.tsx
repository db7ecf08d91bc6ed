import { type FormEvent, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api } from '../server/api.ts'
import { type Failure, isFailure } from '../server/failures.ts'
import { useErrorText } from '../server/useErrorText.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { PasswordField } from '../ui/PasswordField.tsx'
import css from './ConfirmDialog.module.css'

/** Asks for the password once more before an act that signs. What the page holds stays as it is. */
export function ConfirmDialog({ onAnswer }: { onAnswer: (confirmed: boolean) => void }) {
  const { t } = useTranslation('ui')
  const say = useErrorText()
  const formId = useId()
  const [password, setPassword] = useState('')
  const [failure, setFailure] = useState<Failure>()
  const [busy, setBusy] = useState(false)

  const confirm = async (event: FormEvent) => {
    event.preventDefault()
    if (busy || password === '') return
    setBusy(true)
    try {
      await api.post('/api/session/confirm', { password })
      onAnswer(true)
    } catch (error) {
      if (!isFailure(error)) throw error
      setFailure(error)
      setBusy(false)
    }
  }

  const wrong = failure && say(failure)
  return (
    <Dialog
      open
      instead
      title={t('confirm.title')}
      onClose={() => onAnswer(false)}
      footer={
        <>
          <Button size="page" keys={['Esc']} onClick={() => onAnswer(false)}>
            {t('confirm.back')}
          </Button>
          <Button size="page" kind="primary" type="submit" form={formId} busy={busy}>
            {t('confirm.act')}
          </Button>
        </>
      }
    >
      <form id={formId} className={css.form} onSubmit={confirm}>
        <p>{t('confirm.why')}</p>
        <PasswordField
          data-autofocus
          label={t('confirm.password')}
          value={password}
          onChange={setPassword}
          error={wrong && `${wrong.title}${wrong.text}`}
        />
      </form>
    </Dialog>
  )
}
