import { Outlet } from 'react-router'
import { DirectoryProvider } from '../directory/DirectoryProvider.tsx'
import { LiveProvider } from '../report/LiveProvider.tsx'
import { ReportsProvider } from '../report/ReportsProvider.tsx'
import { SignedInGate } from '../session/SignedInGate.tsx'
import { KeysProvider } from './KeysProvider.tsx'

/** What every page behind the sign-in has: a person, the live socket, names, the list of reports, keys. */
export function SignedInApp() {
  return (
    <SignedInGate>
      <KeysProvider>
        <LiveProvider>
          <ReportsProvider>
            <DirectoryProvider>
              <Outlet />
            </DirectoryProvider>
          </ReportsProvider>
        </LiveProvider>
      </KeysProvider>
    </SignedInGate>
  )
}
