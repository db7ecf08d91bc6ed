import { useRef, useState } from 'react'
import type { CalendarCommand } from '../../shared/calendar/events.ts'
import { CommandKeys, randomKey } from '../report/commandKey.ts'
import { api } from '../server/api.ts'
import { ApiError, type Failure, isFailure } from '../server/failures.ts'

const keys = new CommandKeys(() => randomKey(crypto))

export interface CalendarOrder {
  readonly busy: boolean
  readonly failure: Failure | undefined
  /** Sets a year on the calendar that this page has; whether it was set. */
  readonly give: (command: CalendarCommand, expectedVersion: number) => Promise<boolean>
}

/** Sets years, one at a time, and keeps why the last one was not set. */
export function useCalendarOrder(): CalendarOrder {
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<Failure>()
  // Beside `busy`, which a second click of the same moment does not see yet.
  const isGiving = useRef(false)

  const give = async (command: CalendarCommand, expectedVersion: number) => {
    if (isGiving.current) return false
    isGiving.current = true
    setBusy(true)
    setFailure(undefined)
    try {
      await api.post('/api/calendar/commands', {
        ...command,
        expectedVersion,
        idempotencyKey: keys.keyFor(command),
      })
      keys.answered(command)
      return true
    } catch (error) {
      if (!isFailure(error)) throw error
      if (error instanceof ApiError && error.status < 500) keys.answered(command)
      setFailure(error)
      return false
    } finally {
      isGiving.current = false
      setBusy(false)
    }
  }

  return { busy, failure, give }
}
