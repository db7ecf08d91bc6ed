import { createContext, type ReactNode, useCallback, useContext, useMemo, useRef, useState } from 'react'
import { ApiError } from '../server/failures.ts'
import { ConfirmDialog } from './ConfirmDialog.tsx'

const ConfirmContext = createContext<(() => Promise<boolean>) | undefined>(undefined)

/** Everybody who asks while the dialog is open waits for the same answer. */
interface Waiting {
  readonly promise: Promise<boolean>
  readonly resolve: (confirmed: boolean) => void
}

function newWaiting(): Waiting {
  let resolve: Waiting['resolve'] = () => {}
  const promise = new Promise<boolean>(settle => {
    resolve = settle
  })
  return { promise, resolve }
}

/** Asks who is there, in place, whenever an act needs a fresh proof of identity (SG-01). */
export function ConfirmProvider({ children }: { children: ReactNode }) {
  const [asking, setAsking] = useState(false)
  const waiting = useRef<Waiting>(null)

  const confirm = useCallback((): Promise<boolean> => {
    if (waiting.current === null) {
      waiting.current = newWaiting()
      setAsking(true)
    }
    return waiting.current.promise
  }, [])

  const answer = (confirmed: boolean) => {
    setAsking(false)
    waiting.current?.resolve(confirmed)
    waiting.current = null
  }

  return (
    <ConfirmContext value={confirm}>
      {children}
      {asking && <ConfirmDialog onAnswer={answer} />}
    </ConfirmContext>
  )
}

/** Asks for the password in place; `false` when the person turned away. */
export function useConfirmIdentity(): () => Promise<boolean> {
  const confirm = useContext(ConfirmContext)
  if (confirm === undefined) throw new Error('useConfirmIdentity outside ConfirmProvider')
  return confirm
}

/** Runs an act; where the server asks for a proof of identity first, gets it in place and runs the act again. */
export type WithConfirmation = <T>(act: () => Promise<T>) => Promise<T>

export function useConfirm(): WithConfirmation {
  const confirm = useConfirmIdentity()
  return useMemo(() => withConfirmation(confirm), [confirm])
}

/** See `useConfirm`. When the person turns away, the refusal is thrown: nothing was done. */
export const withConfirmation =
  (confirm: () => Promise<boolean>): WithConfirmation =>
  async act => {
    try {
      return await act()
    } catch (error) {
      if (!(error instanceof ApiError && error.code === 'confirm_required') || !(await confirm())) throw error
      return act()
    }
  }
