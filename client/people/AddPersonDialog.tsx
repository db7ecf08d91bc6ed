import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PeopleCommand } from '../../shared/people/events.ts'
import { TextField } from '../ui/TextField.tsx'
import { FormDialog } from './FormDialog.tsx'
import { type Handed, PasswordOnce } from './PasswordOnce.tsx'
import type { PeopleDialogProps } from './PeopleDialog.tsx'
import { faultsOf, usePeopleOrder } from './usePeopleOrder.ts'

/** Adds a person with an account, then shows the first password, once. */
export function AddPersonDialog({ listing, onAct, onClose, onChanged }: PeopleDialogProps) {
  const { t } = useTranslation('people')
  const { busy, failure, give } = usePeopleOrder(listing)
  const [name, setName] = useState('')
  const [login, setLogin] = useState('')
  const [tried, setTried] = useState(false)
  const [handed, setHanded] = useState<Handed>()

  const command = {
    type: 'person.add',
    name: name.trim(),
    login: login.trim(),
  } as const satisfies PeopleCommand
  const faults = faultsOf(command)

  const submit = async () => {
    setTried(true)
    if (faults.size > 0) return
    const answer = await give(command)
    if (answer === undefined) return
    const added = answer.events.find(event => event.type === 'person.added')
    if (added === undefined) return onClose()
    setHanded({
      person: { id: added.data.id, name: command.name, login: command.login },
      password: answer.password,
    })
    onChanged(t('person.added', { name: command.name }))
  }

  if (handed !== undefined) {
    const { person } = handed
    return (
      <PasswordOnce
        handed={handed}
        onReset={() => onAct({ kind: 'resetPassword', person })}
        onAssign={() => onAct({ kind: 'assign', person })}
        onClose={onClose}
      />
    )
  }
  return (
    <FormDialog
      title={t('person.add')}
      act={t('person.addAct')}
      busy={busy}
      failure={failure}
      onSubmit={submit}
      onClose={onClose}
    >
      <TextField
        data-autofocus
        required
        label={t('person.name')}
        error={tried && faults.has('name') ? t('required', { field: t('person.name') }) : undefined}
        maxLength={60}
        autoComplete="off"
        value={name}
        onChange={setName}
      />
      <TextField
        required
        label={t('person.login')}
        hint={t('person.loginHint')}
        error={tried && faults.has('login') ? t('person.loginFault') : undefined}
        maxLength={40}
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        value={login}
        onChange={setLogin}
      />
      <p>{t('person.means')}</p>
    </FormDialog>
  )
}
