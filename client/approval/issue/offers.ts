import { isDispatched } from '../../../shared/report/approval/decideEnding.ts'
import type { ReportTurnKind } from '../../../shared/report/approval/turn.ts'
import type { ReportCommand } from '../../../shared/report/commands.ts'
import type { Rejection } from '../../../shared/report/rejection.ts'
import type { SubmittedReport } from '../../../shared/report/state.ts'
import { isSectionTask, type Task } from '../../../shared/report/tasks.ts'

/** Acts of the second half of the report's own way. */
export type IssueAct =
  | 'proof'
  | 'confirm'
  | 'number'
  | 'print'
  | 'seal'
  | 'dispatch'
  | 'publish'
  | 'archive'
  | 'voidNumber'
  | 'takeBack'
  | 'correct'

/** Acts that the report waits for. */
export type NextAct = Exclude<IssueAct, 'publish' | 'voidNumber' | 'takeBack' | 'correct'>

/** What a turn asks to be done; the signatures before it have pages of their own. */
export const ACT_OF: Readonly<Partial<Record<ReportTurnKind, NextAct>>> = {
  proof: 'proof',
  confirm_proof: 'confirm',
  number: 'number',
  print: 'print',
  seal: 'seal',
  dispatch: 'dispatch',
  archive: 'archive',
}

export interface Offer {
  readonly act: IssueAct
  /** The post in which it is done: his own, or one that he acts for. */
  readonly postId?: string
}

export interface Offers {
  /** What the report waits for, where it waits for this person. */
  readonly next: Offer | undefined
  /** What he may do besides. */
  readonly others: readonly Offer[]
}

/** What one person may do with the report as it stands; the rules answer, as the server's will. */
export function offersTo(
  report: SubmittedReport,
  tasks: readonly Task[],
  may: (command: ReportCommand) => true | Rejection,
): Offers {
  const task = tasks.find(each => !isSectionTask(each))
  const act = task === undefined || isSectionTask(task) ? undefined : ACT_OF[task.kind]
  const next =
    task === undefined || act === undefined ? undefined : { act, postId: task.onBehalfOf ?? task.postId }
  const isAllowed = (command: ReportCommand) => may(command) === true
  const others: (IssueAct | false)[] = [
    isAllowed({ type: 'report.publish' }) && 'publish',
    isAllowed({ type: 'report.voidNumber', reason: '-' }) && 'voidNumber',
    // To be compiled anew is always possible while an issue can be taken back at all.
    isAllowed({ type: 'report.takeBack', to: 'compiling', reason: '-' }) && 'takeBack',
    isDispatched(report) &&
      isAllowed({ type: 'report.correct', kind: 'correction', title: '-' }) &&
      'correct',
  ]
  return { next, others: others.filter(each => each !== false).map(each => ({ act: each })) }
}
