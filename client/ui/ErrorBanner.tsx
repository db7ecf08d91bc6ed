import { useTranslation } from 'react-i18next'
import type { Failure } from '../server/failures.ts'
import { useErrorText } from '../server/useErrorText.ts'
import { Banner } from './Banner.tsx'
import { Button } from './Button.tsx'
import { CopyButton } from './CopyButton.tsx'

/** What came of an act that failed, where it was tried. */
export function ErrorBanner({ error, onRetry }: { error: Failure; onRetry?: () => void }) {
  const { t } = useTranslation('ui')
  const { title, text, reference } = useErrorText()(error)
  return (
    <Banner
      tone="danger"
      live="assertive"
      title={title}
      action={
        <>
          {reference !== undefined && (
            <CopyButton text={reference} done={t('page.copied')}>
              {t('page.copyReference', { reference })}
            </CopyButton>
          )}
          {onRetry && <Button onClick={onRetry}>{t('page.retry')}</Button>}
        </>
      }
    >
      {text}
    </Banner>
  )
}
