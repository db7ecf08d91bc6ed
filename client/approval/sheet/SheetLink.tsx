import { ScrollText } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { readsApproval } from '../../../shared/report/reading.ts'
import { paths } from '../../app/paths.ts'
import { useReader } from '../../app/useRights.ts'
import { useReport } from '../../report/useReport.ts'
import { Button } from '../../ui/Button.tsx'
import { iconProps } from '../../ui/icon.ts'

/** The way to the approval sheet, for those who may read it. */
export function SheetLink() {
  const { t } = useTranslation('ui')
  const { reportId, view } = useReport()
  const reader = useReader()
  if (view.report.state === 'collecting' || !readsApproval(reader, view)) return null
  return (
    <Button icon={<ScrollText {...iconProps} />} to={paths.approval(reportId)}>
      {t('frame.approval')}
    </Button>
  )
}
