import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { SignInForm } from '../signin/SignInForm.tsx'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import type { SignedIn } from './SessionProvider.tsx'

interface BackDialogProps {
  readonly session: SignedIn
  /** Left out where the page cannot be used without signing in. */
  readonly onClose?: (() => void) | undefined
}

/** Signing in again over the page when the session has ended: what the page holds stays as it is. */
export function BackDialog({ session: { person, login, other }, onClose }: BackDialogProps) {
  const { t } = useTranslation('ui')
  const [stays, setStays] = useState<SignedIn['other']>()
  const { name } = person
  if (other !== undefined && other !== stays)
    return <OtherPerson name={name} other={other.name} onStay={() => setStays(other)} />
  return (
    <Dialog
      open
      instead
      title={t('back.title', { name })}
      role="alertdialog"
      {...(onClose && {
        onClose,
        footer: (
          <Button size="page" keys={['Esc']} onClick={onClose}>
            {t('back.later')}
          </Button>
        ),
      })}
    >
      <p>{t('back.why')}</p>
      <SignInForm login={login} />
    </Dialog>
  )
}

interface OtherPersonProps {
  readonly name: string
  readonly other: string
  readonly onStay: () => void
}

/** Somebody else has signed in over the page: what it holds stays its writer's. */
function OtherPerson({ name, other, onStay }: OtherPersonProps) {
  const { t } = useTranslation('ui')
  return (
    <Dialog
      open
      instead
      title={t('back.other', { other })}
      role="alertdialog"
      footer={
        <>
          <Button size="page" onClick={onStay}>
            {t('back.stay', { name })}
          </Button>
          <Button size="page" kind="primary" onClick={() => window.location.assign('/')}>
            {t('back.leave', { other })}
          </Button>
        </>
      }
    >
      <p>{t('back.kept', { name, other })}</p>
    </Dialog>
  )
}
