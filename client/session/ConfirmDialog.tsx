import { type FormEvent, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { PasskeyButton } from '../passkeys/PasskeyButton.tsx'
import type { ListedPasskey } from '../passkeys/passkey.ts'
import { provePasskey } from '../passkeys/provePasskey.ts'
import { usePasskeyPlace } from '../passkeys/usePasskeyPlace.ts'
import { api } from '../server/api.ts'
import { type Failure, isFailure } from '../server/failures.ts'
import { useErrorText } from '../server/useErrorText.ts'
import { useResource } from '../server/useResource.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { ErrorBanner } from '../ui/ErrorBanner.tsx'
import { PasswordField } from '../ui/PasswordField.tsx'
import css from './ConfirmDialog.module.css'

type Way = 'password' | 'passkey'

/** Asks who is there once more before an act that signs, by password or passkey. What the page holds stays as it is. */
export function ConfirmDialog({ onAnswer }: { onAnswer: (confirmed: boolean) => void }) {
  const { t } = useTranslation('ui')
  const say = useErrorText()
  const formId = useId()
  const [password, setPassword] = useState('')
  const [failed, setFailed] = useState<{ readonly by: Way; readonly failure: Failure }>()
  const [busy, setBusy] = useState<Way>()

  const place = usePasskeyPlace()
  const passkeys = useResource<readonly ListedPasskey[]>(place.kind === 'here' ? '/api/passkeys' : null)
  const hasPasskey = passkeys.status === 'ready' && passkeys.data.some(each => each.copiedAt === undefined)

  const confirm = async (by: Way, proof: () => Promise<object>) => {
    if (busy !== undefined) return
    setBusy(by)
    setFailed(undefined)
    try {
      await api.post('/api/session/confirm', await proof())
      onAnswer(true)
    } catch (error) {
      if (!isFailure(error)) throw error
      setFailed({ by, failure: error })
      setBusy(undefined)
    }
  }
  const onSubmit = (event: FormEvent) => {
    event.preventDefault()
    if (password !== '') void confirm('password', async () => ({ password }))
  }

  const wrong = failed?.by === 'password' ? say(failed.failure) : undefined
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
          <Button size="page" kind="primary" type="submit" form={formId} busy={busy === 'password'}>
            {t('confirm.act')}
          </Button>
        </>
      }
    >
      <form id={formId} className={css.form} onSubmit={onSubmit}>
        <p>{t('confirm.why')}</p>
        {hasPasskey && (
          <PasskeyButton
            label={t('confirm.passkey')}
            or={t('confirm.or')}
            password="below"
            busy={busy === 'passkey'}
            onPress={() => void confirm('passkey', () => provePasskey('confirm'))}
          />
        )}
        {failed?.by === 'passkey' && <ErrorBanner error={failed.failure} />}
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
