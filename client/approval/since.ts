import { isSubmitted, type WholeState } from '../../shared/report/state.ts'
import { sentBackOf } from './sentBack.ts'

/** Since when the report stands where it stands; undefined where no record says it. */
export function sinceOf(report: WholeState): string | undefined {
  const back = sentBackOf(report)
  const returned = back === undefined ? undefined : back.kind === 'returned' ? back.back.by.at : back.at
  if (!isSubmitted(report)) return returned
  const { frozenAt, signatures, referral, meeting } = report.current
  return [
    frozenAt,
    ...signatures.filter(s => s.void === null).map(s => s.at),
    referral?.by.at,
    meeting?.by.at,
    returned,
  ]
    .filter(at => at !== undefined)
    .reduce((latest, at) => (Date.parse(at) >= Date.parse(latest) ? at : latest))
}
