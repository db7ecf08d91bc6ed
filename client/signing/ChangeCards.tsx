import { useTranslation } from 'react-i18next'
import { useDirectory } from '../directory/DirectoryProvider.tsx'
import type { Change } from '../paper/changes.ts'
import { Delta } from '../ui/Delta.tsx'
import css from './ChangeCards.module.css'
import { Segments } from './Segments.tsx'

interface ChangeCardsProps {
  readonly changes: readonly Change[]
  readonly ordinals: ReadonlyMap<string, number>
  readonly current: number | undefined
  readonly onSelect: (n: number) => void
}

/** Changes of text in reading order, each with its sentence, its place and its authors. */
export function ChangeCards({ changes, ordinals, current, onSelect }: ChangeCardsProps) {
  const { t } = useTranslation('signing')
  const names = useDirectory()
  const placeOf = (change: Change): string => {
    const n = ordinals.get(change.blockId ?? '')
    if (change.op === 'remove' || n === undefined) return t('place.removed')
    const place = t(change.kind === 'table' ? 'place.table' : 'place.paragraph', { n })
    return change.movedFrom === undefined ? place : `${place}　${t('place.moved')}`
  }
  return (
    <ol>
      {changes.map(change => (
        <li key={change.n} id={`card-${change.n}`} className={css.card}>
          <Delta
            n={change.n}
            current={change.n === current}
            onSelect={() => onSelect(change.n)}
            note={[placeOf(change), ...change.authors.map(id => names.person(id).name)].join('　')}
          >
            {change.kind === 'form'
              ? change.aspects.map(aspect => t(`form.${aspect}`)).join('、')
              : change.lines.map((segments, i) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: the lines of a frozen change never move.
                  <span key={i} className={css.line}>
                    <Segments segments={segments} />
                  </span>
                ))}
          </Delta>
        </li>
      ))}
    </ol>
  )
}
