import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { SHIPPED } from '../../../shared/calendar/calendar.ts'
import { nameOf } from '../../../shared/report/view.ts'
import { useCalendar } from '../../calendar/useCalendar.ts'
import { useDayNote } from '../../calendar/useDayNote.tsx'
import { failureOf } from '../../report/refusal.ts'
import { useReport } from '../../report/useReport.ts'
import type { Failure } from '../../server/failures.ts'
import { useErrorText } from '../../server/useErrorText.ts'
import { useDates } from '../../text/useDates.ts'
import { Button } from '../../ui/Button.tsx'
import { Choice } from '../../ui/Choice.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { TextField } from '../../ui/TextField.tsx'
import assignCss from '../assign/Assign.module.css'
import { CLOSING } from '../assign/form.ts'
import { useBatch } from '../assign/useBatch.ts'
import css from '../Dialogs.module.css'
import type { AssignedView } from '../late.ts'
import { errorsOf, newDue, type RedateForm, redateCommand } from './redate.ts'

interface RedateDialogProps {
  readonly sections: readonly AssignedView[]
  readonly onClose: () => void
  readonly onDone: (words: string) => void
}

/** Gives several sections another due time: one for all, or each its own moved by working days. */
export function RedateDialog({ sections, onClose, onDone }: RedateDialogProps) {
  const { t } = useTranslation('board')
  const { may } = useReport()
  const dayNote = useDayNote()
  const calendar = useCalendar() ?? SHIPPED
  const batch = useBatch()
  const [form, setForm] = useState<RedateForm>({ how: 'date', day: '', time: CLOSING, days: '' })
  const [pressed, setPressed] = useState(false)
  const change = (more: Partial<RedateForm>) => setForm(before => ({ ...before, ...more }))
  const errors = errorsOf(form)
  const shows = (field: (typeof errors)[number]) => pressed && errors.includes(field)

  const planned = sections
    .filter(section => !batch.done.has(section.id))
    .map(section => {
      const dueAt = newDue(form, section, calendar)
      const command = dueAt === undefined ? undefined : redateCommand(section, dueAt)
      const answer = command === undefined ? true : may(command)
      const refusal = answer === true ? undefined : failureOf(answer)
      return { section, command, failure: refusal ?? batch.failed.get(section.id), refused: answer !== true }
    })
  const going = planned.flatMap(({ command, refused }) => (command === undefined || refused ? [] : [command]))
  const refused = planned.filter(each => each.refused).length

  const go = async () => {
    setPressed(true)
    if (errors.length > 0 || going.length === 0) return
    const failures = await batch.run(going)
    if (failures + refused === 0) onDone(t('redate.done', { count: sections.length }))
  }

  return (
    <Dialog
      open
      place="side"
      title={t('redate.title', { count: sections.length })}
      {...(!batch.running && { onClose })}
      footer={
        <>
          <Button size="page" busy={batch.running} onClick={onClose}>
            {t('redate.back')}
          </Button>
          <Button
            size="page"
            kind="primary"
            busy={batch.running}
            blocked={pressed && errors.length === 0 && going.length === 0 ? t('assign.noneLeft') : undefined}
            onClick={go}
          >
            {t('redate.act', { count: going.length || planned.length })}
          </Button>
        </>
      }
    >
      <div className={assignCss.form}>
        <Choice
          legend={t('redate.how')}
          value={form.how}
          options={[
            { value: 'date', label: t('redate.date') },
            { value: 'move', label: t('redate.move'), note: t('redate.moveNote') },
          ]}
          onChange={how => change({ how })}
        />
        {form.how === 'date' ? (
          <div className={assignCss.pair}>
            <TextField
              required
              type="date"
              label={t('assign.day')}
              value={form.day}
              hint={dayNote(form.day)}
              error={shows('day') ? t('assign.error.day') : undefined}
              onChange={day => change({ day })}
            />
            <TextField
              required
              inputMode="numeric"
              maxLength={5}
              label={t('assign.time')}
              value={form.time}
              error={shows('time') ? t('assign.error.time') : undefined}
              onChange={time => change({ time })}
            />
          </div>
        ) : (
          <TextField
            required
            inputMode="numeric"
            maxLength={4}
            label={t('redate.days')}
            hint={t('redate.daysHint')}
            value={form.days}
            error={shows('days') ? t('redate.daysWrong') : undefined}
            onChange={days => change({ days })}
          />
        )}
        {refused > 0 && <p className={css.late}>{t('redate.refused', { count: refused })}</p>}
        <ul className={assignCss.planned}>
          {planned.map(({ section, command, failure }) => (
            <li key={section.id}>
              <Planned section={section} dueAt={command?.dueAt} failure={failure} />
            </li>
          ))}
        </ul>
      </div>
    </Dialog>
  )
}

interface PlannedProps {
  readonly section: AssignedView
  readonly dueAt: string | undefined
  readonly failure: Failure | undefined
}

/** A section, when it is due and when it will be, or why it cannot be then. */
function Planned({ section, dueAt, failure }: PlannedProps) {
  const { t } = useTranslation('board')
  const { view } = useReport()
  const dates = useDates()
  const say = useErrorText()
  const before = dates.dayTime(section.dueAt)
  const words = failure && say(failure)
  return (
    <>
      {nameOf(view, section)}
      <small>{dueAt === undefined ? before : t('redate.row', { before, after: dates.dayTime(dueAt) })}</small>
      {words && (
        <small className={css.late}>
          {words.title}
          {words.text}
        </small>
      )}
    </>
  )
}
