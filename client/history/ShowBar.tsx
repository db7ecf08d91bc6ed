import { useTranslation } from 'react-i18next'
import type { FrozenVersion } from '../paper/useFrozen.ts'
import { Button } from '../ui/Button.tsx'
import { Pills } from '../ui/Pills.tsx'
import css from './ShowBar.module.css'

/** How the paper is shown: old and new together, the new text alone, or only what changed. */
export type Show = 'compared' | 'text' | 'changes'

interface ShowBarProps {
  readonly frozen: FrozenVersion
  readonly show: Show
  readonly onShow: (show: Show) => void
  /** Goes on by so many changes. */
  readonly onMove: (by: number) => void
}

/** The bar above the paper: how to show it, how much changed, the way from change to change. */
export function ShowBar({ frozen, show, onShow, onMove }: ShowBarProps) {
  const { t } = useTranslation('history')
  const { changes, diff } = frozen
  const words = changes.filter(change => change.kind !== 'figure').length
  const figures = diff?.figures.length ?? 0
  const counts = [
    ...(words > 0 ? [t('count.words', { count: words })] : []),
    ...(figures > 0 ? [t('count.figures', { count: figures })] : []),
  ]
  const shows = (['compared', 'text', 'changes'] as const).map(id => ({ id, label: t(`view.${id}`) }))
  return (
    <div className={css.bar}>
      <Pills label={t('view.label')} items={shows} value={show} onChange={onShow} />
      <span className={css.grow} />
      <span role="status">{counts.length === 0 ? t('count.none') : counts.join(t('count.between'))}</span>
      {changes.length > 0 && show !== 'text' && (
        <>
          <Button keys={['K']} onClick={() => onMove(-1)}>
            {t('move.previous')}
          </Button>
          <Button keys={['J']} onClick={() => onMove(1)}>
            {t('move.next')}
          </Button>
        </>
      )}
    </div>
  )
}
