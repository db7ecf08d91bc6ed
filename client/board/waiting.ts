import type { Directory } from '../../shared/people/directory.ts'
import { isOverdue } from '../../shared/report/tasks.ts'
import { type Turn, turnHolders, turnOf } from '../../shared/report/turn.ts'
import type { SectionView } from '../../shared/report/view.ts'
import { type AssignedView, isAssignedView } from './late.ts'

type UnitTurn = Turn & { readonly kind: Exclude<Turn['kind'], 'assign' | 'accept' | 'reassign'> }

/** Whether a turn is a unit's, not the coordinator's own. */
const isOfUnits = (turn: Turn): turn is UnitTurn =>
  turn.kind !== 'assign' && turn.kind !== 'accept' && turn.kind !== 'reassign'

/** A section that waits for units, and who in them would be reminded (DL-02). */
export interface Waiting {
  readonly section: AssignedView
  readonly kind: UnitTurn['kind']
  readonly unitIds: readonly string[]
  /** Posts whose holders must act now. */
  readonly postIds: readonly string[]
  readonly overdue: boolean
}

/** What can be reminded of: every section whose turn is a unit's, the overdue ones first, then by due time. */
export function waitingSections(
  sections: readonly SectionView[],
  directory: Directory,
  now: string,
): Waiting[] {
  const waiting = sections.flatMap((section): Waiting[] => {
    if (!section.isLeaf || !isAssignedView(section)) return []
    return turnOf(section)
      .filter(isOfUnits)
      .map(turn => ({
        section,
        kind: turn.kind,
        unitIds: turn.unitIds,
        postIds: turnHolders(turn, directory, now).map(post => post.id),
        overdue: isOverdue(section, now),
      }))
  })
  return waiting.sort(
    (a, b) =>
      Number(b.overdue) - Number(a.overdue) || Date.parse(a.section.dueAt) - Date.parse(b.section.dueAt),
  )
}
