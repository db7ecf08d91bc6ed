import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'

/** The numbers of paragraphs, in reading order: 1、2、5. */
export function useParagraphList(ordinals: ReadonlyMap<string, number>): (ids: Iterable<string>) => string {
  const { t } = useTranslation('signing')
  return useCallback(
    ids =>
      [...ids]
        .flatMap(id => ordinals.get(id) ?? [])
        .sort((a, b) => a - b)
        .join(t('objection.listBetween')),
    [ordinals, t],
  )
}
