import { useTranslation } from 'react-i18next'
import type { Delegation } from '../../shared/people/delegation.ts'
import { useDirectory } from '../directory/DirectoryProvider.tsx'
import { FormDialog } from '../people/FormDialog.tsx'
import { usePeopleOrder } from '../people/usePeopleOrder.ts'

/** Takes a delegation back; what was done by it stands. */
export function RevokeDialog({ delegation, onClose }: { delegation: Delegation; onClose: () => void }) {
  const { t } = useTranslation('delegation')
  const names = useDirectory()
  const { busy, failure, give } = usePeopleOrder(names.directory)
  const name = names.person(delegation.toPersonId).name
  return (
    <FormDialog
      title={t('revoke.title', { name })}
      act={t('revoke.act')}
      takes
      busy={busy}
      failure={failure}
      onSubmit={async () => {
        const done = await give({ type: 'delegation.revoke', delegationId: delegation.id })
        if (done !== undefined) onClose()
      }}
      onClose={onClose}
    >
      <p>{t('revoke.means', { name })}</p>
    </FormDialog>
  )
}
