import { useTranslation } from 'react-i18next'
import { classes } from '../../ui/classes.ts'
import { Meter } from '../../ui/Meter.tsx'
import { charactersOf } from '../writing/characters.ts'
import { useWriting } from '../writing/useWriting.ts'
import css from './WordCount.module.css'

/** How long the text is, against what was asked for. */
export function WordCount({ budget }: { budget: number | undefined }) {
  const { t } = useTranslation('editor')
  const count = useWriting(state => (state === null ? 0 : charactersOf(state.doc)))
  if (budget === undefined) return <span className={css.count}>{t('tools.count', { count })}</span>
  return (
    <span className={classes(css.count, count > budget && css.over)}>
      {t('tools.budget', { count, budget })}
      <Meter value={count} max={budget} label={t('tools.words')} />
    </span>
  )
}
