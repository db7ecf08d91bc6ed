import { FileUp } from 'lucide-react'
import { useId, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { decideCalendar } from '../../shared/calendar/decideCalendar.ts'
import type { CalendarCommand, KeptCalendar } from '../../shared/calendar/events.ts'
import { type ReadNotice, readNotice } from '../../shared/calendar/readNotice.ts'
import { isRejection } from '../../shared/report/rejection.ts'
import { failureOf } from '../report/refusal.ts'
import { ApiError } from '../server/failures.ts'
import { useSession } from '../session/useSession.ts'
import { useDates } from '../text/useDates.ts'
import { Banner } from '../ui/Banner.tsx'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { ErrorBanner } from '../ui/ErrorBanner.tsx'
import { iconProps } from '../ui/icon.ts'
import { TextArea } from '../ui/TextArea.tsx'
import text from '../ui/text.module.css'
import css from './Calendar.module.css'
import { readFile } from './readFile.ts'
import { tableText } from './tableText.ts'
import { useCalendarOrder } from './useCalendarOrder.ts'

interface YearDialogProps {
  readonly calendar: KeptCalendar
  readonly year: number
  readonly onClose: () => void
  readonly onDone: () => void
}

/** Sets a year: the notice is pasted or read from a file, and what was understood of it is said before it is saved. */
export function YearDialog({ calendar, year, onClose, onDone }: YearDialogProps) {
  const { t } = useTranslation('calendar')
  const { person, posts } = useSession()
  const form = useId()
  const file = useRef<HTMLInputElement>(null)
  const order = useCalendarOrder()
  // The calendar that the form was opened on: who has changed it since is noticed by the server.
  const [{ version }] = useState(calendar)
  const [words, setWords] = useState(() => {
    const table = calendar.years.find(each => each.year === year)
    return table === undefined ? '' : tableText(table)
  })
  const [unread, setUnread] = useState<'tooLarge' | 'notText'>()
  const read = readNotice(words, year)
  const { holidays, workdays } = read
  const command: CalendarCommand = {
    type: 'calendar.set',
    year,
    holidays: [...holidays],
    workdays: [...workdays],
  }
  const decision = decideCalendar(command, { personId: person.id, posts })
  const refusal = isRejection(decision) ? failureOf(decision) : undefined
  const isBlocked = read.faults.length > 0 || refusal !== undefined

  const take = async (files: FileList | null) => {
    const chosen = files?.[0]
    if (chosen === undefined) return
    const got = await readFile(chosen)
    if ('text' in got) setWords(got.text)
    setUnread('text' in got ? undefined : got.why)
  }
  const save = async () => {
    if (!isBlocked && (await order.give(command, version))) onDone()
  }

  return (
    <Dialog
      open
      place="side"
      title={t(calendar.years.some(each => each.year === year) ? 'edit' : 'enter', { year })}
      {...(!order.busy && { onClose })}
      footer={
        <>
          <Button size="page" busy={order.busy} onClick={onClose}>
            {t('form.back')}
          </Button>
          <Button
            size="page"
            kind="primary"
            type="submit"
            form={form}
            busy={order.busy}
            blocked={isBlocked ? t('form.blocked') : undefined}
          >
            {t('form.act', { year })}
          </Button>
        </>
      }
    >
      <form
        id={form}
        className={css.form}
        noValidate
        onSubmit={event => {
          event.preventDefault()
          void save()
        }}
      >
        <TextArea
          data-autofocus
          label={t('form.text')}
          hint={t('form.hint')}
          rows={14}
          value={words}
          onChange={setWords}
        />
        <input
          ref={file}
          type="file"
          accept=".txt,.csv,text/plain,text/csv"
          className={text.visuallyHidden}
          tabIndex={-1}
          aria-label={t('form.upload')}
          onChange={event => {
            void take(event.target.files)
            // The same file may be chosen again, once it has been mended.
            event.target.value = ''
          }}
        />
        <Button icon={<FileUp {...iconProps} />} onClick={() => file.current?.click()}>
          {t('form.upload')}
        </Button>
        {unread !== undefined && <Banner tone="danger" title={t(`form.${unread}`)} />}
        <Understood read={read} />
        {refusal !== undefined && (
          <>
            <ErrorBanner error={refusal} />
            <WrongDays failure={refusal} />
          </>
        )}
        {order.failure && <ErrorBanner error={order.failure} />}
      </form>
    </Dialog>
  )
}

/** What was read out of the text, and what was not. */
function Understood({ read }: { readonly read: ReadNotice }) {
  const { t } = useTranslation('calendar')
  const { holidays, workdays, faults } = read
  return (
    <div role="status" className={css.understood}>
      <p>{t('form.read', { holidays: holidays.length, workdays: workdays.length })}</p>
      {faults.length > 0 && (
        <Banner tone="danger" live="off" title={t('form.faults', { count: faults.length })}>
          <ul>
            {faults.map(({ line, text: words, why }) => (
              <li key={`${line} ${words}`}>{t(`form.fault.${why}`, { line, text: words })}</li>
            ))}
          </ul>
        </Banner>
      )}
    </div>
  )
}

/** The days for which a table was refused. */
function WrongDays({ failure }: { readonly failure: ReturnType<typeof failureOf> }) {
  const { t } = useTranslation('calendar')
  const dates = useDates()
  const days = failure instanceof ApiError && Array.isArray(failure.details.days) ? failure.details.days : []
  const named = days.map(day => dates.fullDay(`${String(day)}T12:00:00Z`))
  return named.length === 0 ? null : <p>{t('form.days', { days: named.join(t('comma')) })}</p>
}
