import { isSubmitted, type WholeState } from '../state.ts'
import type { ReportVersion } from './version.ts'

/** Addresses of what was said about the report as a whole: opinions, reasons, a proof-reader's words. */
export function textsOfReport(report: WholeState): string[] {
  const versions = isSubmitted(report) ? [...report.past, report.current] : report.past
  const reason = report.state === 'abandoned' ? report.abandoned.reason : undefined
  return [
    reason,
    report.lastReturn?.reason,
    ...report.numbers.map(number => number.void?.reason),
    ...versions.flatMap(textsOfVersion),
  ].filter(address => address !== undefined)
}

const textsOfVersion = ({ signatures, issue, issuesTakenBack }: ReportVersion) => [
  ...signatures.map(s => s.opinion),
  ...issuesTakenBack.map(({ takenBack }) => takenBack.reason),
  ...[issue, ...issuesTakenBack].flatMap(({ proof }) =>
    (proof?.changes ?? []).flatMap(change => [change.before, change.after]),
  ),
]
