import { openCoUnits } from '../../shared/report/stages.ts'
import { type AssignedSection, isFrozen, type Version, type Voided } from '../../shared/report/state.ts'

export type OpinionKind = 'approve' | 'agree' | 'change' | 'disagree' | 'sign' | 'awaited'

/** What somebody said of a version, or a unit that has not said anything yet. */
export interface OpinionRow {
  readonly id: string
  readonly kind: OpinionKind
  readonly unitId: string
  readonly by?: { readonly personId: string; readonly postId: string; readonly at: string }
  /** Addresses of texts. */
  readonly text?: string
  readonly exception?: string
  /** Blocks that it speaks about. */
  readonly paragraphs: readonly string[]
  /** Against which version its giver read it, 0 for the whole text alone (SG-02). */
  readonly against?: number
  readonly void: Voided | null
}

const KINDS = { approve: 'approve', sign: 'sign' } as const

/** All that was said of a version, in the order of time, then the co-units that are awaited on it. */
export function opinionRows(section: AssignedSection, version: Version): OpinionRow[] {
  const { signatures, opinions } = version
  const acts = signatures.flatMap((s): OpinionRow[] => {
    if (s.kind === 'countersign') return []
    return [
      {
        id: s.id,
        kind: KINDS[s.kind],
        unitId: s.unitId,
        by: s,
        ...(s.opinion === undefined ? {} : { text: s.opinion }),
        ...(s.exception === undefined ? {} : { exception: s.exception }),
        ...(s.against === undefined ? {} : { against: s.against }),
        paragraphs: [],
        void: s.void,
      },
    ]
  })
  const said = opinions.map(
    (o): OpinionRow => ({
      id: o.id,
      kind: o.opinion,
      unitId: o.unitId,
      by: o,
      ...(o.text === undefined ? {} : { text: o.text }),
      ...(o.against === undefined ? {} : { against: o.against }),
      paragraphs: o.paragraphs ?? [],
      void: signatures.find(s => s.id === o.id)?.void ?? null,
    }),
  )
  const inTime = [...acts, ...said].sort((a, b) => Date.parse(a.by?.at ?? '') - Date.parse(b.by?.at ?? ''))
  return [...inTime, ...awaited(section, version)]
}

function awaited(section: AssignedSection, version: Version): OpinionRow[] {
  if (!isFrozen(section) || section.version !== version.n || section.state !== 'countersign') return []
  const silent = openCoUnits(section).filter(id => !version.opinions.some(o => o.unitId === id))
  return silent.map(unitId => ({ id: unitId, kind: 'awaited', unitId, paragraphs: [], void: null }))
}

/** Whether a signer has to see it at once: an objection, or four eyes that were waived. */
export const isNotable = (row: OpinionRow): boolean =>
  row.void === null && (row.kind === 'change' || row.kind === 'disagree' || row.exception !== undefined)
