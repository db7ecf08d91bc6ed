import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ListedPasskey } from '../passkeys/passkey.ts'
import { FormDialog } from '../people/FormDialog.tsx'
import { api } from '../server/api.ts'
import { NameField } from './AddPasskeyDialog.tsx'
import { useAct } from './useAct.ts'

interface RenamePasskeyDialogProps {
  readonly passkey: ListedPasskey
  readonly onClose: () => void
  readonly onDone: (said: string) => void
}

/** Gives a passkey another name. */
export function RenamePasskeyDialog({ passkey, onClose, onDone }: RenamePasskeyDialogProps) {
  const { t } = useTranslation('security')
  const { busy, failure, run } = useAct()
  const [name, setName] = useState(passkey.name)
  const [tried, setTried] = useState(false)
  const submit = async () => {
    setTried(true)
    const wanted = name.trim()
    if (wanted === '') return
    const done = await run(async () => {
      await api.post<ListedPasskey>(`/api/passkeys/${passkey.id}`, { name: wanted })
    })
    if (done) onDone(t('rename.done', { name: wanted }))
  }
  return (
    <FormDialog
      title={t('rename.title', { name: passkey.name })}
      act={t('rename.act')}
      busy={busy}
      failure={failure}
      onSubmit={submit}
      onClose={onClose}
    >
      <NameField name={name} onChange={setName} tried={tried} />
    </FormDialog>
  )
}
