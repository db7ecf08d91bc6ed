import { useTranslation } from 'react-i18next'
import { isAssigned, isFrozen } from '../../../shared/report/state.ts'
import type { SectionView } from '../../../shared/report/view.ts'
import { useDayNote } from '../../calendar/useDayNote.tsx'
import { useDirectory } from '../../directory/DirectoryProvider.tsx'
import { wallTimeAt } from '../../text/districtTime.ts'
import { useNow } from '../../text/useNow.ts'
import { Banner } from '../../ui/Banner.tsx'
import { SelectField } from '../../ui/SelectField.tsx'
import { TextArea } from '../../ui/TextArea.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { Tick } from '../../ui/Tick.tsx'
import css from './Assign.module.css'
import { CoUnits } from './CoUnits.tsx'
import { type AssignForm, type FormError, reassigned } from './form.ts'
import { useMemberUnits } from './useMemberUnits.ts'

interface AssignFieldsProps {
  readonly form: AssignForm
  readonly sections: readonly SectionView[]
  readonly errors: readonly FormError[]
  readonly onChange: (change: Partial<AssignForm>) => void
}

/** The fields of an assignment. Where a version stands frozen, lead unit and co-editing are shown but fixed (WF-01). */
export function AssignFields({ form, sections, errors, onChange }: AssignFieldsProps) {
  const { t } = useTranslation('board')
  const names = useDirectory()
  const units = useMemberUnits()
  const dayNote = useDayNote()
  const today = wallTimeAt(useNow()).day
  const error = (field: FormError) => (errors.includes(field) ? t(`assign.error.${field}`) : undefined)
  const frozen = sections.length === 1 && sections.every(isFrozen)
  const fixedCoUnits = frozen ? sections.flatMap(section => [...section.coUnitIds]) : []
  const moved = reassigned(form, sections)
  const old = [
    ...new Set(moved.flatMap(section => (isAssigned(section) ? names.unit(section.leadUnitId).name : []))),
  ]
  return (
    <>
      {frozen ? (
        <Banner tone="info" live="off" title={t('assign.frozenTitle')}>
          {t('assign.frozen')}
        </Banner>
      ) : (
        <SelectField
          data-autofocus
          required
          label={t('assign.lead')}
          placeholder={t('assign.chooseUnit')}
          value={form.leadUnitId}
          error={error('leadUnitId')}
          options={units.map(unit => ({ value: unit.id, label: unit.name }))}
          onChange={leadUnitId =>
            onChange({ leadUnitId, coUnitIds: form.coUnitIds.filter(id => id !== leadUnitId) })
          }
        />
      )}
      <CoUnits
        units={units.filter(unit => unit.id !== form.leadUnitId)}
        fixed={fixedCoUnits}
        value={form.coUnitIds}
        onChange={coUnitIds => onChange({ coUnitIds })}
      />
      <div className={css.pair}>
        <TextField
          required
          type="date"
          label={t('assign.day')}
          min={today}
          value={form.day}
          hint={dayNote(form.day)}
          error={error('day')}
          onChange={day => onChange({ day })}
        />
        <TextField
          required
          inputMode="numeric"
          maxLength={5}
          label={t('assign.time')}
          value={form.time}
          error={error('time')}
          onChange={time => onChange({ time })}
        />
      </div>
      <TextField
        label={t('assign.budget')}
        hint={t(sections.length > 1 ? 'assign.budgetSeveral' : 'assign.budgetHint')}
        inputMode="numeric"
        value={form.wordBudget}
        error={error('wordBudget')}
        onChange={wordBudget => onChange({ wordBudget })}
      />
      {!frozen && (
        <Tick checked={form.coEdit} onChange={coEdit => onChange({ coEdit })}>
          {t('assign.coEdit')}
          <small>{t('assign.coEditMeans')}</small>
        </Tick>
      )}
      {moved.length > 0 && !frozen && (
        <TextArea
          required
          label={t('assign.reason')}
          hint={t('assign.reasonHint', { units: old.join('、') })}
          value={form.reason}
          error={error('reason')}
          onChange={reason => onChange({ reason })}
        />
      )}
    </>
  )
}
