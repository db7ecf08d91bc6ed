import type { SectionState } from '../../shared/report/state.ts'
import type { SectionView } from '../../shared/report/view.ts'
import { isAssignedView, type LateUnit } from './late.ts'

/** The states in which a unit can have a section, as columns, in the order of the way. */
export const UNIT_STATES = ['drafting', 'review', 'countersign', 'head_sign', 'signed', 'accepted'] as const

/** A unit's line in the matrix of units and states. */
export interface UnitRow {
  readonly unitId: string
  /** How many sections it leads, by state. */
  readonly counts: Readonly<Partial<Record<SectionState, number>>>
  /** It leads nothing: it is only asked to countersign. */
  readonly coOnly: boolean
  readonly late: LateUnit | undefined
}

/** All units that have a part in the report: the late ones first, then those furthest from done, last those that only countersign. */
export function unitRows(sections: readonly SectionView[], late: readonly LateUnit[]): UnitRow[] {
  const counts = new Map<string, Partial<Record<SectionState, number>>>()
  const coUnits = new Set<string>()
  for (const section of sections) {
    if (!section.isLeaf || !isAssignedView(section)) continue
    const of = counts.get(section.leadUnitId) ?? {}
    counts.set(section.leadUnitId, { ...of, [section.state]: (of[section.state] ?? 0) + 1 })
    for (const unitId of section.coUnitIds) coUnits.add(unitId)
  }
  const lateness = new Map(late.map((unit, order) => [unit.unitId, { unit, order }]))
  const leading = [...counts].map(([unitId, of]): UnitRow => {
    return { unitId, counts: of, coOnly: false, late: lateness.get(unitId)?.unit }
  })
  const asked = [...coUnits]
    .filter(unitId => !counts.has(unitId))
    .map((unitId): UnitRow => ({ unitId, counts: {}, coOnly: true, late: lateness.get(unitId)?.unit }))
  const rank = ({ unitId, counts: of, coOnly }: UnitRow): number => {
    const order = lateness.get(unitId)?.order
    if (order !== undefined) return order - lateness.size
    return coOnly ? UNIT_STATES.length : UNIT_STATES.findIndex(state => (of[state] ?? 0) > 0)
  }
  return [...leading, ...asked].sort((a, b) => rank(a) - rank(b))
}
