import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useLanguage } from './catalogue.ts'
import { type Dates, datesIn } from './dates.ts'

export interface Due {
  /** 今天 17:30, 11月14日 or 逾期2天 */
  readonly text: string
  readonly overdue: boolean
}

export interface DatesInUse extends Dates {
  /** When something is due, as lists say it. */
  readonly due: (dueAt: string, now: string) => Due
}

/** Dates and times in the person's language. */
export function useDates(): DatesInUse {
  const { language } = useLanguage()
  const { t } = useTranslation('ui')
  return useMemo(() => {
    const dates = datesIn(language)
    const due = (dueAt: string, now: string): Due => {
      const days = dates.daysBetween(now, dueAt)
      if (Date.parse(dueAt) < Date.parse(now)) {
        return { text: days === 0 ? t('dates.lateToday') : t('dates.late', { count: -days }), overdue: true }
      }
      return {
        text: days === 0 ? t('dates.today', { time: dates.time(dueAt) }) : dates.day(dueAt),
        overdue: false,
      }
    }
    return { ...dates, due }
  }, [language, t])
}
