import { useTranslation } from 'react-i18next'
import { printedNumber } from '../../shared/report/approval/date.ts'
import { issuingStage, stageNow } from '../../shared/report/approval/stages.ts'
import { isSubmitted, type ReportState } from '../../shared/report/state.ts'
import type { ReportTask } from '../../shared/report/tasks.ts'
import { useDirectory } from '../directory/DirectoryProvider.tsx'

/** One line that says what the report as a whole waits for. */
export function useReportReason(): (task: ReportTask, state: ReportState | undefined) => string {
  const { t } = useTranslation('desk')
  const names = useDirectory()
  return ({ kind }, state) => {
    if (state === undefined || !isSubmitted(state.report))
      return t(kind === 'compile' ? 'reason.compile' : 'reason.submit_report')
    const { report, template } = state
    const { proof } = report.current.issue
    const number = printedNumber(report) ?? ''
    switch (kind) {
      case 'compile':
      case 'submit_report':
      case 'record_meeting':
      case 'proof':
      case 'number':
        return t(`reason.${kind}`)
      case 'sign_report': {
        const stage = stageNow(report)
        if (stage === issuingStage(template)) return t('reason.sign_issue', { n: report.n })
        const isCheck = stage === 'office_check' || stage === 'office_head'
        return t(isCheck ? 'reason.sign_check' : 'reason.sign_report', { n: report.n })
      }
      case 'confirm_proof':
        return t('reason.confirm_proof', {
          who: names.person(proof?.by.personId ?? '').name,
          count: proof?.changes.length ?? 0,
        })
      case 'print':
      case 'seal':
      case 'dispatch':
      case 'archive':
        return t(`reason.${kind}`, { number })
    }
  }
}
