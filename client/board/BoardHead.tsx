import { Bell, CheckCheck, Clock3, FileText, Filter, ScrollText, UserPlus } from 'lucide-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { readsApproval, readsAssembly } from '../../shared/report/reading.ts'
import { isSectionTask } from '../../shared/report/tasks.ts'
import { paths } from '../app/paths.ts'
import { useReader } from '../app/useRights.ts'
import { waitsForIssue } from '../desk/waitsForIssue.ts'
import { useReport } from '../report/useReport.ts'
import { Button } from '../ui/Button.tsx'
import { iconProps } from '../ui/icon.ts'
import { PageHead } from '../ui/PageHead.tsx'
import { StackedBar } from '../ui/StackedBar.tsx'
import { Tag } from '../ui/Tag.tsx'
import css from './BoardPage.module.css'
import { HeadNote } from './HeadNote.tsx'
import { countStates, headlineOf, isSent, nextStep } from './headline.ts'
import type { LateUnit } from './late.ts'
import { useCoordinates } from './useCoordinates.ts'

interface BoardHeadProps {
  readonly late: readonly LateUnit[]
  readonly mine: boolean
  /** Something else is being done, which has the blue button. */
  readonly quiet: boolean
  /** Tools of the outline, beside the legend. */
  readonly tools: ReactNode
  readonly onMine: () => void
  readonly onAssign: () => void
  readonly onRemind: () => void
  readonly onCompile: () => void
}

/** The sentence of the board, how far the report is, and what may be done with it as a whole. One button is blue. */
export function BoardHead({
  late,
  mine,
  quiet,
  tools,
  onMine,
  onAssign,
  onRemind,
  onCompile,
}: BoardHeadProps) {
  const { t } = useTranslation(['board', 'ui', 'desk'])
  const { reportId, view, tasks } = useReport()
  const reader = useReader()
  const coordinates = useCoordinates()
  const counts = countStates(view.sections)
  const headline = headlineOf(counts, view.report.state)
  const next = nextStep(headline, counts, late.length)
  const blue = quiet ? 'default' : 'primary'
  const { state } = view.report
  // What waits for the reader with the report as a whole is done on its page.
  const whole = tasks.find(task => task.kind !== 'compile' && !isSectionTask(task))
  return (
    <>
      <PageHead
        title={isSent(state) ? t(`sent.${state}`) : t(`headline.${headline.key}`, { ...headline })}
        windowTitle={t('ui:frame.board')}
        beside={
          late.length > 0 && (
            <Tag tone="danger" icon={<Clock3 {...iconProps} size={12} />}>
              {t('lateUnits', { count: late.length })}
            </Tag>
          )
        }
        note={<HeadNote />}
        actions={
          <>
            <Button size="page" icon={<Filter {...iconProps} />} onClick={onMine}>
              {t(mine ? 'showAll' : 'onlyMine')}
            </Button>
            {readsAssembly(reader, view) && (
              <Button
                size="page"
                icon={<FileText {...iconProps} />}
                kind={whole === undefined ? 'default' : blue}
                to={paths.assembly(reportId)}
              >
                {whole === undefined
                  ? t('preview')
                  : t(`desk:act.${waitsForIssue(whole, view) ? 'issue' : whole.kind}`)}
              </Button>
            )}
            {readsApproval(reader, view) && view.report.state !== 'collecting' && (
              <Button size="page" icon={<ScrollText {...iconProps} />} to={paths.approval(reportId)}>
                {t('ui:frame.approval')}
              </Button>
            )}
            {coordinates && view.report.state === 'collecting' && (
              <Button
                size="page"
                icon={<CheckCheck {...iconProps} />}
                kind={next === 'compile' ? blue : 'default'}
                onClick={onCompile}
              >
                {t('compile.open')}
              </Button>
            )}
            {coordinates && next === 'assign' && (
              <Button size="page" icon={<UserPlus {...iconProps} />} kind={blue} onClick={onAssign}>
                {t('assignUnassigned', { count: counts.unassigned ?? 0 })}
              </Button>
            )}
            {coordinates && next === 'remind' && (
              <Button size="page" icon={<Bell {...iconProps} />} kind={blue} onClick={onRemind}>
                {t('remind.open', { count: late.length })}
              </Button>
            )}
          </>
        }
      />
      <div className={css.bar}>
        <StackedBar counts={counts} />
        {coordinates && <div className={css.tools}>{tools}</div>}
      </div>
    </>
  )
}
