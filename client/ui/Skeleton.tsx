import css from './Skeleton.module.css'

interface SkeletonProps {
  /** How many rows the real content will have, about. */
  readonly rows: number
  /** `table`: rows of 30 px, `task`: rows of 60 px. */
  readonly height?: 'table' | 'task'
}

/** Where content will stand, in its real row heights. Screen readers hear of it from `Loading`. */
export function Skeleton({ rows, height = 'table' }: SkeletonProps) {
  return (
    <div className={css.skeleton} aria-hidden="true">
      {Array.from({ length: rows }, (_, row) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the rows are alike and never move.
        <div key={row} className={css[height]}>
          <span />
          <span />
        </div>
      ))}
    </div>
  )
}
