import { type ApprovalCommand, decideApproval } from './approval/decide.ts'
import type { ReportCommand } from './commands.ts'
import { decideAssignment } from './decideAssignment.ts'
import { decideCountersign } from './decideCountersign.ts'
import { decideDraft } from './decideDraft.ts'
import { decideEvidence } from './decideEvidence.ts'
import { decideOpinion } from './decideOpinion.ts'
import { decideOutline } from './decideOutline.ts'
import { decideReminder } from './decideReminder.ts'
import { decideReport } from './decideReport.ts'
import { decideReturn } from './decideReturn.ts'
import { decideSigning } from './decideSigning.ts'
import type { Decision } from './decision.ts'
import { decideEdit, type EditCommand } from './edits/decide.ts'
import type { Actor, World } from './policy.ts'
import { conflict } from './rejection.ts'
import { isOpenReport, type ReportState } from './state.ts'

/**
 * What a command by `actor` makes of a report, or why not. Pure: the server runs it to do, the browser runs the same to
 * ask. Rights are checked before state, state before guards, so that a refusal hints at nothing that the actor may not see.
 */
export function decide(state: ReportState, command: ReportCommand, actor: Actor, world: World): Decision {
  if (isApproval(command)) return decideApproval(state, command, actor, world)
  if (isEdit(command)) return decideEdit(state, command, actor, world)
  const decision = decideOpen(state, command, actor, world)
  const isTold = decision.kind === 'forbidden' || decision.kind === 'not_found'
  return isOpenReport(state.report) || isTold ? decision : conflict('report_closed', state.report.state)
}

/** What concerns the whole report once it is compiled has a type of its own; everything else is for an open report. */
const isApproval = (command: ReportCommand): command is ApprovalCommand =>
  command.type === 'proof.confirm' ||
  (command.type.startsWith('report.') && command.type !== 'report.compile')

const isEdit = (command: ReportCommand): command is EditCommand => command.type.startsWith('edit.')

type OpenCommand = Exclude<ReportCommand, ApprovalCommand | EditCommand>

function decideOpen(state: ReportState, command: OpenCommand, actor: Actor, world: World): Decision {
  switch (command.type) {
    case 'outline.add':
    case 'outline.rename':
    case 'outline.move':
    case 'outline.remove':
      return decideOutline(state, command, actor, world)
    case 'section.assign':
    case 'assignment.decline':
    case 'assignment.insist':
    case 'assignment.rule':
      return decideAssignment(state, command, actor, world)
    case 'section.submit':
    case 'section.withdraw':
      return decideDraft(state, command, actor, world)
    case 'section.approve':
    case 'section.sign':
      return decideSigning(state, command, actor, world)
    case 'section.countersign':
    case 'countersign.requestClose':
    case 'countersign.close':
      return decideCountersign(state, command, actor, world)
    case 'opinion.dispose':
    case 'dispute.consult':
    case 'dispute.raise':
    case 'dispute.rule':
      return decideOpinion(state, command, actor)
    case 'section.return':
    case 'section.accept':
    case 'section.reopen':
    case 'section.recall':
    case 'act.takeBack':
      return decideReturn(state, command, actor)
    case 'evidence.add':
    case 'evidence.bind':
    case 'evidence.unbind':
    case 'evidence.confirm':
      return decideEvidence(state, command, actor, world)
    case 'report.compile':
    case 'letter.set':
      return decideReport(state, command, actor)
    case 'reminder.send':
    case 'escalation.raise':
      return decideReminder(state, command, actor, world)
  }
}
