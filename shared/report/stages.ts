import { openCoUnits } from './coUnits.ts'
import type { FrozenSection, FrozenState, Signature, Template, Version } from './state.ts'

/** Signatures on a version that count. */
export const valid = (version: Version, kind: Signature['kind']): Signature[] =>
  version.signatures.filter(s => s.kind === kind && s.void === null)

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

/** Where a section goes once `unitId`, the last co-unit that was open, has passed; null while others have not (WF-08). */
export function stageOncePassed(
  unitId: string,
  section: FrozenSection,
  template: Template,
): FrozenState | null {
  const others = openCoUnits(section).filter(id => id !== unitId)
  if (section.state !== 'countersign' || others.length > 0) return null
  return template.leadFirst ? 'signed' : 'head_sign'
}
