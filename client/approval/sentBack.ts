import type { ReportReturn } from '../../shared/report/approval/version.ts'
import { isOpenReport, isSubmitted, type WholeState } from '../../shared/report/state.ts'

/** Why the report is not where it was: somebody returned it or took it back, or the meeting wants it changed. */
export type SentBack =
  | { readonly kind: 'returned'; readonly back: ReportReturn }
  | { readonly kind: 'revised'; readonly n: number; readonly at: string; readonly personId: string }

/** What came back last, until it is sent or signed again. */
export function sentBackOf(report: WholeState): SentBack | undefined {
  const back = report.lastReturn
  const returned = back && ({ kind: 'returned', back } as const)
  if (isSubmitted(report)) {
    if (back?.n !== report.n || back.to === 'compiling') return undefined
    const isSignedSince = report.current.signatures.some(
      s => s.void === null && Date.parse(s.at) > Date.parse(back.by.at),
    )
    return isSignedSince ? undefined : returned
  }
  if (!isOpenReport(report)) return undefined
  const last = report.past.at(-1)
  const revised = last?.signatures.find(s => s.void?.cause === 'revised')?.void
  if (last !== undefined && revised !== undefined && revised !== null)
    return { kind: 'revised', n: last.n, at: revised.at, personId: revised.by }
  return back?.n === last?.n ? returned : undefined
}
