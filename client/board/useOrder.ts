import { useCallback, useState } from 'react'
import type { ReportCommand } from '../../shared/report/commands.ts'
import { useReport } from '../report/useReport.ts'
import { ApiError, type Failure, isFailure } from '../server/failures.ts'

/** A command that was not carried out, and why. */
export interface FailedOrder {
  readonly command: ReportCommand
  readonly error: Failure
}

/** One command at a time, with what became of it. */
export interface Order {
  readonly busy: boolean
  readonly failed: FailedOrder | undefined
  /** Gives the command; whether it was carried out. */
  readonly give: (command: ReportCommand) => Promise<boolean>
  readonly forget: () => void
}

/** Gives commands to this page's report and keeps the failure of the last one, to be shown where it was given. */
export function useOrder(): Order {
  const { send, catchUp } = useReport()
  const [busy, setBusy] = useState(false)
  const [failed, setFailed] = useState<FailedOrder>()
  const give = useCallback(
    async (command: ReportCommand) => {
      setBusy(true)
      setFailed(undefined)
      try {
        await send(command)
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
