import { useTranslation } from 'react-i18next'
import css from './Skeleton.module.css'
import { Skeleton } from './Skeleton.tsx'
import text from './text.module.css'
import { useDelay } from './useDelay.ts'

/** Milliseconds without any sign of waiting. */
const QUIET_MS = 300

/** Content that is being read: nothing for 300 ms, then its outline. */
export function Loading({ rows = 8, height = 'table' }: { rows?: number; height?: 'table' | 'task' }) {
  const { t } = useTranslation('ui')
  const late = useDelay(QUIET_MS)
  return (
    <div role="status" className={css.loading}>
      {late && (
        <>
          <span className={text.visuallyHidden}>{t('page.loading')}</span>
          <Skeleton rows={rows} height={height} />
        </>
      )}
    </div>
  )
}
