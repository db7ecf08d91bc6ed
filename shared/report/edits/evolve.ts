import { actOf, type ReportEvent } from '../events.ts'
import { type AssignedSection, isAssigned, isFrozen, type Section } from '../state.ts'
import type { Version } from '../version.ts'
import type { Edit } from './edit.ts'

export type EditEvent = Extract<ReportEvent, { type: `edit.${string}` }>

/** One section after one more event about a correction of it (WF-20). */
export function evolveEdit(section: AssignedSection, event: EditEvent): AssignedSection {
  const by = actOf(event)
  const ended = (end: Edit['end'] & object) => changed(section, event.data.editId, edit => ({ ...edit, end }))
  switch (event.type) {
    case 'edit.proposed': {
      const { editId: id, n, unitIds, paragraphIds, befores, afters } = event.data
      const changes = paragraphIds.map((paragraphId, i) => ({
        paragraphId,
        before: befores[i] ?? '',
        after: afters[i] ?? '',
      }))
      return { ...section, edits: [...section.edits, { id, n, by, changes, unitIds, confirmations: [] }] }
    }
    case 'edit.confirmed': {
      const { editId, unitId } = event.data
      return changed(section, editId, edit => ({
        ...edit,
        confirmations: [...edit.confirmations, { unitId, by }],
      }))
    }
    case 'edit.refused':
    case 'edit.withdrawn': {
      const { reason } = event.data
      const kind = event.type === 'edit.refused' ? 'refused' : 'withdrawn'
      return ended({ kind, at: event.at, by, ...(reason === undefined ? {} : { reason }) })
    }
    case 'edit.lapsed':
      return ended({ kind: 'lapsed', at: event.at })
    case 'edit.entered':
      return entered(ended({ kind: 'entered', at: event.at, n: event.data.n }), event)
  }
}

const changed = (
  section: AssignedSection,
  editId: string,
  change: (edit: Edit) => Edit,
): AssignedSection => ({
  ...section,
  edits: section.edits.map(edit => (edit.id === editId ? change(edit) : edit)),
})

/**
 * Version n + 1 in the place of n. What was signed on n stays there, and counts for n + 1 with the confirmations beside it:
 * it is listed as carried from n.
 */
function entered(
  section: AssignedSection,
  { at, data }: Extract<EditEvent, { type: 'edit.entered' }>,
): AssignedSection {
  if (!isFrozen(section)) throw new Error(`${section.id} is ${section.state}, not frozen`)
  const { n, hash, characters, provenance, editId } = data
  const former = section.current
  const carriedFrom = former.n
  const current: Version = {
    ...former,
    n,
    hash,
    characters,
    provenance,
    frozenAt: at,
    editId,
    signatures: former.signatures.filter(s => s.void === null).map(s => ({ carriedFrom, ...s })),
    opinions: former.opinions.map(o => ({ carriedFrom, ...o })),
  }
  return { ...section, past: [...section.past, former], version: n, hash, current }
}

/** WF-20: what is not confirmed when a section, or the report, goes back is refused by that. */
export const lapse = <S extends Section>(section: S, at: string): S =>
  !isAssigned(section) || section.edits.every(edit => edit.end !== undefined)
    ? section
    : {
        ...section,
        edits: section.edits.map(edit =>
          edit.end === undefined ? { ...edit, end: { kind: 'lapsed' as const, at } } : edit,
        ),
      }
