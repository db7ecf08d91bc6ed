import { holders, inForce, type Role } from '../people/directory.ts'
import type { ApprovalEvent } from '../report/approval/evolve.ts'
import { issuingStage } from '../report/approval/stages.ts'
import type { ReportState } from '../report/state.ts'
import { leadUnits, type News, type Scene } from './news.ts'

/** NT-01: what an event of the report's own way tells, beside whose turn it is. */
export function newsOfReport(event: ApprovalEvent, { after, directory, now }: Scene): News[] {
  const inOffice = (...roles: readonly Role[]) =>
    directory.posts.filter(p => roles.includes(p.role) && inForce(p, now)).map(p => p.personId)
  const heads = leadUnits(after).flatMap(unit => holders(directory, unit, ['head'], now).map(p => p.personId))
  switch (event.type) {
    case 'report.returned':
    case 'report.takenBack':
      return [{ kind: 'report_returned', personIds: signersOf(after, event.data.n), n: event.data.n }]
    case 'report.met':
      return event.data.decision === 'approved'
        ? []
        : [{ kind: 'report_returned', personIds: signersOf(after, event.data.n), n: event.data.n }]
    case 'report.signed':
      return event.data.stage === issuingStage(after.template)
        ? [{ kind: 'report_issued', personIds: inOffice('coordinator'), n: event.data.n }]
        : []
    case 'report.dispatched':
      return [{ kind: 'report_dispatched', personIds: [...inOffice('coordinator'), ...heads] }]
    case 'report.abandoned':
      return [{ kind: 'report_abandoned', personIds: [...inOffice('coordinator', 'clerk'), ...heads] }]
    // Whose turn it is then says all (turns.ts).
    case 'report.submitted':
    case 'report.advanced':
    case 'report.referred':
    case 'report.proofed':
    case 'proof.confirmed':
    case 'report.numbered':
    case 'report.numberVoided':
    case 'report.printed':
    case 'report.sealed':
    case 'report.published':
    case 'report.archived':
    case 'report.amended':
    case 'report.revised':
      return []
  }
}

/** Who submitted a version of the report, and who signed it. */
function signersOf({ report }: ReportState, n: number): string[] {
  const versions = 'current' in report ? [...report.past, report.current] : report.past
  const version = versions.find(v => v.n === n)
  return version === undefined
    ? []
    : [version.submittedBy.personId, ...version.signatures.map(s => s.personId)]
}
