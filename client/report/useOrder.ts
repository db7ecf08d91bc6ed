import { useCallback, useState } from 'react'
import type { ReportCommand } from '../../shared/report/commands.ts'
import { ApiError, type Failure, isFailure } from '../server/failures.ts'
import { useReport } from './useReport.ts'

/** A command that was not carried out, and why. */
export interface FailedOrder {
  readonly command: ReportCommand
  readonly error: Failure
}

/** One command at a time, with what became of it. */
export interface Order {
  readonly busy: boolean
  readonly failed: FailedOrder | undefined
  /** Gives the command, in the acting post or in `postId`; whether it was carried out. */
  readonly give: (command: ReportCommand, options?: { postId?: string }) => Promise<boolean>
  readonly forget: () => void
}

/** Gives commands to this page's report and keeps the failure of the last one, to be shown where it was given. */
export function useOrder(): Order {
  const { send, catchUp } = useReport()
  const [busy, setBusy] = useState(false)
  const [failed, setFailed] = useState<FailedOrder>()
  const give = useCallback(
    async (command: ReportCommand, options?: { postId?: string }) => {
      setBusy(true)
      setFailed(undefined)
      try {
        await send(command, options)
        return true
      } catch (failure) {
        if (!isFailure(failure)) throw failure
        setFailed({ command, error: failure })
        if (failure instanceof ApiError && failure.status === 409) catchUp()
        return false
      } finally {
        setBusy(false)
      }
    },
    [send, catchUp],
  )
  const forget = useCallback(() => setFailed(undefined), [])
  return { busy, failed, give, forget }
}
