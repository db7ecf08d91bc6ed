import { openCoUnits } from '../../shared/report/coUnits.ts'
import { type FrozenState, isFrozen, type Section, type Template } from '../../shared/report/state.ts'
import type { UnitStanding } from '../ui/UnitMark.tsx'

/** States by which every co-unit has passed. */
const PASSED: Readonly<Record<'leadFirst' | 'coFirst', readonly FrozenState[]>> = {
  leadFirst: ['signed', 'accepted'],
  coFirst: ['head_sign', 'signed', 'accepted'],
}

/**
 * How a co-unit stands to a section. `undefined` while they countersign, for one who may not know their opinions (RD-03).
 */
export function coStanding(
  section: Section,
  unitId: string,
  { leadFirst }: Template,
  seesOpinions: boolean,
): UnitStanding | undefined {
  if (!isFrozen(section)) return 'asked'
  if (PASSED[leadFirst ? 'leadFirst' : 'coFirst'].includes(section.state)) return 'signed'
  if (section.state !== 'countersign') return 'asked'
  if (!seesOpinions) return undefined
  return openCoUnits(section).includes(unitId) ? 'awaited' : 'signed'
}
