import { useMemo } from 'react'
import { isAssigned } from '../../shared/report/state.ts'
import { useReader } from '../app/useRights.ts'
import { useReport } from '../report/useReport.ts'

/** The leaves that are this person's: where it is his turn, and those that his units lead or countersign. */
export function useMine(): ReadonlySet<string> {
  const { view, tasks } = useReport()
  const { units } = useReader()
  return useMemo(() => {
    const mine = view.sections.filter(
      section =>
        section.isLeaf &&
        isAssigned(section) &&
        [section.leadUnitId, ...section.coUnitIds].some(id => units.has(id)),
    )
    return new Set([...mine.map(section => section.id), ...tasks.flatMap(task => task.sectionId ?? [])])
  }, [view.sections, tasks, units])
}
