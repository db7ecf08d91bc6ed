import { LayoutList } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Button } from '../ui/Button.tsx'
import { Empty } from '../ui/Empty.tsx'
import { emptyIconProps } from '../ui/icon.ts'
import { useCoordinates } from './useCoordinates.ts'

/** A report that has no sections yet. */
export function EmptyBoard({ onStart }: { onStart?: () => void }) {
  const { t } = useTranslation('board')
  const coordinates = useCoordinates()
  const starts = coordinates && onStart !== undefined
  return (
    <Empty
      page
      icon={<LayoutList {...emptyIconProps} />}
      title={t('empty.title')}
      actions={
        starts && (
          <Button kind="primary" size="page" onClick={onStart}>
            {t('empty.act')}
          </Button>
        )
      }
    >
      {t(starts ? 'empty.coordinator' : 'empty.text')}
    </Empty>
  )
}
