import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Channel } from '../../shared/notices/choices.ts'
import { api } from '../server/api.ts'
import { type Failure, isFailure } from '../server/failures.ts'
import { Banner } from '../ui/Banner.tsx'
import { Button } from '../ui/Button.tsx'
import { ErrorBanner } from '../ui/ErrorBanner.tsx'

/** Sends a message to oneself, and says whether the other side took it (NT-10). */
export function TestMessage({
  channel,
  hasAddress,
}: {
  readonly channel: Channel
  readonly hasAddress: boolean
}) {
  const { t } = useTranslation('notices')
  const [busy, setBusy] = useState(false)
  const [outcome, setOutcome] = useState<'sent' | Failure>()
  const send = async () => {
    setBusy(true)
    setOutcome(undefined)
    try {
      await api.post('/api/me/notices/test', { channel })
      setOutcome('sent')
    } catch (error) {
      if (!isFailure(error)) throw error
      setOutcome(error)
    } finally {
      setBusy(false)
    }
  }
  return (
    <>
      <p>
        <Button
          busy={busy}
          blocked={channel === 'mail' && !hasAddress ? t('choices.testFirst') : undefined}
          onClick={() => void send()}
        >
          {t(`choices.test.${channel}`)}
        </Button>
      </p>
      {outcome === 'sent' && <Banner tone="ok" title={t(`choices.tested.${channel}`)} />}
      {outcome !== undefined && outcome !== 'sent' && <ErrorBanner error={outcome} />}
    </>
  )
}
