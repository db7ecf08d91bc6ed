import type { PublicKeyCredentialCreationOptionsJSON } from '@simplewebauthn/browser'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { makePasskey } from '../passkeys/askBrowser.ts'
import type { ListedPasskey } from '../passkeys/passkey.ts'
import { FormDialog } from '../people/FormDialog.tsx'
import { api } from '../server/api.ts'
import { TextField } from '../ui/TextField.tsx'
import { useAct } from './useAct.ts'

interface AddPasskeyDialogProps {
  readonly onClose: () => void
  readonly onDone: (said: string) => void
}

/** Makes a passkey on this device, or on one that the browser offers. */
export function AddPasskeyDialog({ onClose, onDone }: AddPasskeyDialogProps) {
  const { t } = useTranslation('security')
  const { busy, failure, run } = useAct()
  const [name, setName] = useState<string>(t('add.thisDevice'))
  const [tried, setTried] = useState(false)

  const submit = async () => {
    setTried(true)
    const wanted = name.trim()
    if (wanted === '') return
    const done = await run(async confirmed => {
      const options = await confirmed(() =>
        api.post<PublicKeyCredentialCreationOptionsJSON>('/api/passkeys/options/add', {}),
      )
      const passkey = await makePasskey(options)
      await confirmed(() => api.post<ListedPasskey>('/api/passkeys', { name: wanted, passkey }))
    })
    if (done) onDone(t('add.done', { name: wanted }))
  }

  return (
    <FormDialog
      title={t('add.title')}
      act={t('add.act')}
      busy={busy}
      failure={failure}
      onSubmit={submit}
      onClose={onClose}
    >
      <p>{t('add.means')}</p>
      <NameField name={name} onChange={setName} tried={tried} />
    </FormDialog>
  )
}

interface NameFieldProps {
  readonly name: string
  readonly onChange: (name: string) => void
  readonly tried: boolean
}

/** What the person calls the device. */
export function NameField({ name, onChange, tried }: NameFieldProps) {
  const { t } = useTranslation('security')
  return (
    <TextField
      data-autofocus
      required
      label={t('name')}
      hint={t('nameHint')}
      error={tried && name.trim() === '' ? t('needName') : undefined}
      maxLength={60}
      autoComplete="off"
      value={name}
      onChange={onChange}
    />
  )
}
