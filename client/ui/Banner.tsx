import { CircleAlert, CircleCheck, Info, TriangleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import css from './Banner.module.css'
import { classes } from './classes.ts'
import { iconProps } from './icon.ts'

export type BannerTone = 'info' | 'ok' | 'warn' | 'danger'

interface BannerProps {
  readonly tone: BannerTone
  /** What happened, as a sentence. */
  readonly title: ReactNode
  /** What is safe and what to do. */
  readonly children?: ReactNode
  readonly icon?: ReactNode
  readonly action?: ReactNode
  /** How it is read out when it appears: `assertive` for lost connection and lock alone. */
  readonly live?: 'polite' | 'assertive' | 'off'
  /** Spans its pane from edge to edge, under a bar. */
  readonly edge?: boolean
}

const ICONS = {
  info: <Info {...iconProps} />,
  ok: <CircleCheck {...iconProps} />,
  warn: <TriangleAlert {...iconProps} />,
  danger: <CircleAlert {...iconProps} />,
}

/** A message that stays: what happened, what is safe, what to do. */
export function Banner({ tone, title, children, icon, action, live = 'polite', edge = false }: BannerProps) {
  const role = live === 'assertive' ? 'alert' : live === 'polite' ? 'status' : undefined
  return (
    <div className={classes(css.banner, css[tone], edge && css.edge)} role={role}>
      <span className={css.icon}>{icon ?? ICONS[tone]}</span>
      <div className={css.words}>
        {children ? <b>{title}</b> : title}
        {children}
      </div>
      {action && <div className={css.actions}>{action}</div>}
    </div>
  )
}
