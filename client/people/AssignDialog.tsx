import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ROLES, type Role } from '../../shared/people/directory.ts'
import type { PeopleCommand } from '../../shared/people/events.ts'
import { useDirectory } from '../directory/DirectoryProvider.tsx'
import { useNow } from '../text/useNow.ts'
import { SelectField } from '../ui/SelectField.tsx'
import { TextField } from '../ui/TextField.tsx'
import { FormDialog } from './FormDialog.tsx'
import css from './People.module.css'
import type { PeopleDialogProps } from './PeopleDialog.tsx'
import { dayAfter, today } from './period.ts'
import type { ListedPerson } from './roster.ts'
import { faultsOf, usePeopleOrder } from './usePeopleOrder.ts'

const isRole = (value: string): value is Role => ROLES.some(role => role === value)

/** Gives a person a post in a unit, for a period. */
export function AssignDialog({
  listing,
  person,
  onClose,
  onChanged,
}: PeopleDialogProps & { readonly person: ListedPerson }) {
  const { t } = useTranslation('people')
  const { t: ui } = useTranslation('ui')
  const { postName } = useDirectory()
  const now = useNow()
  const { busy, failure, foresee, give } = usePeopleOrder(listing)
  const running = listing.posts.findLast(post => post.personId === person.id)
  const [unitId, setUnitId] = useState(running?.unitId ?? '')
  const [role, setRole] = useState<Role>()
  const [title, setTitle] = useState('')
  const [from, setFrom] = useState(() => today(now))
  const [until, setUntil] = useState('')
  const [tried, setTried] = useState(false)

  const command: PeopleCommand | undefined =
    role === undefined
      ? undefined
      : {
          type: 'post.assign',
          personId: person.id,
          unitId,
          role,
          ...(title.trim() === '' ? {} : { title: title.trim() }),
          from,
          ...(until === '' ? {} : { to: dayAfter(until) }),
        }
  const faults = command === undefined ? new Set(['role']) : faultsOf(command)
  const lacks = (field: string) => tried && (faults.has(field) || (field === 'unitId' && unitId === ''))
  const isWhole = command !== undefined && faults.size === 0

  const submit = async () => {
    setTried(true)
    if (!isWhole || (await give(command)) === undefined) return
    onChanged(t('assign.done', { name: person.name, post: postName(command) }))
    onClose()
  }

  return (
    <FormDialog
      title={t('assign.title', { name: person.name })}
      act={t('assign.act')}
      busy={busy}
      failure={failure}
      refusal={isWhole && !busy ? foresee(command) : undefined}
      onSubmit={submit}
      onClose={onClose}
    >
      <SelectField
        data-autofocus
        required
        label={t('assign.unit')}
        placeholder={t('assign.chooseUnit')}
        error={lacks('unitId') ? t('assign.chooseUnit') : undefined}
        options={listing.units
          .filter(unit => unit.succeeded === undefined)
          .map(({ id, name }) => ({ value: id, label: name }))}
        value={unitId}
        onChange={setUnitId}
      />
      <SelectField
        required
        label={t('assign.role')}
        placeholder={t('assign.chooseRole')}
        hint={role === undefined ? undefined : t(`roleNote.${role}`)}
        error={lacks('role') ? t('assign.chooseRole') : undefined}
        options={ROLES.map(value => ({ value, label: ui(`role.${value}`) }))}
        value={role ?? ''}
        onChange={value => setRole(isRole(value) ? value : undefined)}
      />
      <TextField
        label={t('assign.postTitle')}
        hint={t('assign.titleHint')}
        maxLength={60}
        value={title}
        onChange={setTitle}
      />
      <div className={css.period}>
        <TextField
          type="date"
          required
          label={t('assign.from')}
          error={lacks('from') ? t('required', { field: t('assign.from') }) : undefined}
          value={from}
          onChange={setFrom}
        />
        <TextField
          type="date"
          label={t('assign.until')}
          hint={t('assign.untilHint')}
          value={until}
          onChange={setUntil}
        />
      </div>
      <p>{t('assign.means')}</p>
    </FormDialog>
  )
}
