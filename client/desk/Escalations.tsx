import { Megaphone } from 'lucide-react'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Escalated } from '../../shared/report/escalation.ts'
import { numberOutline } from '../../shared/report/outline.ts'
import type { ReportState } from '../../shared/report/state.ts'
import type { Task } from '../../shared/report/tasks.ts'
import { paths } from '../app/paths.ts'
import { useDirectory } from '../directory/DirectoryProvider.tsx'
import { useDates } from '../text/useDates.ts'
import { useNow } from '../text/useNow.ts'
import { Button } from '../ui/Button.tsx'
import { classes } from '../ui/classes.ts'
import { iconProps } from '../ui/icon.ts'
import { TaskRow } from '../ui/TaskRow.tsx'
import css from './DeskPage.module.css'
import { taskPath } from './taskPath.ts'
import { titleIn } from './titleIn.ts'

interface EscalationsProps {
  readonly escalations: readonly Escalated[]
  readonly states: readonly ReportState[]
  readonly tasks: readonly Task[]
  /** A free text of a report, as far as it is here. */
  readonly text: (reportId: string, address: string | undefined) => string | undefined
}

/** Late sections that somebody has put to this person, in his words (DL-03). They go by themselves once the section moves on. */
export function Escalations({ escalations, states, tasks, text }: EscalationsProps) {
  const { t } = useTranslation('desk')
  if (escalations.length === 0) return null
  return (
    <section className={classes(css.group, css.escalated)} aria-labelledby="escalated">
      <h2 id="escalated">
        <Megaphone {...iconProps} />
        {t('escalated.title', { count: escalations.length })}
      </h2>
      <ul className={css.rows}>
        {escalations.map(each => (
          <EscalatedRow
            key={`${each.section.id} ${each.escalation.by.personId} ${each.escalation.by.at}`}
            escalated={each}
            state={states.find(state => state.id === each.reportId)}
            task={tasks.find(task => task.sectionId === each.section.id)}
            words={text(each.reportId, each.escalation.text)}
          />
        ))}
      </ul>
    </section>
  )
}

interface EscalatedRowProps {
  readonly escalated: Escalated
  readonly state: ReportState | undefined
  /** What he has to do there himself. */
  readonly task: Task | undefined
  readonly words: string | undefined
}

function EscalatedRow({ escalated, state, task, words }: EscalatedRowProps) {
  const { t } = useTranslation('desk')
  const names = useDirectory()
  const dates = useDates()
  const now = useNow()
  const sections = state?.sections ?? []
  const numbers = useMemo(() => numberOutline(state?.sections ?? []), [state])
  const { reportId, section, escalation } = escalated
  const said = { who: names.signedAs(escalation.by), at: dates.dayTime(escalation.by.at) }
  return (
    <TaskRow
      verb={t('escalated.verb')}
      title={titleIn(sections, numbers, section)}
      reason={
        // Said to him in full: nothing of it may be cut off.
        <span className={css.whole}>
          {words === undefined ? t('escalated.rowSilent', said) : t('escalated.row', { ...said, words })}
        </span>
      }
      due={dates.due(section.dueAt, now).text}
      overdue
      action={
        <Button to={task === undefined ? `${paths.board(reportId)}?section=${section.id}` : taskPath(task)}>
          {task === undefined ? t('escalated.look') : t(`act.${task.kind}`)}
        </Button>
      }
    />
  )
}
