import { useCallback, useState } from 'react'
import type { ReportCommand } from '../../shared/report/commands.ts'
import { useReport } from '../report/useReport.ts'
import { type Failure, isFailure } from '../server/failures.ts'

/** One command at a time, with what became of it. */
export interface Order {
  readonly busy: boolean
  readonly error: Failure | undefined
  /** Gives the command; whether it was carried out. */
  readonly give: (command: ReportCommand) => Promise<boolean>
  readonly forget: () => void
}

/** Gives commands to this page's report and keeps the failure of the last one, to be shown where it was given. */
export function useOrder(): Order {
  const { send } = useReport()
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<Failure>()
  const give = useCallback(
    async (command: ReportCommand) => {
      setBusy(true)
      setError(undefined)
      try {
        await send(command)
        return true
      } catch (failure) {
        if (!isFailure(failure)) throw failure
        setError(failure)
        return false
      } finally {
        setBusy(false)
      }
    },
    [send],
  )
  const forget = useCallback(() => setError(undefined), [])
  return { busy, error, give, forget }
}
