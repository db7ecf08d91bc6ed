import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ChannelHealth } from '../../shared/notices/choices.ts'
import { api } from '../server/api.ts'
import { type Failure, isFailure } from '../server/failures.ts'
import { useResource } from '../server/useResource.ts'
import { useDates } from '../text/useDates.ts'
import { Banner } from '../ui/Banner.tsx'
import { Button } from '../ui/Button.tsx'
import { ErrorBanner } from '../ui/ErrorBanner.tsx'
import { Failed } from '../ui/Failed.tsx'
import { Loading } from '../ui/Loading.tsx'
import { Panel } from '../ui/Panel.tsx'
import css from './SendingHealth.module.css'
import './words.ts'

/** How sending notices goes, on the administrator's desk (NT-06): what waits, what failed and why, and another try. */
export function SendingHealth() {
  const { t } = useTranslation('notices')
  const health = useResource<readonly ChannelHealth[]>('/api/notices/health')
  const [outcome, setOutcome] = useState<number | Failure>()
  const [busy, setBusy] = useState(false)
  if (health.status === 'loading') return <Loading />
  if (health.status === 'failed') return <Failed error={health.error} onRetry={health.reload} />
  const failed = health.data.reduce((sum, each) => sum + each.failed, 0)
  const retry = async () => {
    setBusy(true)
    try {
      setOutcome((await api.post<{ readonly retried: number }>('/api/notices/retry', {})).retried)
      health.reload()
    } catch (error) {
      if (!isFailure(error)) throw error
      setOutcome(error)
    } finally {
      setBusy(false)
    }
  }
  return (
    <Panel title={t('health.title')}>
      <ul className={css.list}>
        {health.data.map(each => (
          <ChannelRow key={each.channel} health={each} />
        ))}
      </ul>
      {failed > 0 && (
        <p className={css.act}>
          <Button busy={busy} onClick={() => void retry()}>
            {t('health.retry')}
          </Button>
        </p>
      )}
      {typeof outcome === 'number' && <Banner tone="ok" title={t('health.retried', { count: outcome })} />}
      {outcome !== undefined && typeof outcome !== 'number' && <ErrorBanner error={outcome} />}
    </Panel>
  )
}

function ChannelRow({ health }: { readonly health: ChannelHealth }) {
  const { t } = useTranslation('notices')
  const dates = useDates()
  const { channel, configured, waiting, failed, error } = health
  const state = [
    ...(waiting > 0 ? [t('health.waiting', { count: waiting })] : []),
    ...(failed > 0 ? [t('health.failed', { count: failed })] : []),
  ]
  return (
    <li>
      <b>{t(`choices.channel.${channel}`)}</b>
      <p className={failed > 0 ? css.failed : undefined}>
        {state.length > 0 ? state.join('，') : t(configured ? 'health.fine' : 'health.off')}
      </p>
      {error !== undefined && (
        <p className={css.why}>
          {t('health.last', { why: t(`health.why.${error.code}`), at: dates.dayTime(error.at) })}
          {error.detail !== '' && <code>{error.detail}</code>}
        </p>
      )}
    </li>
  )
}
