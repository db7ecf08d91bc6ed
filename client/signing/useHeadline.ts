import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import type { FrozenVersion } from '../paper/useFrozen.ts'

/** What is new, in one sentence: 自您上次查看，改了2句、1项数据，答复意见1条. */
export function useHeadline(): (frozen: FrozenVersion, answers: number) => string {
  const { t } = useTranslation('signing')
  return useCallback(
    ({ changes, diff, sentences }, answers) => {
      const moved = changes.filter(change => change.movedFrom !== undefined).length
      const counts = {
        sentences: sentences - moved,
        figures: diff?.figures.length ?? 0,
        forms: changes.filter(change => change.kind === 'form').length,
        moves: moved,
      }
      const names = ['sentences', 'figures', 'forms', 'moves'] as const
      const what = names.flatMap(name =>
        counts[name] > 0 ? [t(`head.${name}`, { count: counts[name] })] : [],
      )
      const text =
        what.length === 0 ? t('head.same') : t('head.changed', { what: what.join(t('head.between')) })
      return answers === 0 ? text : t('since.both', { text, answers: t('since.answers', { count: answers }) })
    },
    [t],
  )
}
