import { useTranslation } from 'react-i18next'
import { Navigate, useSearchParams } from 'react-router'
import { useMeta } from '../server/useMeta.ts'
import { useSessionControl } from '../session/SessionProvider.tsx'
import { Banner } from '../ui/Banner.tsx'
import { CannotReach } from './CannotReach.tsx'
import { DemoAccounts } from './DemoAccounts.tsx'
import { Gate } from './Gate.tsx'
import css from './GateForm.module.css'
import { ProviderWay, useProviderRefusal } from './ProviderWay.tsx'
import { SignInForm } from './SignInForm.tsx'
import { whereTo } from './whereTo.ts'

/** The way in: a form, and in a demo its people. */
export default function SignInPage() {
  const { t } = useTranslation('signin')
  const { state } = useSessionControl()
  const [search] = useSearchParams()
  const meta = useMeta()
  const to = whereTo(search.get('to'))
  const refusal = useProviderRefusal(search.get('failed'))
  if (state.status === 'signedIn') return <Navigate replace to={to} />
  const hasProvider = meta.status === 'ready' && meta.data.provider === true
  const demo = meta.status === 'ready' ? meta.data.demo : undefined
  return (
    <Gate
      title={t('title')}
      narrowTitle={t('narrowTitle')}
      subtitle={t(demo ? 'demoSubtitle' : 'subtitle')}
      demo={demo !== undefined}
    >
      {state.status === 'failed' && <CannotReach failure={state.error} />}
      {refusal && (
        <div className={css.form}>
          <Banner tone="danger" live="assertive" title={refusal.title}>
            {refusal.text}
          </Banner>
        </div>
      )}
      <SignInForm />
      {hasProvider && <ProviderWay to={to} />}
      {demo && <DemoAccounts accounts={demo.accounts} password={demo.password} />}
    </Gate>
  )
}
