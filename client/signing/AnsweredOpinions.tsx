import { useTranslation } from 'react-i18next'
import { useDirectory } from '../directory/DirectoryProvider.tsx'
import { OpinionTrail } from '../opinions/OpinionTrail.tsx'
import type { MarkedBlock } from '../paper/changes.ts'
import { useReport } from '../report/useReport.ts'
import { Nth } from '../ui/Nth.tsx'
import { Tag } from '../ui/Tag.tsx'
import css from './AnsweredOpinions.module.css'
import { type Answered, type NamedPlace, placesOf } from './answered.ts'
import type { Reading } from './reading.ts'

interface AnsweredOpinionsProps {
  readonly answered: readonly Answered[]
  readonly reading: Reading
  readonly ordinals: ReadonlyMap<string, number>
  readonly marked: readonly MarkedBlock[]
  readonly current: number | undefined
  readonly onSelect: (n: number) => void
}

/** What was asked for, what was answered, and where the text changed for it. */
export function AnsweredOpinions({
  answered,
  reading,
  ordinals,
  marked,
  current,
  onSelect,
}: AnsweredOpinionsProps) {
  const { t } = useTranslation('signing')
  const { text } = useReport()
  const names = useDirectory()
  return (
    <ul className={css.list}>
      {answered.map(each => {
        const { opinion, n } = each
        const places = placesOf(each, reading, ordinals, marked)
        const said = text(opinion.text)
        return (
          <li key={opinion.id} className={css.answered}>
            <p className={css.by}>
              {t(`since.asked.${opinion.opinion}`, { unit: names.unit(opinion.unitId).name, n })}
            </p>
            {said !== undefined && <blockquote className={css.said}>{said}</blockquote>}
            <OpinionTrail opinion={opinion} />
            {places.length > 0 && (
              <ul className={css.places}>
                {places.map(place => (
                  <li key={place.id}>
                    <Place place={place} current={current} onSelect={onSelect} />
                  </li>
                ))}
              </ul>
            )}
          </li>
        )
      })}
    </ul>
  )
}

interface PlaceProps {
  readonly place: NamedPlace
  readonly current: number | undefined
  readonly onSelect: (n: number) => void
}

/** A paragraph that was named: the way to its changes, or that it has none. */
function Place({ place: { ordinal, changes }, current, onSelect }: PlaceProps) {
  const { t } = useTranslation('signing')
  const name = ordinal === undefined ? t('place.removed') : t('place.paragraph', { n: ordinal })
  if (changes === undefined) return <Tag>{name}</Tag>
  if (changes.length === 0)
    return <Tag tone="warn">{ordinal === undefined ? name : t('returned.same', { n: ordinal })}</Tag>
  return (
    <>
      {t('since.changed', { place: name })}
      {changes.map(n => (
        <button key={n} type="button" className={css.change} onClick={() => onSelect(n)}>
          <Nth n={n} current={n === current} />
        </button>
      ))}
    </>
  )
}
