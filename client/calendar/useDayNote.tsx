import { type ReactNode, useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { hasTable, kindOfDay } from '../../shared/calendar/calendar.ts'
import { isDay, yearOf } from '../../shared/calendar/day.ts'
import { useDates } from '../text/useDates.ts'
import css from './Calendar.module.css'
import { useCalendar } from './useCalendar.ts'

/** What is to be known about a due day (DL-01): that it is a day off, or that nobody has entered its year's holidays yet. */
export function useDayNote(): (day: string) => ReactNode {
  const { t } = useTranslation('calendar')
  const dates = useDates()
  const calendar = useCalendar()
  return useCallback(
    day => {
      if (calendar === undefined || !isDay(day)) return undefined
      // Noon: the same day on every clock of the district.
      const noon = `${day}T12:00:00Z`
      const said = { day: dates.day(noon), weekday: dates.weekday(noon), year: yearOf(day) }
      const kind = kindOfDay(calendar, day)
      const isOff = kind === 'holiday' || kind === 'weekend'
      if (!isOff && hasTable(calendar, said.year)) return undefined
      return <span className={css.warn}>{t(`dayNote.${isOff ? kind : 'noTable'}`, said)}</span>
    },
    [calendar, dates, t],
  )
}
