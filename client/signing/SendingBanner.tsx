import { useTranslation } from 'react-i18next'
import { Banner } from '../ui/Banner.tsx'
import { Button } from '../ui/Button.tsx'
import type { Sending } from './useSending.ts'

interface SendingBannerProps {
  readonly sending: Pick<Sending, 'status'>
  readonly onAskAgain: () => void
}

/** What is known of an act whose answer was lost. Until it is clear, it is not offered again (SG-03). */
export function SendingBanner({ sending, onAskAgain }: SendingBannerProps) {
  const { t } = useTranslation('signing')
  switch (sending.status) {
    case 'asking':
      return (
        <Banner tone="warn" title={t('unknown.asking')}>
          <p>{t('unknown.askingText')}</p>
        </Banner>
      )
    case 'unanswered':
      return (
        <Banner
          tone="warn"
          live="assertive"
          title={t('unknown.unanswered')}
          action={<Button onClick={onAskAgain}>{t('unknown.again')}</Button>}
        >
          <p>{t('unknown.unansweredText')}</p>
        </Banner>
      )
    case 'notDone':
      return (
        <Banner tone="info" title={t('unknown.notDone')}>
          <p>{t('unknown.notDoneText')}</p>
        </Banner>
      )
    default:
      return null
  }
}
