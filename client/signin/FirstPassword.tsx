import { useTranslation } from 'react-i18next'
import { useSessionControl } from '../session/SessionProvider.tsx'
import { Gate } from './Gate.tsx'
import { NewPasswordForm } from './NewPasswordForm.tsx'

/** Stands before everything else until the password that an administrator has seen is changed. */
export function FirstPassword() {
  const { t } = useTranslation('signin')
  const { reload } = useSessionControl()
  return (
    <Gate title={t('newPassword.first')} subtitle={t('newPassword.why')}>
      <NewPasswordForm onDone={() => void reload()} />
    </Gate>
  )
}
