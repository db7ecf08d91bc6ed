import { issuingStage } from '../../../shared/report/approval/stages.ts'
import type { Stage } from '../../../shared/report/approval/version.ts'
import type { Template } from '../../../shared/report/state.ts'

/** What signing a stage is called: 审签, 核稿, 审核; and 签发 for who issues the letter. */
export type StageWord = 'sign' | 'check' | 'review' | 'issue'

export function stageWord(stage: Stage, template: Template): StageWord {
  if (stage === issuingStage(template)) return 'issue'
  switch (stage) {
    case 'office_check':
      return 'check'
    case 'office_head':
      return 'review'
    case 'unit_sign':
    case 'deputy_sign':
    case 'leader_sign':
      return 'sign'
  }
}
