import type { ReactNode } from 'react'
import css from './Empty.module.css'

interface EmptyProps {
  /** A lucide icon, 28 px. */
  readonly icon: ReactNode
  readonly title: string
  /** What belongs here, or whose it is and what to do. */
  readonly children?: ReactNode
  /** One button that starts it. */
  readonly actions?: ReactNode
  /** Read out at once, where it replaces what the person was looking at. */
  readonly role?: 'status' | 'alert'
  /** It stands for the whole page: its title is the page's heading. */
  readonly page?: boolean
}

/** What stands in place of content: nothing there yet, not for you, not to be read now. */
export function Empty({ icon, title, children, actions, role, page = false }: EmptyProps) {
  const Heading = page ? 'h1' : 'h2'
  return (
    <div className={css.empty} role={role}>
      {icon}
      <Heading>{title}</Heading>
      {children && <p>{children}</p>}
      {actions && <div className={css.actions}>{actions}</div>}
    </div>
  )
}
