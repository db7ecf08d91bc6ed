import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'

/** Names the browser's window after the page. */
export function useTitle(page: string): void {
  const { t } = useTranslation('ui')
  const title = t('title', { page })
  useEffect(() => {
    document.title = title
  }, [title])
}
