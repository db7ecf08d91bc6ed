import { KeyRound } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Banner } from '../ui/Banner.tsx'
import { Button } from '../ui/Button.tsx'
import { CopyButton } from '../ui/CopyButton.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { iconProps } from '../ui/icon.ts'
import css from './People.module.css'
import type { ListedPerson } from './roster.ts'

/** A first password on its way to its owner. It is kept in this dialog alone, and gone with it. */
export interface Handed {
  readonly person: ListedPerson
  /** Absent when the answer that carried it was lost. */
  readonly password: string | undefined
}

interface PasswordOnceProps {
  readonly handed: Handed
  /** Makes another password, where this one was lost. */
  readonly onReset: () => void
  /** Goes on to a post, where the person is new. */
  readonly onAssign?: () => void
  readonly onClose: () => void
}

/** Shows a first password, this once. It has no way out but to say that it was noted down. */
export function PasswordOnce({ handed, onReset, onAssign, onClose }: PasswordOnceProps) {
  const { t } = useTranslation('people')
  const { person, password } = handed
  const title = t('password.title', { name: person.name })
  if (password === undefined)
    return (
      <Dialog
        open
        title={title}
        onClose={onClose}
        footer={
          <>
            <Button size="page" onClick={onClose}>
              {t('back')}
            </Button>
            <Button size="page" kind="primary" onClick={onReset}>
              {t('password.lostAct')}
            </Button>
          </>
        }
      >
        <Banner tone="warn" title={t('password.lost')}>
          <p>{t('password.lostText')}</p>
        </Banner>
      </Dialog>
    )
  const login = person.login ?? ''
  return (
    <Dialog
      open
      title={title}
      footer={
        <>
          <Button size="page" onClick={onClose}>
            {t('password.noted')}
          </Button>
          {onAssign && (
            <Button size="page" kind="primary" onClick={onAssign}>
              {t('password.notedAssign')}
            </Button>
          )}
        </>
      }
    >
      <div className={css.form}>
        <Banner tone="warn" icon={<KeyRound {...iconProps} />} title={t('password.once')}>
          <p>{t('password.onceText')}</p>
        </Banner>
        <dl className={css.slip}>
          <dt>{t('password.login')}</dt>
          <dd>{login}</dd>
          <dt>{t('password.password')}</dt>
          <dd data-password>{password}</dd>
        </dl>
        <p>
          <CopyButton text={t('password.slip', { login, password })} done={t('password.copied')}>
            {t('password.copy')}
          </CopyButton>
        </p>
      </div>
    </Dialog>
  )
}
