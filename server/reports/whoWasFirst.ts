import { isApprovalEvent } from '../../shared/report/approval/evolve.ts'
import type { ReportCommand } from '../../shared/report/commands.ts'
import { isVisible, type ReportEvent } from '../../shared/report/events.ts'
import type { Rejection } from '../../shared/report/rejection.ts'
import { seenBy } from '../../shared/report/seenBy.ts'
import type { Reading } from './reading.ts'
import type { Reports } from './reports.ts'

/** How far back it is looked: who was faster was so a moment ago. */
const RECENT = 200

/**
 * A conflict with who was first: the last act on the same section, or on the report as a whole, as far as the person refused
 * may see it. The page says it; a script need not ask again.
 */
export async function withFirst(
  { reports, reading }: { readonly reports: Reports; readonly reading: Reading },
  rejection: Rejection,
  asked: { readonly reportId: string; readonly command: ReportCommand; readonly personId: string },
): Promise<Rejection> {
  const { reportId, command, personId } = asked
  if (rejection.kind !== 'conflict') return rejection
  const state = await reports.get(reportId)
  if (state === null) return rejection
  const recent = await reports.journal.events(reportId, Math.max(0, state.version - RECENT))
  const event = recent.findLast(about(command))
  const seen = event && seenBy(reading.reader(personId), state, event)
  if (seen === undefined || !isVisible(seen)) return rejection
  const { type, actor, post, onBehalfOf, at } = seen
  const first = { type, actor, post, ...(onBehalfOf === undefined ? {} : { onBehalfOf }), at }
  return { ...rejection, details: { ...rejection.details, first } }
}

/** Steps that an act completed are part of it: the act itself says who was first. */
const STEPS: ReadonlySet<ReportEvent['type']> = new Set<ReportEvent['type']>([
  'section.advanced',
  'report.advanced',
  'opinion.carried',
  'assignment.answered',
  'section.frozen',
])

const about =
  (command: ReportCommand) =>
  (event: ReportEvent): boolean => {
    if (STEPS.has(event.type)) return false
    if ('sectionId' in command) return 'sectionId' in event.data && event.data.sectionId === command.sectionId
    return isApprovalEvent(event)
  }
