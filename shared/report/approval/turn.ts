import type { Role } from '../../people/directory.ts'
import { leavesOf } from '../outline.ts'
import type { ReportState } from '../state.ts'
import type { Turn } from '../turn.ts'
import { signatureAt, stageNow } from './stages.ts'

/** What has to be done next with the report as a whole. */
export type ReportTurnKind =
  | 'compile'
  | 'submit_report'
  | 'sign_report'
  | 'record_meeting'
  | 'proof'
  | 'confirm_proof'
  | 'number'
  | 'print'
  | 'seal'
  | 'dispatch'
  | 'archive'

/** As a section's turn; `except` names a person who may not, since he did the step that this one checks. */
export interface ReportTurn extends Omit<Turn, 'kind'> {
  readonly kind: ReportTurnKind
  readonly except?: string
}

const turn = (kind: ReportTurnKind, ...roles: readonly Role[]): ReportTurn => ({ kind, roles, unitIds: [] })
const PROOFREADERS: readonly Role[] = ['clerk', 'office_head']

/** Whose turn it is; null when nothing waits for anybody. */
export function reportTurnOf({ report, sections }: ReportState): ReportTurn | null {
  switch (report.state) {
    case 'collecting': {
      const leaves = leavesOf(sections)
      const isComplete = leaves.length > 0 && leaves.every(s => s.state === 'accepted')
      return isComplete ? turn('compile', 'coordinator') : null
    }
    case 'compiling':
      return turn('submit_report', 'coordinator')
    case 'unit_sign':
      return { kind: 'sign_report', roles: ['head'], unitIds: [report.current.unitId] }
    case 'office_check':
      return turn('sign_report', stageNow(report) === 'office_head' ? 'office_head' : 'clerk')
    case 'deputy_sign':
      return turn('sign_report', 'deputy_leader')
    case 'leader_sign':
      return turn('sign_report', 'leader')
    case 'meeting':
      return turn('record_meeting', 'clerk')
    case 'proof': {
      const { proof } = report.current.issue
      if (proof !== undefined && proof.changes.length > 0 && proof.confirmed === undefined)
        return { ...turn('confirm_proof', ...PROOFREADERS), except: proof.by.personId }
      if (proof !== undefined) return turn('number', 'clerk')
      const checked = signatureAt(report.current, 'office_check')?.personId
      return { ...turn('proof', ...PROOFREADERS), ...(checked === undefined ? {} : { except: checked }) }
    }
    case 'numbered':
      return turn('print', 'clerk')
    case 'printed':
      return turn('seal', 'clerk')
    case 'sealed':
      return turn('dispatch', 'clerk')
    case 'dispatched':
    case 'published':
      return turn('archive', 'clerk')
    case 'archived':
    case 'abandoned':
      return null
  }
}
