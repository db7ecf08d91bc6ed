import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FormDialog } from './FormDialog.tsx'
import { type Handed, PasswordOnce } from './PasswordOnce.tsx'
import type { PeopleDialogProps } from './PeopleDialog.tsx'
import type { ListedPerson } from './roster.ts'
import { usePeopleOrder } from './usePeopleOrder.ts'

/** Makes a new first password for somebody who forgot his, and shows it once. */
export function ResetPasswordDialog({
  listing,
  person,
  onClose,
  onChanged,
}: PeopleDialogProps & { readonly person: ListedPerson }) {
  const { t } = useTranslation('people')
  const { busy, failure, foresee, give } = usePeopleOrder(listing)
  const [handed, setHanded] = useState<Handed>()
  const { id: personId, name } = person
  const command = { type: 'person.resetPassword', personId } as const

  const submit = async () => {
    const answer = await give(command)
    if (answer === undefined) return
    setHanded({ person, password: answer.password })
    onChanged(t('reset.done', { name }))
  }

  if (handed !== undefined)
    return <PasswordOnce handed={handed} onReset={() => setHanded(undefined)} onClose={onClose} />
  return (
    <FormDialog
      title={t('reset.title', { name })}
      act={t('reset.act')}
      takes
      busy={busy}
      failure={failure}
      refusal={busy ? undefined : foresee(command)}
      onSubmit={submit}
      onClose={onClose}
    >
      <p>{t('reset.means', { name })}</p>
    </FormDialog>
  )
}
