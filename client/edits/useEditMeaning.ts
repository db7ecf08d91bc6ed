import { useTranslation } from 'react-i18next'
import { issuingStage } from '../../shared/report/approval/stages.ts'
import { useReport } from '../report/useReport.ts'

/** What a correction of version `n` of a section becomes once all have confirmed it, and who signs anew then (WF-20). */
export function useEditMeaning(n: number): string[] {
  const { t } = useTranslation('edits')
  const { report, template } = useReport().view
  const section = t('means.section', { next: n + 1 })
  const m = report.past.length + 2
  switch (report.state) {
    case 'office_check':
      return [section, t('means.office_check', { m })]
    case 'proof':
      return [section, t('means.proof', { m, who: t(`means.issuer.${issuingStage(template)}`) })]
    default:
      return [section]
  }
}
