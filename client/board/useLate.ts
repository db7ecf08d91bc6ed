import { useMemo } from 'react'
import { readsVersions } from '../../shared/report/reading.ts'
import { isOpenReport } from '../../shared/report/state.ts'
import { useReader } from '../app/useRights.ts'
import { useReport } from '../report/useReport.ts'
import { useNow } from '../text/useNow.ts'
import { type LateUnit, lateUnits } from './late.ts'

/** The units that are late now, as far as this person may know. */
export function useLate(): readonly LateUnit[] {
  const { sections, report } = useReport().view
  // A report that was sent on waits for no section, and nobody is late in one that was given up.
  const open = isOpenReport(report)
  const reader = useReader()
  const now = useNow()
  return useMemo(
    () => (open ? lateUnits(sections, now, section => readsVersions(reader, section)) : []),
    [open, sections, now, reader],
  )
}
