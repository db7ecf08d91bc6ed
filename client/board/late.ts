import type { AssignedSection } from '../../shared/report/state.ts'
import { isAssigned } from '../../shared/report/state.ts'
import { isOverdue } from '../../shared/report/tasks.ts'
import { turnOf } from '../../shared/report/turn.ts'
import type { SectionView } from '../../shared/report/view.ts'

export type AssignedView = SectionView & AssignedSection

export const isAssignedView = (section: SectionView): section is AssignedView => isAssigned(section)

/** A unit whose turn it is on sections that are overdue. */
export interface LateUnit {
  readonly unitId: string
  /** The earliest due time that has passed. */
  readonly dueAt: string
  readonly sections: readonly AssignedView[]
}

/**
 * Units that are late, the latest first. A co-unit that has not answered is late, not the lead unit that waits for it;
 * who may not know its answer (RD-03: `seesOpinions`) is not told that it is late either.
 */
export function lateUnits(
  sections: readonly SectionView[],
  now: string,
  seesOpinions: (section: SectionView) => boolean,
): LateUnit[] {
  const late = new Map<string, AssignedView[]>()
  for (const section of sections) {
    if (!section.isLeaf || !isAssignedView(section) || !isOverdue(section, now)) continue
    if (section.state === 'countersign' && !seesOpinions(section)) continue
    for (const unitId of new Set(turnOf(section).flatMap(turn => turn.unitIds)))
      late.set(unitId, [...(late.get(unitId) ?? []), section])
  }
  return [...late]
    .map(([unitId, of]) => {
      const sorted = of.toSorted((a, b) => Date.parse(a.dueAt) - Date.parse(b.dueAt))
      return { unitId, dueAt: sorted[0]?.dueAt ?? now, sections: sorted }
    })
    .sort((a, b) => Date.parse(a.dueAt) - Date.parse(b.dueAt))
}
