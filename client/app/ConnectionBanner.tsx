import { CloudOff, RefreshCw } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useConnection, useLive } from '../report/LiveProvider.tsx'
import { Banner } from '../ui/Banner.tsx'
import { Button } from '../ui/Button.tsx'
import { iconProps } from '../ui/icon.ts'
import { useDelay } from '../ui/useDelay.ts'

/** Milliseconds that a break may last before it is worth a word. */
const WORTH_A_WORD_MS = 2000

/** Says that the page no longer hears the server, and what that means for what it shows. */
export function ConnectionBanner() {
  const connection = useConnection()
  return connection === 'live' ? null : <Broken offline={connection === 'offline'} />
}

function Broken({ offline }: { offline: boolean }) {
  const { t } = useTranslation('ui')
  const live = useLive()
  const lasting = useDelay(WORTH_A_WORD_MS)
  if (!lasting) return null
  return offline ? (
    <Banner
      edge
      tone="warn"
      live="assertive"
      icon={<CloudOff {...iconProps} />}
      title={t('connection.offline')}
      action={<Button onClick={live.reconnect}>{t('connection.again')}</Button>}
    />
  ) : (
    <Banner edge tone="info" icon={<RefreshCw {...iconProps} />} title={t('connection.reconnecting')} />
  )
}
