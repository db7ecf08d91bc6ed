import { createContext, useCallback, useContext, useMemo, useSyncExternalStore } from 'react'
import type { Presence } from '../../shared/protocol/live.ts'
import type { ReportCommand } from '../../shared/report/commands.ts'
import { decide } from '../../shared/report/decide.ts'
import { forbidden, isRejection, type Rejection } from '../../shared/report/rejection.ts'
import { type Task, tasksOf } from '../../shared/report/tasks.ts'
import { present, type ReportView, type SectionView } from '../../shared/report/view.ts'
import { useDirectory } from '../directory/DirectoryProvider.tsx'
import type { Connection } from '../server/live.ts'
import { useConfirm } from '../session/ConfirmProvider.tsx'
import { useSession } from '../session/useSession.ts'
import { useNow } from '../text/useNow.ts'
import { capacityIn } from './capacity.ts'
import { CommandKeys, randomKey } from './commandKey.ts'
import { useConnection, useLive } from './LiveProvider.tsx'
import type { ActEvent, OpenedReport, ReportStatus } from './reportStore.ts'
import { type Accepted, sendCommand } from './sendCommand.ts'

/** The report that a page stands in. `ReportRoute` gives it once it is loaded. */
export const ReportContext = createContext<OpenedReport | undefined>(undefined)

const keys = new CommandKeys(() => randomKey(crypto))

export interface Report {
  readonly reportId: string
  readonly view: ReportView
  readonly version: number
  /** A free text by its address; `undefined` where the reader may not see it. */
  readonly text: (address: string | undefined) => string | undefined
  readonly presence: Presence
  /** What somebody did last to a section while this page was open. */
  readonly lastAct: (sectionId: string) => ActEvent | undefined
  /** Asks the server for what this page has missed: who was refused may have been slower than somebody. */
  readonly catchUp: () => void
  readonly connection: Connection
  /**
   * Gives a command in the acting post (or in `postId`, one's own or a delegated one), asking for a proof of identity where it is needed. Throws
   * `ApiError` when it is refused, `NetworkError` when no answer came; then it may simply be sent again.
   */
  readonly send: (command: ReportCommand, options?: { postId?: string }) => Promise<Accepted>
  /** Whether a command would be accepted now in the acting post (or in `postId`); the server decides it again. */
  readonly may: (command: ReportCommand, options?: { readonly postId: string }) => true | Rejection
  /** What waits for this person here, overdue first. */
  readonly tasks: readonly Task[]
}

/** The report of this page. */
export function useReport(): Report {
  const opened = useContext(ReportContext)
  if (opened === undefined) throw new Error('useReport outside ReportRoute')
  const { state, texts, presence, acts } = opened
  const { person, post, posts } = useSession()
  const { directory } = useDirectory()
  const now = useNow()
  const live = useLive()
  const connection = useConnection()
  const confirmed = useConfirm()
  const reportId = state.id

  const view = useView(opened)
  const tasks = useMemo(() => tasksOf(state, directory, person.id, now), [state, directory, person.id, now])

  const send = useCallback(
    async (command: ReportCommand, { postId = post.id }: { postId?: string } = {}) => {
      const isOwn = posts.some(each => each.id === postId)
      // By which of his own posts he acts for another is for the server to say: the one in that post's unit.
      const capacity = isOwn ? { postId } : { onBehalfOf: postId }
      const answer = await confirmed(() => sendCommand(reportId, { ...command, ...capacity }, keys))
      live.store(reportId).receive(answer)
      return answer
    },
    [reportId, post.id, posts, confirmed, live],
  )

  const catchUp = useCallback(() => void live.store(reportId).load(), [live, reportId])

  const may = useCallback(
    (command: ReportCommand, options?: { readonly postId: string }): true | Rejection => {
      const on = { reportId, sectionId: 'sectionId' in command ? command.sectionId : undefined }
      const capacity = capacityIn({ directory, personId: person.id, posts, post, on, now }, options?.postId)
      if (capacity === undefined) return forbidden('no_such_post')
      // The proof of identity is asked for when the command is sent; here it counts as given.
      const actor = { personId: person.id, ...capacity, confirmedAt: now }
      // Texts are the server's to read: what is asked of them counts as there, and a proof's words as not.
      const world = {
        now,
        directory,
        newId: () => 'new',
        isEmptyText: () => false,
        assembled: () => '',
        wordsAt: () => null,
      }
      const decision = decide(state, command, actor, world)
      return isRejection(decision) ? decision : true
    },
    [state, reportId, person.id, post, posts, now, directory],
  )

  return useMemo(
    () => ({
      reportId,
      view,
      version: state.version,
      text: address => (address === undefined ? undefined : texts[address]),
      presence,
      lastAct: sectionId => acts[sectionId],
      catchUp,
      connection,
      send,
      may,
      tasks,
    }),
    [reportId, view, state.version, texts, presence, acts, catchUp, connection, send, may, tasks],
  )
}

/** A section of this page's report. */
export function useSection(sectionId: string): SectionView | undefined {
  return useReport().view.sections.find(section => section.id === sectionId)
}

/** A report that is opened live, whatever became of it. */
export function useReportStatus(reportId: string): ReportStatus & { readonly reload: () => void } {
  const live = useLive()
  const store = live.store(reportId)
  const status = useSyncExternalStore(store.subscribe, store.status)
  return useMemo(() => ({ ...status, reload: () => void store.load() }), [status, store])
}

/** The view of a report that was opened with `useReportStatus`, for pages that stand in none, such as the desk. */
export function useView(opened: OpenedReport): ReportView {
  const { person } = useSession()
  const { directory } = useDirectory()
  const now = useNow()
  const { state } = opened
  return useMemo(() => present(state, directory, person.id, now), [state, directory, person.id, now])
}
