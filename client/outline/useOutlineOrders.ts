import { useCallback, useRef, useState } from 'react'
import type { ReportCommand } from '../../shared/report/commands.ts'
import { isVisible, type SeenEvent } from '../../shared/report/events.ts'
import type { Rejection } from '../../shared/report/rejection.ts'
import type { ReportState } from '../../shared/report/state.ts'
import { useLive } from '../report/LiveProvider.tsx'
import { failureOf } from '../report/refusal.ts'
import { useReport } from '../report/useReport.ts'
import { type Failure, isFailure } from '../server/failures.ts'

/** What an order did: its events, and the outline after them. */
export interface Ordered {
  readonly events: readonly SeenEvent[]
  readonly after: ReportState
}

/** Finds the command for the outline as it is when its turn comes; `undefined` where there is nothing to do. */
export type Order = (state: ReportState) => ReportCommand | undefined

export interface OutlineOrders {
  /** Why the last order was not carried out. */
  readonly error: Failure | undefined
  readonly order: (make: Order) => Promise<Ordered | undefined>
  /** Shows a refusal that was foreseen before anything was ordered. */
  readonly refuse: (rejection: Rejection) => void
  /** Takes the failure of the order before away, since another begins. */
  readonly forget: () => void
}

/**
 * Changes of the outline, one after the other. Keys are pressed faster than the server answers: each order is made from
 * the outline that the one before it left.
 */
export function useOutlineOrders(): OutlineOrders {
  const report = useReport()
  const live = useLive()
  const current = useRef(report)
  current.current = report
  const queue = useRef<Promise<unknown>>(Promise.resolve())
  const [error, setError] = useState<Failure>()

  const order = useCallback(
    (make: Order) => {
      const state = () => {
        const status = live.store(current.current.reportId).status()
        return status.status === 'ready' ? status.state : undefined
      }
      const carryOut = async (): Promise<Ordered | undefined> => {
        const before = state()
        const command = before && make(before)
        if (command === undefined) return undefined
        setError(undefined)
        const answer = current.current.may(command)
        if (answer !== true) {
          setError(failureOf(answer))
          return undefined
        }
        try {
          const { events } = await current.current.send(command)
          const after = state()
          return after && { events, after }
        } catch (failure) {
          if (!isFailure(failure)) throw failure
          setError(failure)
          return undefined
        }
      }
      const result = queue.current.then(carryOut)
      queue.current = result.catch(() => undefined)
      return result
    },
    [live],
  )
  const refuse = useCallback((rejection: Rejection) => setError(failureOf(rejection)), [])
  const forget = useCallback(() => setError(undefined), [])
  return { error, order, refuse, forget }
}

/** The section that an order added. */
export function addedBy({ events }: Ordered): string | undefined {
  for (const event of events)
    if (isVisible(event) && event.type === 'outline.added') return event.data.sectionId
  return undefined
}

/** The heading that was put around a section's text, because children came under it. */
export function wrappedBy({ events }: Ordered): string | undefined {
  for (const event of events)
    if (isVisible(event) && event.type === 'outline.wrapped') return event.data.wrapperId
  return undefined
}
