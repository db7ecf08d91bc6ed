import { useTranslation } from 'react-i18next'
import { classes } from './classes.ts'
import { StateShape } from './StateShape.tsx'
import css from './StepLadder.module.css'

export interface Step {
  readonly id: string
  readonly title: string
  /** Who, and what of it; several lines where several had a part in it. */
  readonly note?: string | readonly string[]
  /** Date, or — where there is none. */
  readonly when?: string
  readonly standing: 'done' | 'now' | 'ahead' | 'skipped'
}

const SHAPE = { done: 'accepted', now: 'drafting', ahead: 'unassigned', skipped: 'unassigned' } as const

/** The steps of the report's way, one below the other. */
export function StepLadder({ label, steps }: { label: string; steps: readonly Step[] }) {
  const { t } = useTranslation('ui')
  return (
    <ol className={css.ladder} aria-label={label}>
      {steps.map(step => (
        <li
          key={step.id}
          className={classes(step.standing === 'now' && css.now, step.standing === 'skipped' && css.skipped)}
          aria-current={step.standing === 'now' ? 'step' : undefined}
        >
          <span className={css.shape} role="img" aria-label={t(`progress.${step.standing}`)}>
            <StateShape state={SHAPE[step.standing]} />
          </span>
          <div className={css.line}>
            <span>{step.title}</span>
            {step.when && <small>{step.when}</small>}
          </div>
          {[step.note ?? []].flat().map(line => (
            <small key={line}>{line}</small>
          ))}
        </li>
      ))}
    </ol>
  )
}

/** The same steps in one line, for the head of a page. */
export function StepLine({
  label,
  steps,
}: {
  label: string
  steps: readonly Pick<Step, 'id' | 'title' | 'standing'>[]
}) {
  return (
    <ol className={css.steps} aria-label={label}>
      {steps.map(step => (
        <li key={step.id} aria-current={step.standing === 'now' ? 'step' : undefined}>
          {step.title}
        </li>
      ))}
    </ol>
  )
}
