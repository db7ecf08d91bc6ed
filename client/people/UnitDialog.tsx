import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Unit } from '../../shared/people/directory.ts'
import type { PeopleCommand } from '../../shared/people/events.ts'
import { TextField } from '../ui/TextField.tsx'
import { FormDialog } from './FormDialog.tsx'
import type { PeopleDialogProps } from './PeopleDialog.tsx'
import { faultsOf, usePeopleOrder } from './usePeopleOrder.ts'

/** Adds a unit, or gives one another name. */
export function UnitDialog({
  listing,
  unit,
  onClose,
  onChanged,
}: PeopleDialogProps & { readonly unit?: Unit }) {
  const { t } = useTranslation('people')
  const { busy, failure, give } = usePeopleOrder(listing)
  const [name, setName] = useState(unit?.name ?? '')
  const [mark, setMark] = useState(unit?.mark ?? '')
  const [tried, setTried] = useState(false)

  const named = { name: name.trim(), ...(mark.trim() === '' ? {} : { mark: mark.trim() }) }
  const command: PeopleCommand =
    unit === undefined ? { type: 'unit.add', ...named } : { type: 'unit.rename', unitId: unit.id, ...named }
  const faults = faultsOf(command)

  const submit = async () => {
    setTried(true)
    if (faults.size > 0 || (await give(command)) === undefined) return
    onChanged(
      unit === undefined
        ? t('unit.added', { unit: named.name })
        : t('unit.renamed', { before: unit.name, after: named.name }),
    )
    onClose()
  }

  return (
    <FormDialog
      title={unit === undefined ? t('unit.add') : t('unit.rename', { unit: unit.name })}
      act={unit === undefined ? t('unit.addAct') : t('unit.renameAct')}
      busy={busy}
      failure={failure}
      onSubmit={submit}
      onClose={onClose}
    >
      <TextField
        data-autofocus
        required
        label={t('unit.name')}
        hint={t('unit.nameHint')}
        error={tried && faults.has('name') ? t('required', { field: t('unit.name') }) : undefined}
        maxLength={60}
        value={name}
        onChange={setName}
      />
      <TextField
        label={t('unit.mark')}
        hint={unit === undefined ? t('unit.markHint') : t('unit.markKept')}
        error={tried && faults.has('mark') ? t('unit.markFault') : undefined}
        value={mark}
        onChange={setMark}
      />
      {unit && <p>{t('unit.renameMeans')}</p>}
    </FormDialog>
  )
}
