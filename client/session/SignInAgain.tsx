import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react'
import { isTextField } from '../ui/keyBinding.ts'
import { BackDialog } from './BackDialog.tsx'
import type { SignedIn } from './SessionProvider.tsx'

interface Asking {
  /** Opens the dialog to sign in again. */
  readonly open: () => void
  /** The page says by itself that the session is lost; returns how to take that back. */
  readonly leaveToPage: () => () => void
}

const AskingContext = createContext<Asking | undefined>(undefined)

/**
 * Asks to sign in again over the page when its session is lost, but takes the focus out of no text: what is being typed
 * would land in the form. It waits until the text field is left, and for the page's own button where it has one (ED-31).
 */
export function SignInAgain({ session, children }: { session: SignedIn; children: ReactNode }) {
  const { lost } = session
  const [isOpen, setOpen] = useState(false)
  const [pages, setPages] = useState(0)
  const isLeftToPage = pages > 0

  useEffect(() => {
    if (!lost) setOpen(false)
    if (!lost || isLeftToPage) return
    const look = () => {
      if (!isTextField(document.activeElement)) setOpen(true)
    }
    // Only afterwards is it known where the focus has gone.
    const lookSoon = () => setTimeout(look)
    look()
    document.addEventListener('focusout', lookSoon)
    document.addEventListener('focusin', look)
    return () => {
      document.removeEventListener('focusout', lookSoon)
      document.removeEventListener('focusin', look)
    }
  }, [lost, isLeftToPage])

  const asking = useMemo<Asking>(
    () => ({
      open: () => setOpen(true),
      leaveToPage: () => {
        setPages(count => count + 1)
        return () => setPages(count => count - 1)
      },
    }),
    [],
  )
  return (
    <AskingContext value={asking}>
      {children}
      {lost && isOpen && (
        <BackDialog session={session} onClose={isLeftToPage ? () => setOpen(false) : undefined} />
      )}
    </AskingContext>
  )
}

/**
 * How to open the dialog from the page itself.
 * @param isSaid whether the page says by itself that its session is lost: then the dialog does not open unasked
 */
export function useSignInAgain(isSaid: boolean): () => void {
  const asking = useContext(AskingContext)
  if (asking === undefined) throw new Error('useSignInAgain outside SignedInGate')
  useEffect(() => (isSaid ? asking.leaveToPage() : undefined), [asking, isSaid])
  return asking.open
}
