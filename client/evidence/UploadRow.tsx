import { useTranslation } from 'react-i18next'
import { Button } from '../ui/Button.tsx'
import { ErrorBanner } from '../ui/ErrorBanner.tsx'
import css from './Evidence.module.css'
import { asksToVouch, type UploadItem, type UploadQueue } from './uploadQueue.ts'

/** A file on its way: how far, and what to do where it stopped. */
export function UploadRow({ item, queue }: { item: UploadItem; queue: UploadQueue }) {
  const { t } = useTranslation('evidence')
  const { id, name, status } = item
  const share = Math.floor(item.share * 100)
  if (status.kind === 'failed')
    return (
      <li className={css.row}>
        <b className={css.name}>{name}</b>
        <ErrorBanner error={status.error} />
        <div className={css.acts}>
          {asksToVouch(status.error) && <Button onClick={() => void queue.vouch(id)}>{t('vouch')}</Button>}
          <Button onClick={() => queue.cancel(id)}>{t('dismiss')}</Button>
        </div>
      </li>
    )
  const broken = status.kind === 'broken'
  const words = status.kind === 'checking' ? t('checking', { name }) : t('sending', { name, share })
  return (
    <li className={css.row}>
      <b className={css.name}>{broken ? name : words}</b>
      <progress
        aria-label={words}
        max={1}
        {...(status.kind !== 'checking' && { value: item.share })}
        className={css.progress}
      />
      {broken && <p role="alert">{t('broken', { share })}</p>}
      <div className={css.acts}>
        {broken && <Button onClick={() => queue.resume(id)}>{t('resume')}</Button>}
        {status.kind !== 'checking' && <Button onClick={() => queue.cancel(id)}>{t('cancelUpload')}</Button>}
      </div>
    </li>
  )
}
