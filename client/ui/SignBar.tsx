import { LoaderCircle, ShieldCheck, ShieldX } from 'lucide-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { HashTag } from './HashTag.tsx'
import { iconProps } from './icon.ts'
import css from './SignBar.module.css'
import { usePhone } from './usePhone.ts'

interface SignBarProps {
  /** 二（七）学生健康促进 */
  readonly object: string
  readonly version: number
  readonly hash: string
  /** Whether the text on the page was found to have this hash; `undefined` while it is being computed. */
  readonly matches: boolean | undefined
  /** The text could not be read, so that there is nothing to compare yet. */
  readonly unread: boolean
  /** 沈立言（受孟澜授权） */
  readonly identity: string
  /** The unit that is signed for. */
  readonly unit: string
  readonly note?: ReactNode
  readonly actions: ReactNode
}

/** The proof beside the button that signs: object, version, hash, match, identity, on whose behalf. */
export function SignBar({
  object,
  version,
  hash,
  matches,
  unread,
  identity,
  unit,
  note,
  actions,
}: SignBarProps) {
  const { t } = useTranslation('ui')
  const phone = usePhone()
  return (
    <footer className={css.bar}>
      <dl className={css.proof}>
        <div>
          <dt>{t('sign.object')}</dt>
          <dd>
            <b className={css.object}>{object}</b>
            <span>{t('sign.version', { n: version })}</span>
            <HashTag hash={hash} digits={phone ? 12 : 16} />
            {unread ? <Unread /> : <Match matches={matches} />}
          </dd>
        </div>
        <div>
          <dt>{t('sign.identity')}</dt>
          <dd>
            <b>{identity}</b>
            <span>{t('sign.behalf', { unit })}</span>
            {note}
          </dd>
        </div>
      </dl>
      <div className={css.actions}>{actions}</div>
    </footer>
  )
}

function Match({ matches }: { matches: boolean | undefined }) {
  const { t } = useTranslation('ui')
  if (matches === undefined)
    return (
      <span className={css.checking} role="status">
        <LoaderCircle {...iconProps} />
        {t('sign.checking')}
      </span>
    )
  return matches ? (
    <span className={css.matches} role="status">
      <ShieldCheck {...iconProps} />
      {t('sign.matches')}
    </span>
  ) : (
    <span className={css.differs} role="alert">
      <ShieldX {...iconProps} />
      {t('sign.differs')}
    </span>
  )
}

function Unread() {
  const { t } = useTranslation('ui')
  return (
    <span className={css.differs} role="status">
      <ShieldX {...iconProps} />
      {t('sign.unread')}
    </span>
  )
}
