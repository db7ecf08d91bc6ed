import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { SectionTask } from '../../shared/report/tasks.ts'
import type { SectionView } from '../../shared/report/view.ts'
import { taskPath } from '../desk/taskPath.ts'
import { classes } from '../ui/classes.ts'
import css from './SectionRow.module.css'
import { useTurnWords } from './useTurnWords.ts'

interface TurnCellProps {
  readonly section: SectionView
  /** What waits for this person here. */
  readonly task: SectionTask | undefined
  readonly seesOpinions: boolean
  readonly reachable: boolean
  /** Does what is done on the board itself: assigning, accepting. */
  readonly onAct: (section: SectionView, kind: 'assign' | 'accept') => void
}

/** Who must act now; where that is this person, his action. */
export function TurnCell({ section, task, seesOpinions, reachable, onAct }: TurnCellProps) {
  const { t } = useTranslation('board')
  const words = useTurnWords()
  const tabIndex = reachable ? 0 : -1
  if (task !== undefined) {
    const label = t(`mine.${task.kind}`)
    const { kind } = task
    if (kind === 'assign' || kind === 'accept')
      return (
        <button type="button" className={css.act} tabIndex={tabIndex} onClick={() => onAct(section, kind)}>
          {label}
        </button>
      )
    return (
      <Link className={css.act} tabIndex={tabIndex} to={taskPath(task)}>
        {label}
      </Link>
    )
  }
  const { text, vacant } = words(section, seesOpinions)
  return (
    <span className={classes(css.turn, vacant && css.vacant)} title={text}>
      {text}
    </span>
  )
}
