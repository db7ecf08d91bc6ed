import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Banner } from '../ui/Banner.tsx'
import { PageHead } from '../ui/PageHead.tsx'
import { NewPasswordForm } from './NewPasswordForm.tsx'
import css from './PasswordPage.module.css'

/** Where a person changes the password. */
export default function PasswordPage() {
  const { t } = useTranslation('signin')
  const [done, setDone] = useState(false)
  return (
    <>
      <PageHead title={t('newPassword.title')} />
      <div className={css.column}>
        {done ? (
          <Banner tone="ok" title={t('newPassword.done')}>
            {t('newPassword.doneText')}
          </Banner>
        ) : (
          <NewPasswordForm onDone={() => setDone(true)} />
        )}
      </div>
    </>
  )
}
