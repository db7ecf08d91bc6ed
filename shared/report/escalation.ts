import { delegatedPosts } from '../people/delegation.ts'
import { type Directory, holders, type Post, postsOf, type Role } from '../people/directory.ts'
import { isWorkedOn } from './policy.ts'
import { type AssignedSection, isAssigned, type ReportState, type Section } from './state.ts'
import { holdersAnywhere, turnOf } from './turn.ts'
import type { Escalation } from './urging.ts'

/** DL-03: offices above the units, which may be told of any section that is late. */
const ABOVE: readonly Role[] = ['office_head', 'deputy_leader', 'leader']

/** The posts that a late section may be put to: the heads of the units that it waits for, and the leaders. */
export function escalationPosts(section: Section, directory: Directory, now: string): Post[] {
  const units = new Set(turnOf(section).flatMap(turn => turn.unitIds))
  const heads = [...units].flatMap(unitId => holders(directory, unitId, ['head'], now))
  return [...heads, ...holdersAnywhere(ABOVE, directory, now)]
}

/** Escalations that still stand: one to a unit's head goes when that unit has acted, although others are waited for. */
export function openEscalations(section: AssignedSection): readonly Escalation[] {
  const awaited = new Set(turnOf(section).flatMap(turn => turn.unitIds))
  return section.urging.escalations.filter(({ role, unitId }) => role !== 'head' || awaited.has(unitId))
}

/** A late section that was put to somebody. */
export interface Escalated {
  readonly reportId: string
  readonly section: AssignedSection
  readonly escalation: Escalation
}

/** What was put to a person, to an office that he holds now, or for whose holder he acts (PO-02). The newest first. */
export function escalationsTo(
  state: ReportState,
  directory: Directory,
  personId: string,
  now: string,
): Escalated[] {
  if (!isWorkedOn(state)) return []
  const own = postsOf(directory, personId, now)
  return state.sections
    .filter(isAssigned)
    .flatMap(section => {
      const on = { reportId: state.id, sectionId: section.id }
      const posts = [...own, ...delegatedPosts(directory, personId, on, now)]
      return openEscalations(section)
        .filter(({ unitId, role }) => posts.some(post => post.unitId === unitId && post.role === role))
        .map(escalation => ({ reportId: state.id, section, escalation }))
    })
    .sort((a, b) => Date.parse(b.escalation.by.at) - Date.parse(a.escalation.by.at))
}
