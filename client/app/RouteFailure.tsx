import { CircleAlert, RefreshCw, WifiOff } from 'lucide-react'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { useRouteError } from 'react-router'
import { Button } from '../ui/Button.tsx'
import { Empty } from '../ui/Empty.tsx'
import { emptyIconProps } from '../ui/icon.ts'
import { NotFound } from '../ui/NotFound.tsx'

/** Shown where a page could not be shown: there is none, it was replaced by a newer one, the network is away, or it failed. */
export function RouteFailure() {
  const error = useRouteError()
  if (isNotFound(error)) return <NotFound />
  return isImportFailure(error) && !navigator.onLine ? <Offline /> : <Broken error={error} />
}

/** The page's script could not be fetched without a network: it is, as soon as there is one. */
function Offline() {
  const { t } = useTranslation('ui')
  useEffect(() => {
    const reload = () => window.location.reload()
    window.addEventListener('online', reload)
    return () => window.removeEventListener('online', reload)
  }, [])
  return (
    <Empty
      page
      role="alert"
      icon={<WifiOff {...emptyIconProps} />}
      title={t('page.noNetwork.title')}
      actions={
        <Button kind="primary" onClick={() => window.location.reload()}>
          {t('page.retry')}
        </Button>
      }
    >
      {t('page.noNetwork.text')}
    </Empty>
  )
}

function Broken({ error }: { error: unknown }) {
  const { t } = useTranslation('ui')
  const kind = isImportFailure(error) ? 'old' : 'broken'
  return (
    <Empty
      page
      role="alert"
      icon={kind === 'old' ? <RefreshCw {...emptyIconProps} /> : <CircleAlert {...emptyIconProps} />}
      title={t(`page.${kind}.title`)}
      actions={
        <Button kind="primary" onClick={() => window.location.reload()}>
          {t(`page.${kind}.act`)}
        </Button>
      }
    >
      {t(`page.${kind}.text`)}
    </Empty>
  )
}

const isNotFound = (error: unknown): boolean =>
  typeof error === 'object' && error !== null && 'status' in error && error.status === 404

/** A page's script could not be fetched: it is gone after an update of the server, or the network is. Browsers word it differently. */
const isImportFailure = (error: unknown): boolean =>
  error instanceof TypeError && /import|module/i.test(error.message)
