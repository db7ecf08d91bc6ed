import { type Directory, postsOf } from '../../shared/people/directory.ts'
import type { ReadOnlyReason } from '../../shared/protocol/collab.ts'
import { reportOf } from '../../shared/report/ids.ts'
import { isLeaf } from '../../shared/report/outline.ts'
import { isOpen, mayWrite } from '../../shared/report/policy.ts'
import { readerOf, readsText } from '../../shared/report/reading.ts'
import { isOpenReport, type ReportState } from '../../shared/report/state.ts'

/** What a person may do with a section's live text at this moment. */
export type TextRight =
  | { readonly visible: false }
  | ({ readonly visible: true; readonly writable: true } & Term)
  | ({ readonly visible: true; readonly writable: false; readonly reason: ReadOnlyReason } & Term)

/** Until when that is so without an event: the first end of a post by which he is here, in milliseconds since the epoch. */
interface Term {
  readonly until?: number
}

/** RD-02 and WF-02: who sees and who writes a section's text. Posts that end by date end here, without an event. */
export async function textRight(
  deps: { stateOf: (reportId: string) => Promise<ReportState | null>; directory: Directory; now: string },
  personId: string,
  sectionId: string,
): Promise<TextRight> {
  const state = await deps.stateOf(reportOf(sectionId))
  const section = state?.sections.find(s => s.id === sectionId)
  if (state === null || section === undefined || !isLeaf(state.sections, sectionId)) return { visible: false }
  const reader = readerOf(deps.directory, personId, deps.now)
  if (!readsText(reader, section)) return { visible: false }
  const posts = postsOf(deps.directory, personId, deps.now)
  const ends = posts.flatMap(({ to }) => (to === undefined ? [] : [Date.parse(to)]))
  const term: Term = ends.length === 0 ? {} : { until: Math.min(...ends) }
  // Asked before the state: whoever could not write an open section either is told that, and not that it is closed.
  if (!posts.some(post => mayWrite(post, section)))
    return { visible: true, writable: false, reason: 'not_yours', ...term }
  return isOpen(section) && isOpenReport(state.report)
    ? { visible: true, writable: true, ...term }
    : { visible: true, writable: false, reason: 'not_drafting', ...term }
}
