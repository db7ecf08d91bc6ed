import { useTranslation } from 'react-i18next'
import type { ListedPasskey } from '../passkeys/passkey.ts'
import { FormDialog } from '../people/FormDialog.tsx'
import { api } from '../server/api.ts'
import { useAct } from './useAct.ts'

interface RemovePasskeyDialogProps {
  readonly passkey: ListedPasskey
  readonly onClose: () => void
  readonly onDone: (said: string) => void
}

/** Takes a passkey back: it opens nothing here any more. */
export function RemovePasskeyDialog({ passkey, onClose, onDone }: RemovePasskeyDialogProps) {
  const { t } = useTranslation('security')
  const { busy, failure, run } = useAct()
  const submit = async () => {
    const done = await run(async confirmed => {
      await confirmed(() => api.delete(`/api/passkeys/${passkey.id}`))
    })
    if (done) onDone(t('remove.done', { name: passkey.name }))
  }
  return (
    <FormDialog
      title={t('remove.title', { name: passkey.name })}
      act={t('remove.act')}
      takes
      busy={busy}
      failure={failure}
      onSubmit={submit}
      onClose={onClose}
    >
      <p>{t('remove.means')}</p>
    </FormDialog>
  )
}
