import type { CSSProperties } from 'react'
import { classes } from '../ui/classes.ts'
import { Nth } from '../ui/Nth.tsx'
import { personInk } from '../ui/personColour.ts'
import type { Run } from './ink.ts'
import css from './Paper.module.css'

interface RunsProps {
  readonly runs: readonly Run[]
  readonly show: 'text' | 'numbered' | 'compared'
  /** Who changed the block. One author gives his colour to what he changed. */
  readonly authors: readonly string[]
  readonly current?: number | undefined
}

/** Words of the paper. Inserted ones are `ins`; removed ones are `del`, and only there where versions are compared. */
export function Runs({ runs, show, authors, current }: RunsProps) {
  if (show === 'text')
    return runs.map((run, i) => run.op !== 'del' && <Words key={keyOf(run, i)} run={run} />)
  const [author, ...others] = authors
  const ink = author !== undefined && others.length === 0 ? personInk(author) : undefined
  return runs.map((run, i) => (
    <RunWords key={keyOf(run, i)} run={run} show={show} current={current} ink={ink} />
  ))
}

const keyOf = (run: Run, i: number): string => `${i} ${run.op}`

function RunWords({
  run,
  show,
  current,
  ink,
}: {
  run: Run
  show: 'numbered' | 'compared'
  current: number | undefined
  ink: string | undefined
}) {
  const anchor = run.n !== undefined && (
    <Anchor n={run.n} current={run.n === current} shown={show === 'numbered'} />
  )
  const colour =
    show === 'compared' && !run.figure && ink !== undefined
      ? ({ '--author': ink } as CSSProperties)
      : undefined
  const now = show === 'compared' && run.n !== undefined && run.n === current
  switch (run.op) {
    case 'same':
      return <Words run={run} />
    case 'ins':
      return (
        <>
          {anchor}
          <ins className={classes(css.ins, colour && css.authored, now && css.now)} style={colour}>
            <Words run={run} />
          </ins>
        </>
      )
    case 'del':
      return (
        <>
          {anchor}
          {show === 'compared' && (
            <del className={classes(css.del, colour && css.authored, now && css.now)} style={colour}>
              {run.text}
            </del>
          )}
        </>
      )
  }
}

function Words({ run }: { run: Run }) {
  if (run.bold) return <b className={run.figure ? css.figure : undefined}>{run.text}</b>
  return run.figure ? <span className={css.figure}>{run.text}</span> : run.text
}

/** The place of a change, to scroll to; with its number in the margin of the line where it is `shown`. */
export function Anchor({ n, current, shown }: { n: number; current: boolean; shown: boolean }) {
  return (
    <span id={`change-${n}`} className={shown ? css.anchor : undefined}>
      {shown && <Nth n={n} current={current} />}
    </span>
  )
}
