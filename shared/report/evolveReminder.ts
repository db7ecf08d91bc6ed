import type { EventOf } from './events.ts'
import { type AssignedSection, isAssigned, type Section } from './state.ts'
import type { Urging } from './urging.ts'
import type { Act } from './version.ts'

/** A section after it was reminded of. Nothing but the record of it changes (DL-04). */
export function reminded(
  section: Section,
  { scheduled }: EventOf<'reminder.sent'>['data'],
  at: string,
): Section {
  if (!isAssigned(section)) return section
  const { urging } = section
  const counted = { ...urging, times: urging.times + 1, lastAt: at }
  // Of another due time than the one that stands it says nothing: that was changed in the same moment.
  if (scheduled === undefined || scheduled.dueAt !== section.dueAt) return { ...section, urging: counted }
  const { stage, pace } = scheduled
  return { ...section, urging: { ...counted, sent: [...urging.sent, { stage, pace }] } }
}

/** A section after it was put to somebody above. */
export function escalated(
  section: Section,
  { toPostId, unitId, role, text }: EventOf<'escalation.raised'>['data'],
  by: Act,
): Section {
  if (!isAssigned(section)) return section
  const raised = { by, toPostId, unitId, role, ...(text === undefined ? {} : { text }) }
  return withUrging(section, { escalations: [...section.urging.escalations, raised] })
}

/** A section that moved on: what was asked about its standing still has been answered by that (DL-03). */
export const withoutEscalations = <S extends AssignedSection>(section: S): S =>
  section.urging.escalations.length === 0 ? section : withUrging(section, { escalations: [] })

const withUrging = <S extends AssignedSection>(section: S, change: Partial<Urging>): S => ({
  ...section,
  urging: { ...section.urging, ...change },
})
