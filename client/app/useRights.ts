import { useMemo } from 'react'
import { type Reader, readerOf, readsAssembly, readsAudit, readsBoard } from '../../shared/report/reading.ts'
import { useDirectory } from '../directory/DirectoryProvider.tsx'
import type { ReportSummary } from '../report/ReportsProvider.tsx'
import { useSession } from '../session/useSession.ts'
import { useNow } from '../text/useNow.ts'

/** What this person may read, over all posts. It decides what is offered; the server decides what is given. */
export function useReader(): Reader {
  const { person } = useSession()
  const { directory } = useDirectory()
  const now = useNow()
  return useMemo(() => readerOf(directory, person.id, now), [directory, person.id, now])
}

export interface Rights {
  readonly board: boolean
  readonly assembly: boolean
  readonly audit: boolean
  readonly makeReport: boolean
  readonly people: boolean
}

/** Which pages the frame offers for a report (RD-01, RD-07, RD-09, RD-10). */
export function useRights(report: ReportSummary | undefined): Rights {
  const reader = useReader()
  return {
    board: report !== undefined && readsBoard(reader),
    assembly: report !== undefined && readsAssembly(reader, { report }),
    audit: report !== undefined && readsAudit(reader),
    makeReport: reader.roles.has('coordinator'),
    people: reader.roles.has('admin'),
  }
}
