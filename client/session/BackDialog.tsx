import { useTranslation } from 'react-i18next'
import { SignInForm } from '../signin/SignInForm.tsx'
import { Dialog } from '../ui/Dialog.tsx'

/** Signing in again over the page when the session has ended: what the page holds stays as it is. */
export function BackDialog({ name }: { name: string }) {
  const { t } = useTranslation('ui')
  return (
    <Dialog open instead title={t('back.title', { name })} role="alertdialog">
      <p>{t('back.why')}</p>
      <SignInForm />
    </Dialog>
  )
}
