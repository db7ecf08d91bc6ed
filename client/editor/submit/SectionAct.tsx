import { useTranslation } from 'react-i18next'
import type { SectionView } from '../../../shared/report/view.ts'
import { paths } from '../../app/paths.ts'
import { isOnSigning } from '../../desk/taskPath.ts'
import { useCapacities } from '../../report/useCapacities.ts'
import { useReport } from '../../report/useReport.ts'
import { Button } from '../../ui/Button.tsx'
import type { Trouble } from '../trouble.ts'
import css from './SectionAct.module.css'

interface SectionActProps {
  readonly section: SectionView
  /** Left out where nothing is written: on a phone, and on a frozen version. */
  readonly writing?: {
    /** How many things the text lacks. */
    readonly gaps: number
    /** What keeps the text from the server. */
    readonly trouble: Trouble | null
    readonly onSubmit: () => void
    readonly onWithdraw: () => void
  }
}

/** What this person may do with the section as a whole: 送审, 撤回送审, or the way to reviewing and signing. */
export function SectionAct({ section, writing }: SectionActProps) {
  const { t } = useTranslation('editor')
  const { t: desk } = useTranslation('desk')
  const { reportId, tasks, may } = useReport()
  const sectionId = section.id
  const capacities = useCapacities(sectionId)
  if (writing !== undefined && may({ type: 'section.submit', sectionId }) === true) {
    const { trouble, gaps, onSubmit } = writing
    if (trouble !== null) {
      const when = t(`submit.${trouble}`)
      return <Button blocked={when}>{when}</Button>
    }
    return (
      <Button kind="primary" onClick={onSubmit}>
        {t('submit.act')}
        {gaps > 0 && <span className={css.gaps}>{t('submit.missing', { count: gaps })}</span>}
      </Button>
    )
  }
  if (writing !== undefined && may({ type: 'section.withdraw', sectionId }) === true)
    return <Button onClick={writing.onWithdraw}>{t('withdraw.act')}</Button>
  const task = tasks.find(({ kind, sectionId: of }) => of === sectionId && isOnSigning(kind))
  if (task !== undefined)
    return (
      <Button kind="primary" to={paths.signing(reportId, sectionId)}>
        {desk(`act.${task.kind}`)}
      </Button>
    )
  // What else can be done about a section stands on the page of signing.
  const declines = capacities.some(
    ({ id }) => may({ type: 'assignment.decline', sectionId, reason: '-' }, { postId: id }) === true,
  )
  if (!declines) return null
  return <Button to={paths.signing(reportId, sectionId)}>{t('submit.decline')}</Button>
}
