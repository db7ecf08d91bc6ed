import type { ReactNode } from 'react'
import { useTitle } from '../app/useTitle.ts'
import css from './PageHead.module.css'

interface PageHeadProps {
  /** What is true now: 有6件事等您处理，2件已逾期. It also names the window, unless `windowTitle` does. */
  readonly title: string
  readonly windowTitle?: string
  /** Tags beside the title. */
  readonly beside?: ReactNode
  readonly above?: ReactNode
  readonly note?: ReactNode
  readonly actions?: ReactNode
  /** 26 px: the one sentence of desk and signing. */
  readonly big?: boolean
}

/** The sentence a page begins with, and its actions. */
export function PageHead({
  title,
  windowTitle = title,
  beside,
  above,
  note,
  actions,
  big = false,
}: PageHeadProps) {
  useTitle(windowTitle)
  return (
    <header className={css.head}>
      <div className={css.words}>
        {above && <p className={css.note}>{above}</p>}
        <div className={css.line}>
          <h1 className={big ? css.big : undefined}>{title}</h1>
          {beside}
        </div>
        {note && <div className={css.note}>{note}</div>}
      </div>
      {actions && <div className={css.actions}>{actions}</div>}
    </header>
  )
}
