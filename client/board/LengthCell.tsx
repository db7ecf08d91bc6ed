import { useTranslation } from 'react-i18next'
import { isAssigned, isFrozen } from '../../shared/report/state.ts'
import type { SectionView } from '../../shared/report/view.ts'
import { Meter } from '../ui/Meter.tsx'
import css from './SectionRow.module.css'

/** Characters of the current version against what was asked for. A draft is not counted here: its text is still moving. */
export function LengthCell({ section }: { section: SectionView }) {
  const { t } = useTranslation('board')
  const budget = isAssigned(section) ? section.wordBudget : undefined
  const characters = isFrozen(section) ? section.current.characters : undefined
  if (budget === undefined)
    return (
      <span className={css.length}>{characters ?? <span className={css.none}>{t('turn.none')}</span>}</span>
    )
  if (characters === undefined)
    return (
      <span className={css.length}>
        <span className={css.none}>{t('length.asked', { count: budget })}</span>
      </span>
    )
  return (
    <span className={css.length}>
      <span>
        {characters}
        <span className={css.none}>/{budget}</span>
      </span>
      <Meter value={characters} max={budget} label={t('column.length')} />
    </span>
  )
}
