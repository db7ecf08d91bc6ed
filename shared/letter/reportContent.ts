import { z } from 'zod'
import { canonicalJson } from '../document/canonical.ts'
import { type Letter, letterSchema } from '../report/letter.ts'
import { leavesOf } from '../report/outline.ts'
import { isFrozen, type ReportState } from '../report/state.ts'

const hash = z.string().regex(/^[0-9a-f]{64}$/)

/** All that a signature on a whole report covers (RP-02). Document number, date and copies are not here: they come later. */
const content = z.strictObject({
  reportId: z.string(),
  /** Number of the report version, from 1: the same letter submitted again is another version. */
  n: z.int().positive(),
  letter: letterSchema,
  /** The outline, depth first; a leaf with the version that was accepted. */
  sections: z
    .array(
      z.strictObject({
        id: z.string(),
        parentId: z.string().nullable(),
        title: z.string(),
        n: z.int().positive().exactOptional(),
        hash: hash.exactOptional(),
      }),
    )
    .readonly(),
})
export type ReportContent = Readonly<z.infer<typeof content>>

const FRAME = { format: 1, kind: 'report' } as const
const stored = content.extend({ format: z.literal(FRAME.format), kind: z.literal(FRAME.kind) })

/** The exact string whose SHA-256 is the report version's hash. */
export const canonicalReport = (report: ReportContent): string => canonicalJson({ ...FRAME, ...report })

/** What a stored report version says; undefined where the text is none. */
export function parseReport(canonical: string): ReportContent | undefined {
  try {
    const { format: _format, kind: _kind, ...report } = stored.parse(JSON.parse(canonical))
    return report
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof z.ZodError) return undefined
    throw error
  }
}

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
