import { useMemo, useSyncExternalStore } from 'react'
import type { ReportState } from '../../shared/report/state.ts'
import { byUrgency, type Task, tasksOf } from '../../shared/report/tasks.ts'
import { useDirectory } from '../directory/DirectoryProvider.tsx'
import { useSession } from '../session/useSession.ts'
import { useNow } from '../text/useNow.ts'
import { useLive } from './LiveProvider.tsx'
import { useReports } from './ReportsProvider.tsx'
import type { ReportStatus, ReportStore } from './reportStore.ts'

/** All reports that the person may see, opened live, as far as they are loaded. */
export interface OpenReports {
  /** Whether some are still on their way. */
  readonly loading: boolean
  readonly states: readonly ReportState[]
}

export function useOpenReports(): OpenReports {
  const live = useLive()
  const list = useReports()
  const ids = list.status === 'ready' ? list.data.map(report => report.id).join(' ') : ''
  const stores = useMemo(() => (ids === '' ? [] : ids.split(' ').map(id => live.store(id))), [ids, live])
  const { subscribe, snapshot } = useMemo(() => together(stores), [stores])
  const statuses = useSyncExternalStore(subscribe, snapshot)
  return useMemo(
    () => ({
      loading: list.status === 'loading' || statuses.some(s => s.status === 'loading'),
      states: statuses.flatMap(s => (s.status === 'ready' ? [s.state] : [])),
    }),
    [list.status, statuses],
  )
}

/** What waits for this person in all reports, overdue first, then by due date. */
export function useTasks(): { readonly loading: boolean; readonly tasks: readonly Task[] } {
  const { loading, states } = useOpenReports()
  const { person } = useSession()
  const { directory } = useDirectory()
  const now = useNow()
  return useMemo(() => {
    const tasks = states.flatMap(state => tasksOf(state, directory, person.id, now))
    return { loading, tasks: tasks.sort(byUrgency) }
  }, [loading, states, directory, person.id, now])
}

/** Several stores as one: `snapshot` gives the same array as long as nothing changed. */
function together(stores: readonly ReportStore[]) {
  let last: readonly ReportStatus[] = []
  return {
    subscribe: (listener: () => void) => {
      const stops = stores.map(store => store.subscribe(listener))
      return () => {
        for (const stop of stops) stop()
      }
    },
    snapshot: (): readonly ReportStatus[] => {
      const next = stores.map(store => store.status())
      if (next.length !== last.length || next.some((status, i) => status !== last[i])) last = next
      return last
    },
  }
}
