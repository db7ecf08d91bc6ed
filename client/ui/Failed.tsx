import { CircleAlert } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { type Failure, mayPass, NetworkError } from '../server/failures.ts'
import { useErrorText } from '../server/useErrorText.ts'
import { Button } from './Button.tsx'
import { CopyButton } from './CopyButton.tsx'
import { Empty } from './Empty.tsx'
import { emptyIconProps } from './icon.ts'

interface FailedProps {
  readonly error: Failure
  readonly onRetry: () => void
  /** It stands for the whole page. */
  readonly page?: boolean
}

/** Content that could not be read: what happened, what is safe, 现在再试. */
export function Failed({ error, onRetry, page = false }: FailedProps) {
  const { t } = useTranslation('ui')
  const { title, text, reference } = useErrorText()(error)
  return (
    <Empty
      page={page}
      role="alert"
      icon={<CircleAlert {...emptyIconProps} />}
      title={title}
      actions={
        <>
          <Button kind="primary" onClick={onRetry}>
            {t('page.retry')}
          </Button>
          {reference !== undefined && (
            <CopyButton text={reference} done={t('page.copied')}>
              {t('page.copyReference', { reference })}
            </CopyButton>
          )}
        </>
      }
    >
      {error instanceof NetworkError ? t('page.unread') : text}
      {mayPass(error) && t('page.retrying')}
    </Empty>
  )
}
