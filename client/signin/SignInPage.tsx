import { useTranslation } from 'react-i18next'
import { Navigate, useSearchParams } from 'react-router'
import { useTitle } from '../app/useTitle.ts'
import { useMeta } from '../server/useMeta.ts'
import { useSessionControl } from '../session/SessionProvider.tsx'
import { Mark } from '../ui/Mark.tsx'
import { DemoAccounts } from './DemoAccounts.tsx'
import { Letter } from './Letter.tsx'
import { CannotReach, SignInForm } from './SignInForm.tsx'
import css from './SignInPage.module.css'
import { whereTo } from './whereTo.ts'

/** The way in: the letter that everybody signs, a form, and in a demo its people. */
export default function SignInPage() {
  const { t } = useTranslation(['signin', 'ui'])
  const { state } = useSessionControl()
  const [search] = useSearchParams()
  const meta = useMeta()
  useTitle(t('act'))
  if (state.status === 'signedIn') return <Navigate replace to={whereTo(search.get('to'))} />
  const demo = meta.status === 'ready' ? meta.data.demo : undefined
  return (
    <div className={css.gate}>
      <aside className={css.scene}>
        <Letter demo={demo !== undefined} />
        <div>
          <p className={css.slogan}>{t('scene.slogan')}</p>
          <p className={css.promise}>{t('scene.promise')}</p>
        </div>
      </aside>
      <main className={css.main}>
        <div className={css.column}>
          <p className={css.brand}>
            <Mark big />
            <span>{t('ui:brand')}</span>
          </p>
          <h1 className={css.title}>{t('title')}</h1>
          <p className={css.phoneTitle}>{t('phoneTitle')}</p>
          <p className={css.subtitle}>{t(demo ? 'demoSubtitle' : 'subtitle')}</p>
          {state.status === 'failed' && <CannotReach failure={state.error} />}
          <SignInForm />
          {demo && <DemoAccounts accounts={demo.accounts} password={demo.password} />}
          <footer className={css.foot}>
            <p>{t('forgotten')}</p>
            <p>
              <strong>{t('secrecy')}</strong>
            </p>
            <p>{t('record')}</p>
          </footer>
        </div>
      </main>
    </div>
  )
}
