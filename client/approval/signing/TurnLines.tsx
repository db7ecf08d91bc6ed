import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import css from './Signing.module.css'
import { useTurnSentence } from './useTurnSentence.ts'

interface TurnLinesProps {
  readonly yours: boolean
  readonly barred: boolean
  /** What may be done beside it, at any time. */
  readonly children: ReactNode
}

/** Whose turn it is, and since when: the reader's own in its own words. */
export function TurnLines({ yours, barred, children }: TurnLinesProps) {
  const { t } = useTranslation('approval')
  const turn = useTurnSentence()
  return (
    <>
      <div className={css.turn}>
        {turn !== undefined && (
          <div>
            <h2>{yours ? t(`turn.yours.${turn.word}`) : turn.text}</h2>
            <p className={css.note}>{turn.since}</p>
          </div>
        )}
        {children}
      </div>
      {barred && <p>{t('turn.barred')}</p>}
    </>
  )
}
