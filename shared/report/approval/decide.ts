import type { CommandOf } from '../commands.ts'
import type { Decision } from '../decision.ts'
import { beingEntered, withOpenEdits } from '../edits/decide.ts'
import type { Actor, World } from '../policy.ts'
import { conflict, refused } from '../rejection.ts'
import type { ReportState } from '../state.ts'
import { decideEnding } from './decideEnding.ts'
import { decideIssue } from './decideIssue.ts'
import { decideProof } from './decideProof.ts'
import { decideReportSigning } from './decideReportSigning.ts'
import { decideSubmission } from './decideSubmission.ts'

export type ApprovalCommand = CommandOf<
  | 'report.submit'
  | 'report.sign'
  | 'report.return'
  | 'report.meeting'
  | 'report.proof'
  | 'proof.confirm'
  | 'report.number'
  | 'report.voidNumber'
  | 'report.print'
  | 'report.seal'
  | 'report.dispatch'
  | 'report.publish'
  | 'report.archive'
  | 'report.takeBack'
  | 'report.abandon'
  | 'report.correct'
>

/** The report's own way from compiling to the archive (RP-02 to RP-11). */
export function decideApproval(
  state: ReportState,
  command: ApprovalCommand,
  actor: Actor,
  world: World,
): Decision {
  const decision = decideOn(state, command, actor, world)
  if (decision.kind !== 'accepted') return decision
  // Nothing goes on, or back, over a version that is being made; nothing goes on over a correction that waits (WF-20).
  if (beingEntered(state).length > 0) return conflict('text_held', state.report.state)
  const sectionIds = withOpenEdits(state)
  if (GO_ON.includes(command.type) && sectionIds.length > 0)
    return refused('WF-20', { missing: 'settled', sectionIds })
  return decision
}

const GO_ON: readonly ApprovalCommand['type'][] = ['report.submit', 'report.sign', 'report.number']

function decideOn(state: ReportState, command: ApprovalCommand, actor: Actor, world: World): Decision {
  switch (command.type) {
    case 'report.submit':
      return decideSubmission(state, actor, world)
    case 'report.sign':
    case 'report.return':
    case 'report.meeting':
      return decideReportSigning(state, command, actor, world)
    case 'report.proof':
    case 'proof.confirm':
      return decideProof(state, command, actor, world)
    case 'report.number':
    case 'report.voidNumber':
    case 'report.print':
    case 'report.seal':
    case 'report.dispatch':
    case 'report.publish':
    case 'report.archive':
      return decideIssue(state, command, actor, world)
    case 'report.takeBack':
    case 'report.abandon':
    case 'report.correct':
      return decideEnding(state, command, actor, world)
  }
}
