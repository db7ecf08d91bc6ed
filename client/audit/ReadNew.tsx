import { RefreshCw } from 'lucide-react'
import { useCallback, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useDates } from '../text/useDates.ts'
import { Button } from '../ui/Button.tsx'
import { iconProps } from '../ui/icon.ts'
import css from './Audit.module.css'
import type { Chain } from './useChain.ts'

/** Reads what was added to a chain of which the server tells nothing by itself: when asked, and when the page is looked at again. */
export function ReadNew({ chain }: { readonly chain: Pick<Chain, 'reading' | 'readNew'> }) {
  const { t } = useTranslation('audit')
  const dates = useDates()
  const { reading, readNew } = chain
  const [last, setLast] = useState<{ readonly count: number; readonly at: string }>()
  const read = useCallback(async () => {
    const count = await readNew()
    if (count !== undefined) setLast({ count, at: new Date().toISOString() })
  }, [readNew])
  useEffect(() => {
    const lookAgain = () => void read()
    window.addEventListener('focus', lookAgain)
    return () => window.removeEventListener('focus', lookAgain)
  }, [read])
  return (
    <span className={css.read}>
      <span role="status">
        {last !== undefined &&
          (last.count > 0
            ? t('list.fresh', { count: last.count })
            : t('list.nothingNew', { time: dates.second(last.at) }))}
      </span>
      <Button size="page" icon={<RefreshCw {...iconProps} />} busy={reading} onClick={read}>
        {t('list.read')}
      </Button>
    </span>
  )
}
