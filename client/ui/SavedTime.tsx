import { Check, CloudOff, RefreshCw } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useDates } from '../text/useDates.ts'
import { iconProps } from './icon.ts'
import css from './SavedTime.module.css'

/** What the server has of this page's text. `at` and `savedAt` are the server's acknowledgement, ISO 8601. */
export type Saving =
  | { readonly kind: 'saved'; readonly at: string }
  /** Shown by the page only after a second without acknowledgement. */
  | { readonly kind: 'saving'; readonly characters: number }
  | { readonly kind: 'unsaved'; readonly savedAt?: string }

/** Whether and when the text reached the server, read out politely. */
export function SavedTime({ saving }: { saving: Saving }) {
  const { t } = useTranslation('ui')
  const dates = useDates()
  return (
    <span className={css.saved} role="status">
      {saving.kind === 'saved' && (
        <>
          <Check {...iconProps} className={css.ok} />
          {t('saved.saved', { time: dates.second(saving.at) })}
        </>
      )}
      {saving.kind === 'saving' && (
        <span className={css.saving}>
          <RefreshCw {...iconProps} />
          {t('saved.saving', { count: saving.characters })}
        </span>
      )}
      {saving.kind === 'unsaved' && (
        <>
          <span className={css.unsaved}>
            <CloudOff {...iconProps} />
            <b>{t('saved.unsaved')}</b>
          </span>
          {saving.savedAt !== undefined && (
            <span>{t('saved.savedUntil', { time: dates.second(saving.savedAt) })}</span>
          )}
        </>
      )}
    </span>
  )
}
