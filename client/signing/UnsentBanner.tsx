import { useTranslation } from 'react-i18next'
import { useErrorText } from '../server/useErrorText.ts'
import { Banner } from '../ui/Banner.tsx'
import { CopyButton } from '../ui/CopyButton.tsx'
import type { Unsent } from './useSigningActs.ts'

/** Somebody was faster: the act did not come about, nothing is recorded of it, and what was written for it is kept. */
export function UnsentBanner({ unsent: { act, said, error } }: { unsent: Unsent }) {
  const { t } = useTranslation('signing')
  const words = useErrorText()
  const text = said.trim()
  return (
    <Banner
      tone="warn"
      live="assertive"
      title={t(`unsent.title.${act}`)}
      action={
        text === '' ? undefined : (
          <CopyButton text={text} done={t('unsent.copied')}>
            {t('unsent.copy')}
          </CopyButton>
        )
      }
    >
      <p>{error === undefined || error.status === 409 ? t('unsent.faster') : words(error).text}</p>
      {text !== '' && <p>{t('unsent.said', { text })}</p>}
    </Banner>
  )
}
