import { useTranslation } from 'react-i18next'
import { Pills } from '../ui/Pills.tsx'
import css from './ConcernBar.module.css'
import type { InView } from './concern.ts'
import type { ConcernView } from './useConcern.ts'
import { useParagraphList } from './useParagraphList.ts'

const REASONS: readonly InView[] = ['named', 'mentioned', 'written', 'changed']

interface ConcernBarProps {
  readonly view: ConcernView
  readonly ordinals: ReadonlyMap<string, number>
}

/** Above the paper of a co-unit: only what concerns it, or all; why each paragraph is in view, and how many are folded. */
export function ConcernBar({ view, ordinals }: ConcernBarProps) {
  const { t } = useTranslation('signing')
  const list = useParagraphList(ordinals)
  const { inView, rest, folded, onlyConcerned, show } = view
  const reasons = REASONS.flatMap(reason => {
    const ids = [...inView].filter(([, why]) => why === reason).map(([id]) => id)
    return ids.length === 0 ? [] : [t(`scope.why.${reason}`, { list: list(ids) })]
  })
  if (rest.size === 0) return <p className={css.note}>{t('scope.all')}</p>
  return (
    <div className={css.bar}>
      {inView.size === 0 ? (
        <p className={css.note}>{t('scope.nothing')}</p>
      ) : (
        <>
          <Pills
            label={t('scope.view')}
            items={[
              { id: 'concerned', label: t('scope.concerned'), count: inView.size },
              { id: 'whole', label: t('scope.whole') },
            ]}
            value={onlyConcerned ? 'concerned' : 'whole'}
            onChange={show}
          />
          <p className={css.note} role="status">
            {onlyConcerned && folded.size > 0 && <b>{t('scope.folded', { count: folded.size })}</b>}
            {reasons.join(t('scope.between'))}
          </p>
        </>
      )}
    </div>
  )
}
