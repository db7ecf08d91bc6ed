import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { type Calendar, type DayKind, kindOfDay } from '../../shared/calendar/calendar.ts'
import { addDays, daysFrom, weekdayOf } from '../../shared/calendar/day.ts'
import { useLanguage } from '../text/catalogue.ts'
import type { Dates } from '../text/dates.ts'
import { useDates } from '../text/useDates.ts'
import { classes } from '../ui/classes.ts'
import css from './Calendar.module.css'

interface YearGridProps {
  readonly calendar: Calendar
  readonly year: number
  readonly today: string
}

const MONTHS = Array.from({ length: 12 }, (_, month) => month + 1)

/** A year, month by month. What differs from a plain week bears its mark: 休, 班. */
export const YearGrid = memo(function YearGrid({ calendar, year, today }: YearGridProps) {
  const dates = useDates()
  return (
    <div className={css.months}>
      {MONTHS.map(month => (
        <Month
          key={month}
          calendar={calendar}
          first={`${year}-${String(month).padStart(2, '0')}-01`}
          today={today}
          dates={dates}
        />
      ))}
    </div>
  )
})

interface MonthProps {
  readonly calendar: Calendar
  readonly first: string
  readonly today: string
  readonly dates: Dates
}

function Month({ calendar, first, today, dates }: MonthProps) {
  const { t } = useTranslation('calendar')
  const { language } = useLanguage()
  const month = Number(first.slice(5, 7))
  const describe = (day: string) => {
    const kind = kindOfDay(calendar, day)
    const said = t('dayLabel', { day: dates.day(`${day}T12:00:00Z`), kind: t(`kind.${kind}`) })
    return { kind, said, mark: kind === 'holiday' || kind === 'makeup' ? t(`legend.${kind}`) : undefined }
  }
  const name = new Intl.DateTimeFormat(language, { month: 'long', timeZone: 'UTC' }).format(new Date(first))
  const last = addDays(addDays(first, 31).slice(0, 8).concat('01'), -1)
  return (
    <table className={css.month}>
      <caption>{language === 'en' ? name : t('month', { month })}</caption>
      <thead>
        <tr>
          {[...t('weekdays')].map((weekday, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: seven letters that never change place.
            <th key={i} scope="col">
              {weekday}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeksOf(first, last).map(week => (
          <tr key={week[0]}>
            {week.map(day =>
              day < first || day > last ? (
                <td key={day} />
              ) : (
                <Day key={day} day={day} {...describe(day)} isToday={day === today} />
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** The weeks of a month, Sunday first, filled up with days of its neighbours. */
function weeksOf(first: string, last: string): string[][] {
  const from = addDays(first, -weekdayOf(first))
  const weeks: string[][] = []
  for (let sunday = from; sunday <= last; sunday = addDays(sunday, 7))
    weeks.push(daysFrom(sunday, addDays(sunday, 6)))
  return weeks
}

interface DayProps {
  readonly day: string
  readonly kind: DayKind
  /** The day and its kind, in words. */
  readonly said: string
  readonly mark: string | undefined
  readonly isToday: boolean
}

const Day = ({ day, kind, said, mark, isToday }: DayProps) => (
  <td
    className={classes(css[kind], isToday && css.today)}
    title={said}
    aria-current={isToday ? 'date' : undefined}
  >
    {Number(day.slice(8, 10))}
    {mark !== undefined && <small>{mark}</small>}
  </td>
)
