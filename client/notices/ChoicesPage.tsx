import { useTranslation } from 'react-i18next'
import type { ChoicesView } from '../../shared/notices/choices.ts'
import { useResource } from '../server/useResource.ts'
import { Failed } from '../ui/Failed.tsx'
import { Loading } from '../ui/Loading.tsx'
import { PageHead } from '../ui/PageHead.tsx'
import { ChoicesForm } from './ChoicesForm.tsx'
import css from './ChoicesPage.module.css'
import './words.ts'

/** Where a person chooses what is sent to him, how, and how soon (NT-05). */
export default function ChoicesPage() {
  const { t } = useTranslation('notices')
  const chosen = useResource<ChoicesView>('/api/me/notices/choices')
  if (chosen.status === 'loading') return <Loading />
  if (chosen.status === 'failed') return <Failed page error={chosen.error} onRetry={chosen.reload} />
  return (
    <>
      <PageHead title={t('choices.title')} note={t('choices.note')} />
      <div className={css.column}>
        <ChoicesForm stored={chosen.data} onStored={chosen.reload} />
      </div>
    </>
  )
}
