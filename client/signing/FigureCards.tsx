import { useTranslation } from 'react-i18next'
import type { Block } from '../../shared/document/blocks.ts'
import type { FigureDiff } from '../../shared/document/diff.ts'
import type { Change } from '../paper/changes.ts'
import { Nth } from '../ui/Nth.tsx'
import { OldNew } from '../ui/OldNew.tsx'
import css from './FigureCards.module.css'

interface FigureCardsProps {
  readonly figures: readonly FigureDiff[]
  readonly changes: readonly Change[]
  readonly blocks: readonly Block[]
  readonly ordinals: ReadonlyMap<string, number>
  readonly current: number | undefined
  readonly onSelect: (n: number) => void
}

/** Figures that read differently: old and new, with the places where they stand. */
export function FigureCards({ figures, changes, blocks, ordinals, current, onSelect }: FigureCardsProps) {
  const { t } = useTranslation('signing')
  return figures.map(({ figureId, before, after }) => {
    const within = blocks.filter(block => block.figures.some(figure => figure.figureId === figureId))
    const places = within.flatMap(block => ordinals.get(block.id) ?? [])
    const change =
      changes.find(c => c.kind === 'figure' && within.some(block => block.id === c.blockId)) ??
      changes.find(c => within.some(block => block.id === c.blockId))
    const content = (
      <>
        {change && <Nth n={change.n} current={change.n === current} />}
        <span className={css.place}>
          {places.length === 0 ? t('place.removed') : places.map(n => t('place.paragraph', { n })).join('、')}
        </span>
        <OldNew big {...(before === null ? {} : { before })} {...(after === null ? {} : { after })} />
      </>
    )
    return change === undefined ? (
      <div key={figureId} className={css.figure}>
        {content}
      </div>
    ) : (
      <button
        key={figureId}
        type="button"
        id={`card-${change.n}`}
        className={css.figure}
        aria-current={change.n === current || undefined}
        onClick={() => onSelect(change.n)}
      >
        {content}
      </button>
    )
  })
}
