import { useTranslation } from 'react-i18next'
import css from './Signing.module.css'
import { useTurnSentence } from './useTurnSentence.ts'

/** Whose turn it is, and since when: the reader's own in its own words. */
export function TurnLines({ yours, barred }: { readonly yours: boolean; readonly barred: boolean }) {
  const { t } = useTranslation('approval')
  const turn = useTurnSentence()
  if (turn === undefined) return null
  return (
    <>
      <h2>{yours ? t(`turn.yours.${turn.word}`) : turn.text}</h2>
      <p className={css.note}>{turn.since}</p>
      {barred && <p>{t('turn.barred')}</p>}
    </>
  )
}
