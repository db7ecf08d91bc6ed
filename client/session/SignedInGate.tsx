import { UserX } from 'lucide-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Navigate, useLocation } from 'react-router'
import { FirstPassword } from '../signin/FirstPassword.tsx'
import { Button } from '../ui/Button.tsx'
import { Empty } from '../ui/Empty.tsx'
import { Failed } from '../ui/Failed.tsx'
import { emptyIconProps } from '../ui/icon.ts'
import { Loading } from '../ui/Loading.tsx'
import { ConfirmProvider } from './ConfirmProvider.tsx'
import { useSessionControl } from './SessionProvider.tsx'
import { SignInAgain } from './SignInAgain.tsx'

/** Lets in who is signed in and holds a post; brings others to sign in and back. A lost session is renewed in place. */
export function SignedInGate({ children }: { children: ReactNode }) {
  const { state, reload } = useSessionControl()
  const { pathname, search } = useLocation()
  switch (state.status) {
    case 'loading':
      return <Loading />
    case 'failed':
      return <Failed page error={state.error} onRetry={reload} />
    case 'signedOut':
      return <Navigate replace to={`/signin?to=${encodeURIComponent(pathname + search)}`} />
    case 'signedIn':
      if (state.mustChangePassword) return <FirstPassword />
      if (state.posts.length === 0) return <NoPost />
      return (
        <ConfirmProvider>
          <SignInAgain session={state}>{children}</SignInAgain>
        </ConfirmProvider>
      )
  }
}

function NoPost() {
  const { t } = useTranslation('ui')
  const { signOut } = useSessionControl()
  return (
    <Empty
      page
      icon={<UserX {...emptyIconProps} />}
      title={t('page.noPost.title')}
      actions={<Button onClick={signOut}>{t('frame.signOut')}</Button>}
    >
      {t('page.noPost.text')}
    </Empty>
  )
}
