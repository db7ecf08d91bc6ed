import { CircleAlert, RefreshCw } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useRouteError } from 'react-router'
import { Button } from '../ui/Button.tsx'
import { Empty } from '../ui/Empty.tsx'
import { emptyIconProps } from '../ui/icon.ts'
import { NotFound } from '../ui/NotFound.tsx'

/** Shown where a page could not be shown: there is none, it was replaced by a newer one, or it failed. */
export function RouteFailure() {
  const { t } = useTranslation('ui')
  const error = useRouteError()
  if (isNotFound(error)) return <NotFound />
  const kind = isOldPage(error) ? 'old' : 'broken'
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

/** A page's script is gone after an update of the server: browsers word the failed import differently. */
const isOldPage = (error: unknown): boolean =>
  error instanceof TypeError && /import|module/i.test(error.message)
