import { useCallback, useEffect, useRef, useState } from 'react'
import type { ReportSnapshot } from '../../shared/protocol/live.ts'
import type { ReportCommand } from '../../shared/report/commands.ts'
import type { Section } from '../../shared/report/state.ts'
import { useReport, useReportStatus } from '../report/useReport.ts'
import { api } from '../server/api.ts'
import { type ApiError, isFailure, NetworkError } from '../server/failures.ts'
import { useSession } from '../session/useSession.ts'
import type { SigningAct } from './acts.ts'
import { type ActedOn, type Done, doneIn, doneSince } from './outcome.ts'

/** An act on its way to the server. */
export interface Order {
  readonly act: SigningAct
  readonly on: ActedOn
  readonly command: ReportCommand
  readonly postId: string
}

/** What became of an act. As long as it is not known whether it was done, it is not offered again (SG-03). */
export type Sending =
  | { readonly status: 'idle' }
  | { readonly status: 'sending'; readonly act: SigningAct }
  /** No answer came: the server is being asked whether it was done. */
  | { readonly status: 'asking'; readonly act: SigningAct }
  /** That got no answer either. */
  | { readonly status: 'unanswered'; readonly act: SigningAct }
  /** The server has no record of it. */
  | { readonly status: 'notDone'; readonly act: SigningAct }
  | { readonly status: 'refused'; readonly act: SigningAct; readonly error: ApiError }
  | { readonly status: 'done'; readonly done: Done }

/** Milliseconds until the server is asked again. */
const AGAIN_MS = 5000

/** Sends acts on one section, and finds out what became of one whose answer was lost. */
export function useSending(section: Section): {
  readonly sending: Sending
  readonly give: (order: Order) => Promise<void>
  readonly askAgain: () => void
  readonly clear: () => void
} {
  const { reportId, send } = useReport()
  const { reload } = useReportStatus(reportId)
  const { person } = useSession()
  const [sending, setSending] = useState<Sending>({ status: 'idle' })
  // What the section held before the act was first sent: a repeated attempt compares with the same.
  const open = useRef<{ readonly order: Order; readonly before: Section }>(undefined)

  const ask = useCallback(async () => {
    if (open.current === undefined) return
    const { order, before } = open.current
    const { act, on } = order
    setSending({ status: 'asking', act })
    try {
      const { state } = await api.get<ReportSnapshot>(`/api/reports/${reportId}`)
      reload()
      const now = state.sections.find(each => each.id === before.id)
      const done = now && doneSince(before, now, act, person.id, on)
      if (done !== undefined) open.current = undefined
      setSending(done === undefined ? { status: 'notDone', act } : { status: 'done', done })
    } catch (error) {
      if (!isFailure(error)) throw error
      setSending({ status: 'unanswered', act })
    }
  }, [reportId, reload, person.id])

  const give = useCallback(
    async (order: Order) => {
      const { act, on, command, postId } = order
      const before = open.current?.order.act === act ? open.current.before : section
      open.current = { order, before }
      setSending({ status: 'sending', act })
      try {
        const { events } = await send(command, { postId })
        const done = doneIn(events, act, on)
        if (done === undefined) return ask()
        open.current = undefined
        setSending({ status: 'done', done })
      } catch (error) {
        if (!isFailure(error)) throw error
        if (error instanceof NetworkError || error.status >= 500) return ask()
        open.current = undefined
        // The page may not have heard yet what the server knows.
        if (error.status === 409) reload()
        setSending({ status: 'refused', act, error })
      }
    },
    [send, section, ask, reload],
  )

  const unanswered = sending.status === 'unanswered'
  useEffect(() => {
    if (!unanswered) return
    const timer = setInterval(ask, AGAIN_MS)
    return () => clearInterval(timer)
  }, [unanswered, ask])

  const clear = useCallback(() => setSending({ status: 'idle' }), [])
  return { sending, give, askAgain: ask, clear }
}
