import { useMemo } from 'react'
import { readsVersions } from '../../shared/report/reading.ts'
import { useReader } from '../app/useRights.ts'
import { useReport } from '../report/useReport.ts'
import { useNow } from '../text/useNow.ts'
import { type LateUnit, lateUnits } from './late.ts'

/** The units that are late now, as far as this person may know. */
export function useLate(): readonly LateUnit[] {
  const { sections } = useReport().view
  const reader = useReader()
  const now = useNow()
  return useMemo(
    () => lateUnits(sections, now, section => readsVersions(reader, section)),
    [sections, now, reader],
  )
}
