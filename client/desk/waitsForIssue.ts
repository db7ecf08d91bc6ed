import { issuingStage, stageNow } from '../../shared/report/approval/stages.ts'
import { isSubmitted, type ReportState } from '../../shared/report/state.ts'
import type { Task } from '../../shared/report/tasks.ts'

/** Whether a task is to issue the letter (签发), not only to sign it on its way. */
export const waitsForIssue = (
  { kind }: Pick<Task, 'kind'>,
  state: Pick<ReportState, 'report' | 'template'> | undefined,
): boolean =>
  kind === 'sign_report' &&
  state !== undefined &&
  isSubmitted(state.report) &&
  stageNow(state.report) === issuingStage(state.template)
