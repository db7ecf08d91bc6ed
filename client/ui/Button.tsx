import { type ButtonHTMLAttributes, type ReactNode, useId } from 'react'
import { Link } from 'react-router'
import css from './Button.module.css'
import { classes } from './classes.ts'
import { Kbd } from './Kbd.tsx'
import text from './text.module.css'

export interface ButtonProps extends Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'disabled'> {
  /** `primary`: the one blue button of a screen. `stop`: solid red, for returning and voiding signatures only. */
  readonly kind?: 'default' | 'primary' | 'link' | 'danger' | 'stop'
  /** 28 in bars and panels, 36 for the action of a page, 48 at signing and on a phone. */
  readonly size?: 'bar' | 'page' | 'sign'
  readonly icon?: ReactNode
  readonly keys?: readonly string[] | undefined
  /** What was pressed is under way: it cannot be pressed again, and says so. */
  readonly busy?: boolean
  /** Why it cannot be pressed now. The button stays in the tab order and tells the reason. */
  readonly blocked?: string | undefined
  /** Goes to a page instead of acting. */
  readonly to?: string
  readonly wide?: boolean
}

/** A button whose label is a verb with its object. */
export function Button({
  kind = 'default',
  size = 'bar',
  icon,
  keys,
  busy = false,
  blocked,
  to,
  wide = false,
  className,
  children,
  onClick,
  ...rest
}: ButtonProps) {
  const reasonId = useId()
  const inert = busy || blocked !== undefined
  const look = classes(css.button, css[kind], css[size], wide && css.wide, inert && css.inert, className)
  const solid = kind === 'primary' || kind === 'stop'
  const content = (
    <>
      {icon}
      <span>{children}</span>
      {keys && <Kbd keys={keys} />}
    </>
  )
  if (to !== undefined && !inert)
    return (
      <Link to={to} className={look} data-solid={solid || undefined}>
        {content}
      </Link>
    )
  return (
    <>
      <button
        type="button"
        {...rest}
        className={look}
        data-solid={(solid && !inert) || undefined}
        aria-disabled={inert || undefined}
        aria-busy={busy || undefined}
        aria-describedby={blocked === undefined ? rest['aria-describedby'] : reasonId}
        title={blocked ?? rest.title}
        onClick={event => {
          if (inert) event.preventDefault()
          else onClick?.(event)
        }}
      >
        {content}
      </button>
      {blocked !== undefined && (
        <span id={reasonId} className={text.visuallyHidden}>
          {blocked}
        </span>
      )}
    </>
  )
}
