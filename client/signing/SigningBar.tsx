import { useTranslation } from 'react-i18next'
import { paths } from '../app/paths.ts'
import { WorkBar } from '../app/WorkBar.tsx'
import { Button } from '../ui/Button.tsx'
import { HashTag } from '../ui/HashTag.tsx'
import { Tag } from '../ui/Tag.tsx'
import text from '../ui/text.module.css'
import { useShowKeys } from '../ui/useKeys.ts'
import { usePhone } from '../ui/usePhone.ts'
import css from './SigningBar.module.css'
import type { useTypeSize } from './useTypeSize.ts'

interface SigningBarProps {
  readonly title: string
  readonly n: number
  /** Shown here where there is no bar that signs. */
  readonly hash?: string | undefined
  readonly size: ReturnType<typeof useTypeSize>
}

/** The bar above: what is signed, which version, the size of type, the keys. */
export function SigningBar({ title, n, hash, size }: SigningBarProps) {
  const { t } = useTranslation(['signing', 'ui'])
  const showKeys = useShowKeys()
  const phone = usePhone()
  return (
    <WorkBar
      back={paths.desk}
      backLabel={t('back')}
      backShown
      title={title}
      state={phone ? undefined : <Tag>{t('ui:sign.version', { n })}</Tag>}
      proof={hash !== undefined && !phone && <HashTag hash={hash} digits={12} />}
      actions={
        <div className={css.tools}>
          <span>{t('size.label')}</span>
          <Button aria-disabled={size.smallest} onClick={size.smaller}>
            <span aria-hidden="true">A−</span>
            <span className={text.visuallyHidden}>{t('size.smaller')}</span>
          </Button>
          <Button aria-disabled={size.largest} onClick={size.larger}>
            <span aria-hidden="true">A+</span>
            <span className={text.visuallyHidden}>{t('size.larger')}</span>
          </Button>
          <Button keys={['?']} onClick={showKeys}>
            {t('keysButton')}
          </Button>
        </div>
      }
    />
  )
}
