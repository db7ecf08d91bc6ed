import { useTranslation } from 'react-i18next'
import { leavesOf } from '../../shared/report/outline.ts'
import { isAssigned, isOpenReport } from '../../shared/report/state.ts'
import { useReport } from '../report/useReport.ts'
import { useDates } from '../text/useDates.ts'
import { useNow } from '../text/useNow.ts'
import { StepLine } from '../ui/StepLadder.tsx'
import css from './BoardPage.module.css'
import { isSigned } from './rows.ts'
import { stepsAt } from './steps.ts'

/** When the last open section is due, and the steps of the report. */
export function HeadNote() {
  const { t } = useTranslation(['board', 'ui'])
  const { view } = useReport()
  const dates = useDates()
  const now = useNow()
  const due = leavesOf(view.sections)
    .filter(section => isOpenReport(view.report) && !isSigned(section))
    .flatMap(section => (isAssigned(section) ? section.dueAt : []))
  const last = due.toSorted((a, b) => Date.parse(b) - Date.parse(a))[0]
  const steps = stepsAt(view.report.state).map(({ id, standing }) => ({
    id,
    standing,
    title: id === 'leaders' ? t('step.leaders') : t(`ui:reportState.${id}`),
  }))
  return (
    <div className={css.note}>
      {last !== undefined && Date.parse(last) > Date.parse(now) && (
        <span>{t('lastDue', { day: dates.day(last), count: dates.daysBetween(now, last) })}</span>
      )}
      <StepLine label={t('steps')} steps={steps} />
    </div>
  )
}
