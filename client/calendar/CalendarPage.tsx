import { PencilLine } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { hasTable, isWorkday, type YearTable } from '../../shared/calendar/calendar.ts'
import { daysFrom, yearOf } from '../../shared/calendar/day.ts'
import type { KeptCalendar } from '../../shared/calendar/events.ts'
import { useReader } from '../app/useRights.ts'
import { useDirectory } from '../directory/DirectoryProvider.tsx'
import { useResource } from '../server/useResource.ts'
import { wallTimeAt } from '../text/districtTime.ts'
import { useDates } from '../text/useDates.ts'
import { useNow } from '../text/useNow.ts'
import { Banner } from '../ui/Banner.tsx'
import { Button } from '../ui/Button.tsx'
import { Failed } from '../ui/Failed.tsx'
import { iconProps } from '../ui/icon.ts'
import { Loading } from '../ui/Loading.tsx'
import { PageHead } from '../ui/PageHead.tsx'
import { Pills } from '../ui/Pills.tsx'
import css from './Calendar.module.css'
import { YearDialog } from './YearDialog.tsx'
import { YearGrid } from './YearGrid.tsx'

/** Working days, a year at a time: for everybody to read, for the administrator to set (DL-01). */
export default function CalendarPage() {
  const calendar = useResource<KeptCalendar>('/api/calendar')
  if (calendar.status === 'loading') return <Loading />
  if (calendar.status === 'failed') return <Failed page error={calendar.error} onRetry={calendar.reload} />
  return <Calendar calendar={calendar.data} reload={calendar.reload} />
}

function Calendar({ calendar, reload }: { readonly calendar: KeptCalendar; readonly reload: () => void }) {
  const { t } = useTranslation('calendar')
  const isAdmin = useReader().roles.has('admin')
  const today = wallTimeAt(useNow()).day
  const [year, setYear] = useState(yearOf(today))
  const [editing, setEditing] = useState(false)
  const [done, setDone] = useState<string>()
  const table = calendar.years.find(each => each.year === year)
  const known = hasTable(calendar, year)
  const near = [-1, 0, 1].map(n => yearOf(today) + n)
  const years = [...new Set([...near, ...calendar.years.map(each => each.year)])].sort((a, b) => a - b)

  return (
    <div className={css.page}>
      <PageHead
        title={t('title', { year })}
        windowTitle={t('name')}
        note={t('means')}
        actions={
          isAdmin && (
            <Button
              size="page"
              kind={known ? 'default' : 'primary'}
              icon={<PencilLine {...iconProps} />}
              onClick={() => {
                setDone(undefined)
                setEditing(true)
              }}
            >
              {t(known ? 'edit' : 'enter', { year })}
            </Button>
          )
        }
      />
      <div className={css.body}>
        <Pills
          label={t('year')}
          items={years.map(each => ({ id: String(each), label: t('yearOption', { year: each }) }))}
          value={String(year)}
          onChange={chosen => {
            setDone(undefined)
            setYear(Number(chosen))
          }}
        />
        <div role="status">{done !== undefined && <Banner tone="ok" live="off" title={done} />}</div>
        {!known && (
          <Banner tone="warn" live="off" title={t('noTable', { year })}>
            {t(isAdmin ? 'noTableAdmin' : 'noTableOthers')}
          </Banner>
        )}
        <Sum calendar={calendar} year={year} table={table} />
        <YearGrid calendar={calendar} year={year} today={today} />
      </div>
      {editing && (
        <YearDialog
          calendar={calendar}
          year={year}
          onClose={() => setEditing(false)}
          onDone={() => {
            setEditing(false)
            setDone(t('done', { year }))
            reload()
          }}
        />
      )}
    </div>
  )
}

interface SumProps {
  readonly calendar: KeptCalendar
  readonly year: number
  readonly table: YearTable | undefined
}

/** How many days of each kind, and where they are from. */
function Sum({ calendar, year, table }: SumProps) {
  const { t } = useTranslation('calendar')
  const names = useDirectory()
  const dates = useDates()
  if (table === undefined) return null
  const by = calendar.years.find(each => each.year === year)?.by
  const work = daysFrom(`${year}-01-01`, `${year}-12-31`).filter(day => isWorkday(calendar, day)).length
  return (
    <p className={css.sum}>
      {t('sum', { work, holidays: table.holidays.length, workdays: table.workdays.length })}
      <small>
        {by === undefined
          ? t('shipped')
          : t('by', { who: names.signedAs(by), at: `${dates.fullDay(by.at)} ${dates.time(by.at)}` })}
      </small>
    </p>
  )
}
