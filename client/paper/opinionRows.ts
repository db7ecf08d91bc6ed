import { coStanding } from '../../shared/report/coUnits.ts'
import {
  type AssignedSection,
  type Closure,
  isFrozen,
  type Opinion,
  type Version,
  type Voided,
} from '../../shared/report/state.ts'

export type OpinionKind = 'approve' | 'agree' | 'change' | 'disagree' | 'sign' | 'awaited' | 'closed'

/** What somebody said of a version, or a unit that has not said anything yet. */
export interface OpinionRow {
  readonly id: string
  readonly kind: OpinionKind
  readonly unitId: string
  /** The unit as it was called when this was given (UN-01). */
  readonly givenAs?: string
  readonly by?: { readonly personId: string; readonly postId: string; readonly at: string }
  /** Addresses of texts. */
  readonly text?: string
  readonly exception?: string
  /** Blocks that it speaks about. */
  readonly paragraphs: readonly string[]
  /** Against which version its giver read it, 0 for the whole text alone (SG-02). */
  readonly against?: number
  /** It was given on that earlier version (WF-15, WF-20). */
  readonly carriedFrom?: number
  /** A co-unit's opinion, with what became of it. */
  readonly opinion?: Opinion
  /** What was asked for, or decided, about a unit that says nothing (WF-21). */
  readonly closure?: Closure
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
        ...(s.givenAs === undefined ? {} : { givenAs: s.givenAs }),
        by: s,
        ...(s.opinion === undefined ? {} : { text: s.opinion }),
        ...(s.exception === undefined ? {} : { exception: s.exception }),
        ...(s.against === undefined ? {} : { against: s.against }),
        ...(s.carriedFrom === undefined ? {} : { carriedFrom: s.carriedFrom }),
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
      ...(o.givenAs === undefined ? {} : { givenAs: o.givenAs }),
      by: o,
      ...(o.text === undefined ? {} : { text: o.text }),
      ...(o.against === undefined ? {} : { against: o.against }),
      paragraphs: o.paragraphs ?? [],
      ...(o.carriedFrom === undefined ? {} : { carriedFrom: o.carriedFrom }),
      opinion: o,
      void: signatures.find(s => s.id === o.id)?.void ?? takenBack(o),
    }),
  )
  const inTime = [...acts, ...said].sort((a, b) => Date.parse(a.by?.at ?? '') - Date.parse(b.by?.at ?? ''))
  return [...inTime, ...awaited(section, version)]
}

/** An opinion that is no signature is void once it was taken back. */
const takenBack = ({ takenBack: by }: Opinion): Voided | null =>
  by === undefined ? null : { cause: 'taken_back', at: by.at, by: by.personId }

/** Units that have said nothing: waited for, or closed. */
function awaited(section: AssignedSection, version: Version): OpinionRow[] {
  const isCurrent = isFrozen(section) && section.version === version.n && section.state === 'countersign'
  return section.coUnitIds.flatMap((unitId): OpinionRow[] => {
    const { kind } = coStanding(version, unitId)
    if (kind !== 'closed' && !(kind === 'awaited' && isCurrent)) return []
    const closure = version.closures.find(c => c.unitId === unitId)
    const row = { id: unitId, kind, unitId, paragraphs: [], void: null }
    return [closure === undefined ? row : { ...row, closure }]
  })
}

/** Whether a signer has to see it at once: an objection, a unit that was not waited for, or four eyes that were waived. */
export const isNotable = (row: OpinionRow): boolean =>
  row.void === null &&
  (row.kind === 'change' || row.kind === 'disagree' || row.kind === 'closed' || row.exception !== undefined)
