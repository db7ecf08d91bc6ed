import { useRef, useState } from 'react'
import { type Failure, isFailure } from '../server/failures.ts'
import { useConfirm } from '../session/ConfirmProvider.tsx'

interface Act {
  readonly busy: boolean
  readonly failure: Failure | undefined
  /** Runs the steps in order, each behind a proof of identity where the server asks for one; false when one failed. */
  readonly run: (steps: (confirmed: ReturnType<typeof useConfirm>) => Promise<void>) => Promise<boolean>
}

/** One act on one's own passkeys: once at a time, and why it failed. */
export function useAct(): Act {
  const confirmed = useConfirm()
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<Failure>()
  // Beside `busy`, which a second click of the same moment does not see yet.
  const isRunning = useRef(false)
  const run: Act['run'] = async steps => {
    if (isRunning.current) return false
    isRunning.current = true
    setBusy(true)
    setFailure(undefined)
    try {
      await steps(confirmed)
      return true
    } catch (error) {
      if (!isFailure(error)) throw error
      setFailure(error)
      return false
    } finally {
      isRunning.current = false
      setBusy(false)
    }
  }
  return { busy, failure, run }
}
