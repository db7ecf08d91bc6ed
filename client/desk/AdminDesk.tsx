import { useTranslation } from 'react-i18next'
import { paths } from '../app/paths.ts'
import { SendingHealth } from '../notices/SendingHealth.tsx'
import { Button } from '../ui/Button.tsx'
import { PageHead } from '../ui/PageHead.tsx'
import css from './AdminDesk.module.css'

/** The desk of who keeps people and units and reads no report: no tasks, but whether notices get out (NT-06). */
export function AdminDesk() {
  const { t } = useTranslation('desk')
  const { t: ui } = useTranslation('ui')
  return (
    <div className={css.desk}>
      <PageHead
        big
        title={t('titleNone')}
        windowTitle={t('name')}
        actions={<Button to={paths.people}>{ui('frame.people')}</Button>}
      />
      <SendingHealth />
    </div>
  )
}
