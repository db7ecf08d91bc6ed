import { FileQuestionMark } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Button } from './Button.tsx'
import { Empty } from './Empty.tsx'
import { emptyIconProps } from './icon.ts'

/** No such page, or none that this person may see: the two look the same (RD-12). */
export function NotFound() {
  const { t } = useTranslation('ui')
  return (
    <Empty
      page
      icon={<FileQuestionMark {...emptyIconProps} />}
      title={t('page.notFound.title')}
      actions={
        <Button kind="primary" to="/">
          {t('page.notFound.act')}
        </Button>
      }
    >
      {t('page.notFound.text')}
    </Empty>
  )
}
