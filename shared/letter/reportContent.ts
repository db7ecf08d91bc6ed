import { canonicalJson } from '../document/canonical.ts'
import type { Letter } from '../report/letter.ts'
import { leavesOf } from '../report/outline.ts'
import { isFrozen, type ReportState } from '../report/state.ts'

/** All that a signature on a whole report covers (RP-02). Document number, date and copies are not here: they come later. */
export interface ReportContent {
  readonly reportId: string
  /** Number of the report version, from 1: the same letter submitted again is another version. */
  readonly n: number
  readonly letter: Letter
  /** The outline, depth first; a leaf with the version that was accepted. */
  readonly sections: readonly {
    readonly id: string
    readonly parentId: string | null
    readonly title: string
    readonly n?: number
    readonly hash?: string
  }[]
}

/** The exact string whose SHA-256 is the report version's hash. */
export const canonicalReport = (content: ReportContent): string =>
  canonicalJson({ format: 1, kind: 'report', ...content })

/** What would be frozen now. Throws when a leaf is not accepted: such a report is not compiled (RP-01). */
export function reportContent(state: ReportState, letter: Letter, n: number): ReportContent {
  const leaves = new Set(leavesOf(state.sections).map(s => s.id))
  const sections = state.sections.map(section => {
    const { id, parentId, title } = section
    if (!leaves.has(id)) return { id, parentId, title }
    if (!isFrozen(section) || section.state !== 'accepted') throw new Error(`${id} is not accepted`)
    return { id, parentId, title, n: section.version, hash: section.hash }
  })
  return { reportId: state.id, n, letter, sections }
}
