import { useTranslation } from 'react-i18next'
import type { FrozenVersion } from '../paper/useFrozen.ts'
import type { PartName } from './parts.ts'

/** What each part of the page is called, with how much is in it. */
export function usePartTitles(
  frozen: FrozenVersion | undefined,
  answers: number,
): Readonly<Record<PartName, string>> {
  const { t } = useTranslation('signing')
  const words = frozen?.changes.filter(change => change.kind !== 'figure') ?? []
  return {
    text: t('part.text', { count: words.length }),
    figures: t('part.figures', { count: frozen?.diff?.figures.length ?? 0 }),
    answers: t('since.answers', { count: answers }),
    returned: t('part.returned'),
    opinions: t('part.opinions'),
    full: t('part.full'),
  }
}
