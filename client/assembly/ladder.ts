import { issuingStage, signatureAt } from '../../shared/report/approval/stages.ts'
import {
  isSubmitted,
  REPORT_STATES,
  type ReportState,
  type ReportStateName,
  type WholeState,
} from '../../shared/report/state.ts'

export type StepName = Exclude<ReportStateName, 'abandoned'>

export interface LadderStep {
  readonly id: StepName
  readonly standing: 'done' | 'now' | 'ahead' | 'skipped'
}

/**
 * The steps of a report's own way with how each stands. The meeting comes before the signature that issues the letter;
 * where the deputy leader issues it, the leader has no step (RP-03).
 */
export function ladderOf({ report, template }: Pick<ReportState, 'report' | 'template'>): LadderStep[] {
  const steps = stepsBy(issuingStage(template))
  const now = steps.indexOf(report.state === 'abandoned' ? lastReached(report, steps) : report.state)
  return steps.map((id, i) => {
    const isDone = i < now || (id === 'archived' && i === now)
    const standing = isDone ? 'done' : i === now && report.state !== 'abandoned' ? 'now' : 'ahead'
    return { id, standing: standing === 'done' && isSkipped(report, id) ? 'skipped' : standing }
  })
}

function stepsBy(issuer: 'deputy_sign' | 'leader_sign'): readonly StepName[] {
  const steps = REPORT_STATES.filter(name => name !== 'abandoned')
  if (issuer === 'leader_sign') return steps
  return steps.flatMap((id): StepName[] =>
    id === 'deputy_sign' ? ['meeting', 'deputy_sign'] : id === 'meeting' || id === 'leader_sign' ? [] : [id],
  )
}

/** What was passed over on the way to where the report stands. */
function isSkipped(report: WholeState, id: StepName): boolean {
  if (!isSubmitted(report)) return false
  const { meeting, referral, issue } = report.current
  if (id === 'meeting') return meeting === undefined && referral === undefined
  return id === 'published' && issue.published === undefined
}

/** How far a report had come when it was given up. */
function lastReached(report: WholeState, steps: readonly StepName[]): StepName {
  const last = report.past.at(-1)
  if (last === undefined) return 'compiling'
  return steps.findLast(id => isSigned(id)) ?? 'unit_sign'

  function isSigned(id: StepName): boolean {
    switch (id) {
      case 'unit_sign':
      case 'office_check':
      case 'deputy_sign':
      case 'leader_sign':
        return last !== undefined && signatureAt(last, id) !== undefined
      default:
        return false
    }
  }
}
