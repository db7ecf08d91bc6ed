import { type Directory, holders, type Post, type Role } from '../people/directory.ts'
import { REVIEWERS, WRITERS } from './policy.ts'
import { openCoUnits } from './stages.ts'
import { isFrozen, isHeld, type Section } from './state.ts'

/** What has to be done next with a section: the verb tile of a task. */
export type TurnKind = 'assign' | 'write' | 'review' | 'countersign' | 'sign' | 'accept'

/** Whose turn it is: holders of one of `roles` in each of `unitIds`. The coordinator's turn names no unit. */
export interface Turn {
  readonly kind: TurnKind
  readonly roles: readonly Role[]
  readonly unitIds: readonly string[]
}

/** Who must act now on a leaf. Several units in parallel while they countersign; nobody once it is accepted. */
export function turnOf(section: Section): Turn[] {
  switch (section.state) {
    case 'unassigned':
      return [{ kind: 'assign', roles: ['coordinator'], unitIds: [] }]
    case 'drafting':
      return isHeld(section) ? [] : [{ kind: 'write', roles: WRITERS, unitIds: [section.leadUnitId] }]
    case 'review':
      return [{ kind: 'review', roles: ['reviewer'], unitIds: [section.leadUnitId] }]
    case 'countersign':
      return isFrozen(section)
        ? [{ kind: 'countersign', roles: ['head'], unitIds: openCoUnits(section) }]
        : []
    case 'head_sign':
      return [{ kind: 'sign', roles: ['head'], unitIds: [section.leadUnitId] }]
    case 'signed':
      return [{ kind: 'accept', roles: ['coordinator'], unitIds: [] }]
    case 'accepted':
      return []
  }
}

/**
 * Who can act on a turn of units now. A unit that has no reviewer is reviewed by its head, who may always (WF-06): nobody's
 * turn is left without a person while there is one.
 */
export function turnHolders(turn: Turn, directory: Directory, now: string): Post[] {
  return turn.unitIds.flatMap(unitId => {
    const posts = holders(directory, unitId, turn.roles, now)
    return posts.length === 0 && turn.kind === 'review' ? holders(directory, unitId, REVIEWERS, now) : posts
  })
}
