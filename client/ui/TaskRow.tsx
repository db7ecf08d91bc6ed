import { ChevronRight } from 'lucide-react'
import type { ReactNode } from 'react'
import { classes } from './classes.ts'
import { iconProps } from './icon.ts'
import css from './TaskRow.module.css'

interface TaskRowProps {
  /** 写 审 会 签 */
  readonly verb: string
  readonly title: string
  /** One line with numbers: 待您审签第3版：自您上次查看，改了2句、1项数据. */
  readonly reason: ReactNode
  readonly due: ReactNode
  readonly overdue?: boolean
  /** The row that J and K have reached: its button is the blue one. */
  readonly focused?: boolean
  /** The one verb button. */
  readonly action: ReactNode
  /** Told when something inside is focused or pointed at. */
  readonly onReach?: () => void
}

/** Something that waits for the person: verb, title, reason, due time, one button. */
export function TaskRow({
  verb,
  title,
  reason,
  due,
  overdue = false,
  focused = false,
  action,
  onReach,
}: TaskRowProps) {
  return (
    <li
      className={classes(css.task, focused && css.focused)}
      aria-current={focused || undefined}
      onFocus={onReach}
    >
      <span className={css.verb} aria-hidden="true" lang="zh-CN">
        {verb}
      </span>
      <div className={css.words}>
        <b>{title}</b>
        <p>{reason}</p>
      </div>
      <span className={classes(css.due, overdue && css.overdue)}>{due}</span>
      <span className={css.action}>
        {action}
        <ChevronRight {...iconProps} className={css.more} />
      </span>
    </li>
  )
}
