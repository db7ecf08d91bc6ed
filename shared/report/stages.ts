import type { FrozenSection, FrozenState, Signature, Template, Version } from './state.ts'

/** Signatures on a version that count. */
export const valid = (version: Version, kind: Signature['kind']): Signature[] =>
  version.signatures.filter(s => s.kind === kind && s.void === null)

/** Co-units that have not passed on the current version. The last opinion of a unit is what counts (WF-07). */
export function openCoUnits(section: FrozenSection): string[] {
  const { opinions, signatures } = section.current
  return section.coUnitIds.filter(unitId => {
    const last = opinions.findLast(o => o.unitId === unitId)
    if (last?.opinion !== 'agree') return true
    return signatures.some(s => s.id === last.id && s.void !== null)
  })
}

/**
 * Where a section stands once `done` is complete: WF-06, WF-08, WF-11, and WF-17 for templates in which the lead unit
 * signs before its co-units. `countersign` without open co-units is passed over.
 */
export function stageAfter(
  done: 'review' | 'countersign' | 'head_sign',
  section: FrozenSection,
  template: Template,
): FrozenState {
  const order: readonly FrozenState[] = template.leadFirst
    ? ['review', 'head_sign', 'countersign', 'signed']
    : ['review', 'countersign', 'head_sign', 'signed']
  const next = order[order.indexOf(done) + 1] ?? 'signed'
  if (next !== 'countersign' || openCoUnits(section).length > 0) return next
  return stageAfter('countersign', section, template)
}
