import type { ReactNode } from 'react'
import { classes } from './classes.ts'
import css from './Delta.module.css'
import { Nth } from './Nth.tsx'

interface DeltaProps {
  /** Its number in reading order. */
  readonly n: number
  /** The one that is being looked at. */
  readonly current?: boolean
  /** The sentence, with `ins` and `del`. */
  readonly children: ReactNode
  /** 第2段　11月10日 09:32 */
  readonly note?: ReactNode
  /** Goes to its place on the paper. */
  readonly onSelect?: () => void
}

/** One change of text. */
export function Delta({ n, current = false, children, note, onSelect }: DeltaProps) {
  const content = (
    <>
      <span className={css.nth}>
        <Nth n={n} current={current} />
      </span>
      <span className={css.words}>{children}</span>
      {note && <small>{note}</small>}
    </>
  )
  const look = classes(css.delta, current && css.current)
  return onSelect ? (
    <button type="button" className={look} aria-current={current || undefined} onClick={onSelect}>
      {content}
    </button>
  ) : (
    <div className={look}>{content}</div>
  )
}
