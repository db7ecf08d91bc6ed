import { useMemo } from 'react'
import { holders, type Unit } from '../../../shared/people/directory.ts'
import { WRITERS } from '../../../shared/report/policy.ts'
import { useDirectory } from '../../directory/DirectoryProvider.tsx'
import { useNow } from '../../text/useNow.ts'

/** Units that can take part in a report: those in which somebody may write. */
export function useMemberUnits(): readonly Unit[] {
  const { directory } = useDirectory()
  const now = useNow()
  return useMemo(
    () => directory.units.filter(unit => holders(directory, unit.id, WRITERS, now).length > 0),
    [directory, now],
  )
}
