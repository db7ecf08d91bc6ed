import { useTranslation } from 'react-i18next'
import { type Failure, NetworkError } from '../server/failures.ts'
import { Banner } from '../ui/Banner.tsx'
import { ErrorBanner } from '../ui/ErrorBanner.tsx'

/** The server does not answer, or cannot: nobody can sign in now. */
export function CannotReach({ failure }: { failure: Failure }) {
  const { t } = useTranslation('signin')
  if (!(failure instanceof NetworkError)) return <ErrorBanner error={failure} />
  return (
    <Banner tone="warn" live="assertive" title={t('offline.title')}>
      {t('offline.text')}
    </Banner>
  )
}
