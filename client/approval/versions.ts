import type { ReportVersion } from '../../shared/report/approval/version.ts'
import { isSubmitted, type WholeState } from '../../shared/report/state.ts'

/** Every version that was ever frozen of a report, oldest first; the current one last. */
export const versionsOf = (report: WholeState): readonly ReportVersion[] =>
  isSubmitted(report) ? [...report.past, report.current] : report.past
