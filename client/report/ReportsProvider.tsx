import { createContext, type ReactNode, useContext, useMemo } from 'react'
import type { ReportStateName } from '../../shared/report/state.ts'
import { type Resource, useResource } from '../server/useResource.ts'

/** A report in the list of those that a person may see. */
export interface ReportSummary {
  readonly id: string
  readonly title: string
  /** The year reported on. */
  readonly period: string
  readonly state: ReportStateName
}

const ReportsContext = createContext<Resource<readonly ReportSummary[]> | undefined>(undefined)

/** Lists the reports that the person may see. */
export function ReportsProvider({ children }: { children: ReactNode }) {
  const list = useResource<readonly ReportSummary[]>('/api/reports')
  return <ReportsContext value={list}>{children}</ReportsContext>
}

/** The reports that the person may see; `reload` after one was made. */
export function useReports(): Resource<readonly ReportSummary[]> {
  const list = useContext(ReportsContext)
  if (list === undefined) throw new Error('useReports outside ReportsProvider')
  return list
}

const REMEMBERED = 'lianshu.report'

/** The report that tabs lead to: the one of this page, else the last one looked at, else the first there is. */
export function useCurrentReport(inPath: string | undefined): ReportSummary | undefined {
  const list = useReports()
  return useMemo(() => {
    if (list.status !== 'ready') return undefined
    const wanted = inPath ?? localStorage.getItem(REMEMBERED)
    return list.data.find(report => report.id === wanted) ?? (inPath === undefined ? list.data[0] : undefined)
  }, [list, inPath])
}

export const rememberReport = (reportId: string): void => localStorage.setItem(REMEMBERED, reportId)
