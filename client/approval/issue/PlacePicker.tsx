import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { Banner } from '../../ui/Banner.tsx'
import { Failed } from '../../ui/Failed.tsx'
import { Loading } from '../../ui/Loading.tsx'
import css from './Issue.module.css'
import type { PlaceWords } from './places.ts'
import type { Places } from './usePlaces.ts'

interface PlacePickerProps {
  readonly places: Places
  /** What a place says now. */
  readonly wordsOf: (place: PlaceWords) => string
  /** Key of the place that is chosen. */
  readonly chosen: string | undefined
  /** A place is chosen, with the words in it that were marked. */
  readonly onChoose: (place: PlaceWords, marked?: string) => void
}

/** The paragraphs of a section, of which one is chosen. Words that are marked with the mouse are those that are meant. */
export function PlacePicker({ places, wordsOf, chosen, onChoose }: PlacePickerProps) {
  const { t } = useTranslation('issue')
  const group = useId()
  const mark = (place: PlaceWords) => {
    const marked = window.getSelection()?.toString().trim() ?? ''
    if (marked !== '' && wordsOf(place).includes(marked)) onChoose(place, marked)
  }
  switch (places.status) {
    case 'loading':
      return <Loading />
    case 'failed':
      return <Failed error={places.error} onRetry={places.reload} />
    case 'differs':
      return <Banner tone="danger" live="assertive" title={t('proof.differs')} />
    case 'ready':
      return (
        <div className={css.places} role="radiogroup" aria-label={t('proof.paragraphs')}>
          {places.places.map(place => (
            <label key={place.key} onMouseUp={() => mark(place)}>
              <input
                type="radio"
                name={group}
                checked={place.key === chosen}
                onChange={() => onChoose(place)}
              />
              <span>{wordsOf(place)}</span>
            </label>
          ))}
        </div>
      )
  }
}
