import { useTranslation } from 'react-i18next'
import { paths } from '../app/paths.ts'
import { Button } from '../ui/Button.tsx'
import { PageHead } from '../ui/PageHead.tsx'
import { Panel } from '../ui/Panel.tsx'
import { PasskeyPanel } from './PasskeyPanel.tsx'
import css from './Security.module.css'

/** How a person signs in and proves who he is: his passkeys and his password (ID-08). */
export default function SecurityPage() {
  const { t } = useTranslation('security')
  return (
    <>
      <PageHead title={t('title')} />
      <div className={css.column}>
        <PasskeyPanel />
        <Panel title={t('password')}>
          <p className={css.text}>{t('passwordWhat')}</p>
          <p className={css.act}>
            <Button size="page" to={paths.password}>
              {t('changePassword')}
            </Button>
          </p>
        </Panel>
      </div>
    </>
  )
}
