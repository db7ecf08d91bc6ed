import { REPORT_STATES, type ReportStateName } from '../../shared/report/state.ts'

/** The steps of a report's way as the head of the board names them; each stands for one or more states. */
export const STEPS = [
  'collecting',
  'compiling',
  'unit_sign',
  'office_check',
  'leaders',
  'dispatched',
] as const
export type StepName = (typeof STEPS)[number]

/** The last state that belongs to each step. */
const UNTIL: Readonly<Record<StepName, ReportStateName>> = {
  collecting: 'collecting',
  compiling: 'compiling',
  unit_sign: 'unit_sign',
  office_check: 'office_check',
  leaders: 'leader_sign',
  dispatched: 'archived',
}

/** How each step stands while the report is in a state. */
export function stepsAt(state: ReportStateName) {
  const at = REPORT_STATES.indexOf(state)
  const now = STEPS.findIndex(step => at <= REPORT_STATES.indexOf(UNTIL[step]))
  return STEPS.map((id, index) => ({
    id,
    standing:
      index === now ? ('now' as const) : index < now || now < 0 ? ('done' as const) : ('ahead' as const),
  }))
}
