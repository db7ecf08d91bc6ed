import { useTranslation } from 'react-i18next'
import { classes } from './classes.ts'
import css from './Meter.module.css'

interface MeterProps {
  readonly value: number
  readonly max: number
  /** What is measured: 字数. */
  readonly label: string
}

/** How much of what was asked for is there, as a short bar. The numbers stand beside it in text. */
export function Meter({ value, max, label }: MeterProps) {
  const { t } = useTranslation('ui')
  const share = max === 0 ? 0 : Math.min(1, value / max)
  return (
    <span
      role="img"
      aria-label={t('progress.meter', { label, value, max })}
      className={classes(css.meter, value > max && css.over)}
    >
      <span style={{ inlineSize: `${share * 100}%` }} />
    </span>
  )
}
