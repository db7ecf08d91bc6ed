import type { ReminderPace, ReminderStage } from '../calendar/reminderStage.ts'
import { type District, mayRemindAt, reminderTimes } from '../calendar/reminderTimes.ts'
import { type Directory, holders } from '../people/directory.ts'
import type { EventDraft } from './events.ts'
import { leavesOf } from './outline.ts'
import { COORDINATOR, isWorkedOn } from './policy.ts'
import { type AssignedSection, isAssigned, type ReportState, type Section } from './state.ts'
import { actingNow, holdersAnywhere, personsOf, turnOf } from './turn.ts'

/** What decides which reminders are due, beside the report. */
export interface ReminderWorld {
  /** ISO 8601. */
  readonly now: string
  readonly directory: Directory
  readonly district: District
}

/**
 * The reminders of a report that are due now and have not gone out (DL-02). Pure: whoever appends them asks again with the
 * state that he finds, so that none goes twice. Where several were missed, the latest alone is made up for. They decide
 * nothing: time alone never changes a section's state (DL-04).
 */
export function dueReminders(state: ReportState, world: ReminderWorld): EventDraft[] {
  if (!isWorkedOn(state)) return []
  const pace: ReminderPace = state.report.letter.urgency === 'extraUrgent' ? 'hour' : 'workday'
  if (!mayRemindAt(world.now, pace, world.district)) return []
  return leavesOf(state.sections).flatMap((section): EventDraft[] => {
    if (!isAssigned(section) || section.state === 'signed' || section.state === 'accepted') return []
    const stage = dueStage(section, pace, world)
    if (stage === undefined) return []
    const personIds = recipients(section, stage, world)
    // A unit without anybody in office: it is asked again until somebody is, or until the next stage.
    if (personIds.length === 0) return []
    const scheduled = { stage, pace, dueAt: section.dueAt }
    return [{ body: { type: 'reminder.sent', data: { sectionIds: [section.id], personIds, scheduled } } }]
  })
}

/** The latest stage whose time has come since the due time was set, unless it has gone out. */
function dueStage(
  { dueAt, urging }: AssignedSection,
  pace: ReminderPace,
  { now, district }: ReminderWorld,
): ReminderStage | undefined {
  const [from, to] = [Date.parse(urging.since), Date.parse(now)]
  const latest = reminderTimes(dueAt, pace, district)
    .filter(({ at }) => from <= Date.parse(at) && Date.parse(at) <= to)
    .at(-1)?.stage
  return urging.sent.some(sent => sent.stage === latest && sent.pace === pace) ? undefined : latest
}

/** Who must act now; once it is late also the heads of the units that are waited for, and the coordinators. */
function recipients(section: Section, stage: ReminderStage, { now, directory }: ReminderWorld): string[] {
  const acting = actingNow(section, directory, now)
  if (stage !== 'T+1') return acting
  const units = new Set(turnOf(section).flatMap(turn => turn.unitIds))
  const heads = [...units].flatMap(unitId => holders(directory, unitId, ['head'], now))
  const coordinators = holdersAnywhere(COORDINATOR, directory, now)
  return [...new Set([...acting, ...personsOf([...heads, ...coordinators])])]
}
