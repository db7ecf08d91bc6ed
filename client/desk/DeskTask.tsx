import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { numberOutline } from '../../shared/report/outline.ts'
import type { ReportState } from '../../shared/report/state.ts'
import type { Task } from '../../shared/report/tasks.ts'
import { useDirectory } from '../directory/DirectoryProvider.tsx'
import { useDates } from '../text/useDates.ts'
import { useNow } from '../text/useNow.ts'
import { Button } from '../ui/Button.tsx'
import { TaskRow } from '../ui/TaskRow.tsx'
import { usePhone } from '../ui/usePhone.ts'
import { taskPath } from './taskPath.ts'
import { titleIn } from './titleIn.ts'
import { useReason } from './useReason.ts'
import { waitsForIssue } from './waitsForIssue.ts'

interface DeskTaskProps {
  readonly task: Task
  readonly state: ReportState | undefined
  readonly text: (address?: string) => string | undefined
  readonly focused: boolean
  readonly onReach: () => void
}

/** What a phone can only look at: arranging and putting together is work for a screen. Signing the report is not. */
const AT_COMPUTER: readonly Task['kind'][] = ['assign', 'accept', 'compile', 'submit_report']

/** One task of the desk. Only the focused one has the blue button. */
export function DeskTask({ task, state, text, focused, onReach }: DeskTaskProps) {
  const { t } = useTranslation('desk')
  const { t: ui } = useTranslation('ui')
  const dates = useDates()
  const now = useNow()
  const reason = useReason()
  const numbers = useMemo(() => numberOutline(state?.sections ?? []), [state])
  const section = state?.sections.find(s => s.id === task.sectionId)
  const names = useDirectory()
  const holder = task.onBehalfOf === undefined ? undefined : names.post(task.onBehalfOf)?.personId
  const own = reason(task, state, text)
  const why = holder === undefined ? own : t('behalf', { who: names.person(holder).name, reason: own })
  const isAtComputer = usePhone() && AT_COMPUTER.includes(task.kind)
  const due = task.dueAt === undefined ? undefined : dates.due(task.dueAt, now)
  // What is signed in time is not late, however long it has waited since: its day is said as it was.
  const dueText =
    due?.overdue && !task.overdue && task.dueAt !== undefined ? dates.day(task.dueAt) : due?.text
  return (
    <TaskRow
      verb={ui(`verb.${task.kind}`)}
      title={section === undefined ? (state?.title ?? '') : titleIn(state?.sections ?? [], numbers, section)}
      reason={isAtComputer ? t('atComputer', { reason: why }) : why}
      due={dueText}
      overdue={task.overdue}
      focused={focused}
      onReach={onReach}
      action={
        <Button kind={focused ? 'primary' : 'default'} to={taskPath(task)} keys={focused ? ['↵'] : undefined}>
          {isAtComputer ? t('act.look') : t(`act.${waitsForIssue(task, state) ? 'issue' : task.kind}`)}
        </Button>
      }
    />
  )
}
