import { coStanding, lastOpinion } from '../coUnits.ts'
import { type FrozenSection, isSubmitted, type WholeState } from '../state.ts'
import type { Act } from '../version.ts'

/** Corrections without redrafting (WF-20): an accepted text is changed in few words once those who signed them confirm it. */

/** `before` and `after` are addresses of words; `before` stands once in the paragraph. */
export interface EditChange {
  readonly paragraphId: string
  readonly before: string
  readonly after: string
}

export type EditEnd = 'refused' | 'withdrawn' | 'lapsed' | 'entered'

export interface Edit {
  readonly id: string
  /** The version that it changes. */
  readonly n: number
  readonly by: Act
  readonly changes: readonly EditChange[]
  /** Units whose heads are asked: the lead, co-units whose agreed paragraphs it touches, and of a submitted report its own. */
  readonly unitIds: readonly string[]
  readonly confirmations: readonly { readonly unitId: string; readonly by: Act }[]
  readonly end?: {
    readonly kind: EditEnd
    readonly at: string
    /** Who refused or withdrew it; absent where it lapsed. */
    readonly by?: Act
    /** Address of the reason. */
    readonly reason?: string
    /** The version that it became. */
    readonly n?: number
  }
}

/** The edit that waits on a section; there is one at a time. */
export const openEdit = ({ edits }: Pick<FrozenSection, 'edits'>): Edit | undefined =>
  edits.find(edit => edit.end === undefined)

/** Units whose heads have not confirmed it yet. */
export const outstanding = ({ unitIds, confirmations }: Edit): string[] =>
  unitIds.filter(id => !confirmations.some(c => c.unitId === id))

/** Everybody has confirmed it: the server is making the new version, and nothing else happens to the section. */
export const isEntering = (edit: Edit): boolean => edit.end === undefined && outstanding(edit).length === 0

/** Whose heads must confirm a change of these paragraphs. */
export function unitsAsked(
  section: FrozenSection,
  paragraphIds: readonly string[],
  report: WholeState,
): string[] {
  const covers = (unitId: string) => {
    if (coStanding(section.current, unitId).kind !== 'agreed') return false
    const named = lastOpinion(section.current, unitId)?.paragraphs
    return named === undefined || named.some(id => paragraphIds.includes(id))
  }
  const whole = isSubmitted(report) ? [report.current.unitId] : []
  return [...new Set([section.leadUnitId, ...section.coUnitIds.filter(covers), ...whole])]
}
