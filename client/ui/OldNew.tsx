import { ArrowRight } from 'lucide-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { iconProps } from './icon.ts'
import css from './OldNew.module.css'
import text from './text.module.css'

interface OldNewProps {
  /** Absent where there was none before. */
  readonly before?: ReactNode
  /** Absent where it was taken away. */
  readonly after?: ReactNode
  readonly big?: boolean
}

/** A value before and after. */
export function OldNew({ before, after, big = false }: OldNewProps) {
  const { t } = useTranslation('ui')
  return (
    <span className={big ? css.big : css.change}>
      {before !== undefined && (
        <del>
          <span className={text.visuallyHidden}>{t('change.before')}</span>
          {before}
        </del>
      )}
      {before !== undefined && after !== undefined && <ArrowRight {...iconProps} />}
      {after !== undefined && (
        <ins>
          <span className={text.visuallyHidden}>{t('change.after')}</span>
          {after}
        </ins>
      )}
    </span>
  )
}
