import { useCallback, useEffect, useRef, useState } from 'react'
import type { ReportSnapshot } from '../../../shared/protocol/live.ts'
import type { ReportCommand } from '../../../shared/report/commands.ts'
import { isVisible } from '../../../shared/report/events.ts'
import type { Act, WholeState } from '../../../shared/report/state.ts'
import { useReport, useReportStatus } from '../../report/useReport.ts'
import { api } from '../../server/api.ts'
import { type ApiError, isFailure, NetworkError } from '../../server/failures.ts'
import { useSession } from '../../session/useSession.ts'
import { doneSince, type WholeAct } from './outcome.ts'

/** What became of an act on the whole report. As long as it is not known whether it was done, it is not offered again (SG-03). */
export type WholeSending =
  | { readonly status: 'idle' | 'sending' | 'asking' | 'unanswered' | 'notDone' }
  | { readonly status: 'refused'; readonly error: ApiError }

interface Order {
  readonly act: WholeAct
  readonly command: ReportCommand
  readonly postId: string
  readonly onDone: (by: Act) => void
}

/** Milliseconds until the server is asked again. */
const AGAIN_MS = 5000

/** Sends acts on the whole report, and finds out what became of one whose answer was lost. */
export function useWholeSending(): {
  readonly sending: WholeSending
  /** Something is on its way, or it is not known yet what became of it. */
  readonly busy: boolean
  readonly give: (order: Order) => Promise<void>
  readonly askAgain: () => void
  readonly clear: () => void
} {
  const { reportId, view, send, catchUp } = useReport()
  const { reload } = useReportStatus(reportId)
  const { person } = useSession()
  const [sending, setSending] = useState<WholeSending>({ status: 'idle' })
  // What the report held before the act was first sent: a repeated attempt compares with the same.
  const open = useRef<{ readonly order: Order; readonly before: WholeState }>(undefined)

  const ask = useCallback(async () => {
    if (open.current === undefined) return
    const { order, before } = open.current
    setSending({ status: 'asking' })
    try {
      const { state } = await api.get<ReportSnapshot>(`/api/reports/${reportId}`)
      reload()
      const by = doneSince(before, state.report, order.act, person.id)
      if (by === undefined) return setSending({ status: 'notDone' })
      open.current = undefined
      setSending({ status: 'idle' })
      order.onDone(by)
    } catch (error) {
      if (!isFailure(error)) throw error
      setSending({ status: 'unanswered' })
    }
  }, [reportId, reload, person.id])

  const give = useCallback(
    async (order: Order) => {
      const before = open.current?.order.act === order.act ? open.current.before : view.report
      open.current = { order, before }
      setSending({ status: 'sending' })
      try {
        const { events } = await send(order.command, { postId: order.postId })
        const event = events.find(isVisible)
        if (event === undefined) return ask()
        open.current = undefined
        setSending({ status: 'idle' })
        const { actor, post, onBehalfOf, at } = event
        const behalf = onBehalfOf === undefined ? {} : { onBehalfOf }
        order.onDone({ personId: actor, postId: post, at, ...behalf })
      } catch (error) {
        if (!isFailure(error)) throw error
        if (error instanceof NetworkError || error.status >= 500) return ask()
        open.current = undefined
        // The page may not have heard yet what the server knows.
        if (error.status === 409) catchUp()
        setSending({ status: 'refused', error })
      }
    },
    [send, view.report, ask, catchUp],
  )

  const unanswered = sending.status === 'unanswered'
  useEffect(() => {
    if (!unanswered) return
    const timer = setInterval(ask, AGAIN_MS)
    return () => clearInterval(timer)
  }, [unanswered, ask])

  const clear = useCallback(() => setSending({ status: 'idle' }), [])
  const { status } = sending
  const busy = status === 'sending' || status === 'asking' || status === 'unanswered'
  return { sending, busy, give, askAgain: ask, clear }
}
