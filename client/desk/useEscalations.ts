import { useMemo } from 'react'
import { type Escalated, escalationsTo } from '../../shared/report/escalation.ts'
import type { ReportState } from '../../shared/report/state.ts'
import { useDirectory } from '../directory/DirectoryProvider.tsx'
import { useSession } from '../session/useSession.ts'
import { useNow } from '../text/useNow.ts'

/** The late sections that were put to this person, in all reports. */
export function useEscalations(states: readonly ReportState[]): readonly Escalated[] {
  const { person } = useSession()
  const { directory } = useDirectory()
  const now = useNow()
  return useMemo(
    () => states.flatMap(state => escalationsTo(state, directory, person.id, now)),
    [states, directory, person.id, now],
  )
}
