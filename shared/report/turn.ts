import { type Directory, holders, inForce, type Post, type Role } from '../people/directory.ts'
import { type CoStanding, coStanding, openDeclines } from './coUnits.ts'
import { openEdit, outstanding } from './edits/edit.ts'
import { openEvidence } from './evidence.ts'
import { COORDINATOR, DISPOSERS, REVIEWERS, RULERS, WRITERS } from './policy.ts'
import { valid } from './stages.ts'
import {
  type AssignedSection,
  type FrozenSection,
  isAssigned,
  isFrozen,
  isHeld,
  type Section,
} from './state.ts'

/** What has to be done next with a section: the verb tile of a task. */
export type TurnKind =
  | 'assign'
  | 'write'
  | 'review'
  | 'countersign'
  /** The lead unit answers a request for change (WF-09). */
  | 'dispose'
  /** A request was adopted: the version goes back to its drafters. */
  | 'revise'
  /** Two units do not agree: their heads talk, and put it to the leaders (WF-10). */
  | 'consult'
  | 'rule'
  /** A silent unit is to be waited for no longer (WF-21). */
  | 'close'
  /** A unit says that the section is not its own (WF-22). */
  | 'reassign'
  | 'rule_assignment'
  | 'sign'
  | 'accept'
  /** A correction to an accepted text is to be confirmed (WF-20). */
  | 'confirm_edit'
  /** Evidence was added after the signature (WF-24). */
  | 'confirm_evidence'

/** Whose turn it is: holders of one of `roles` in each of `unitIds`; of an office above the units, whatever unit it is in. */
export interface Turn {
  readonly kind: TurnKind
  readonly roles: readonly Role[]
  readonly unitIds: readonly string[]
}

const DEPUTY: readonly Role[] = ['deputy_leader']

/** Who must act now on a leaf. Several units in parallel while they countersign; nobody once it is accepted. */
export function turnOf(section: Section): Turn[] {
  if (!isAssigned(section)) return [{ kind: 'assign', roles: COORDINATOR, unitIds: [] }]
  return [...declineTurns(section), ...stateTurns(section), ...evidenceTurns(section)]
}

function stateTurns(section: AssignedSection): Turn[] {
  const lead = [section.leadUnitId]
  switch (section.state) {
    case 'drafting': {
      const refuses = openDeclines(section).some(d => d.unitId === section.leadUnitId)
      return isHeld(section) || refuses ? [] : [{ kind: 'write', roles: WRITERS, unitIds: lead }]
    }
    case 'review':
      return [{ kind: 'review', roles: ['reviewer'], unitIds: lead }]
    case 'countersign':
      return countersignTurns(section)
    case 'head_sign':
      return [{ kind: 'sign', roles: ['head'], unitIds: lead }]
    case 'signed':
      return [{ kind: 'accept', roles: COORDINATOR, unitIds: [] }]
    case 'accepted': {
      const edit = openEdit(section)
      const unitIds = edit === undefined ? [] : outstanding(edit)
      return unitIds.length === 0 ? [] : [{ kind: 'confirm_edit', roles: ['head'], unitIds }]
    }
  }
}

/** WF-24: the lead unit's head has signed; what was added since waits for him. Before he signs it stands with what he signs. */
const evidenceTurns = (section: AssignedSection): Turn[] =>
  isFrozen(section) && openEvidence(section).length > 0 && valid(section.current, 'sign').length > 0
    ? [{ kind: 'confirm_evidence', roles: ['head'], unitIds: [section.leadUnitId] }]
    : []

/** WF-22: the coordinator answers a unit that declines; where he insists, or a lead unit was released, it goes on from there. */
function declineTurns(section: AssignedSection): Turn[] {
  const isOver = section.state === 'signed' || section.state === 'accepted'
  const open = isOver ? [] : openDeclines(section)
  const ruled = open.filter(d => d.insisted !== undefined && d.ruling === undefined)
  return [
    ...(open.length > ruled.length ? [{ kind: 'reassign' as const, roles: COORDINATOR, unitIds: [] }] : []),
    ...(ruled.length > 0 ? [{ kind: 'rule_assignment' as const, roles: DEPUTY, unitIds: [] }] : []),
  ]
}

function countersignTurns(section: FrozenSection): Turn[] {
  const standings = section.coUnitIds.map(unitId => ({
    unitId,
    kind: coStanding(section.current, unitId).kind,
  }))
  const unitsThat = (...kinds: readonly CoStanding['kind'][]) =>
    standings.filter(({ kind }) => kinds.includes(kind)).map(({ unitId }) => unitId)
  const lead = [section.leadUnitId]
  const asked = unitsThat('awaited', 'declined')
  const toClose = section.current.closures.some(
    c => c.closed === undefined && unitsThat('awaited').includes(c.unitId),
  )
  const turns: (Turn | false)[] = [
    unitsThat('adopted', 'to_revise').length > 0 && { kind: 'revise', roles: REVIEWERS, unitIds: lead },
    unitsThat('asks').length > 0 && { kind: 'dispose', roles: DISPOSERS, unitIds: lead },
    unitsThat('disagrees').length > 0 && { kind: 'consult', roles: ['head'], unitIds: lead },
    unitsThat('disputed').length > 0 && { kind: 'rule', roles: RULERS, unitIds: [] },
    toClose && { kind: 'close', roles: DEPUTY, unitIds: [] },
    asked.length > 0 && { kind: 'countersign', roles: ['head'], unitIds: asked },
  ]
  return turns.filter(turn => turn !== false)
}

/**
 * Who can act on a turn now. A unit that has no reviewer is reviewed by its head, who may always (WF-06): nobody's turn is
 * left without a person while there is one.
 */
export function turnHolders(
  turn: Omit<Turn, 'kind'> & { readonly kind: string },
  directory: Directory,
  now: string,
): Post[] {
  if (turn.unitIds.length === 0) return holdersAnywhere(turn.roles, directory, now)
  return turn.unitIds.flatMap(unitId => {
    const posts = holders(directory, unitId, turn.roles, now)
    return posts.length === 0 && turn.kind === 'review' ? holders(directory, unitId, REVIEWERS, now) : posts
  })
}

/** Who holds one of these offices, in whatever unit. */
export const holdersAnywhere = (roles: readonly Role[], directory: Directory, now: string): Post[] =>
  directory.posts.filter(
    post =>
      roles.includes(post.role) &&
      inForce(post, now) &&
      directory.persons.some(p => p.id === post.personId && !p.disabled),
  )

/** Who must act now on a section: whom a reminder of it reaches (DL-02). */
export const actingNow = (section: Section, directory: Directory, now: string): string[] =>
  personsOf(turnOf(section).flatMap(turn => turnHolders(turn, directory, now)))

/** The holders of posts, each once. */
export const personsOf = (posts: readonly Pick<Post, 'personId'>[]): string[] => [
  ...new Set(posts.map(post => post.personId)),
]
