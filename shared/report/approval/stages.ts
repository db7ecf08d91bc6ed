import { type Actor, isDeputy } from '../policy.ts'
import type { SubmittedReport, Template } from '../state.ts'
import { type ReportSignature, type ReportVersion, STAGES, type Stage } from './version.ts'

/** Whether `stage` comes at or after `from` in the order of signing. */
export const isFrom = (stage: Stage, from: Stage): boolean => STAGES.indexOf(stage) >= STAGES.indexOf(from)

/** The signature of a stage that counts. */
export const signatureAt = (version: ReportVersion, stage: Stage): ReportSignature | undefined =>
  version.signatures.find(s => s.stage === stage && s.void === null)

/** The stage whose signature issues the letter (签发), by the template (RP-03). */
export const issuingStage = ({ issuer }: Template): 'deputy_sign' | 'leader_sign' =>
  issuer === 'leader' ? 'leader_sign' : 'deputy_sign'

/** What the report waits for: who signs next; null where nobody does. */
export function stageNow(report: SubmittedReport): Stage | null {
  switch (report.state) {
    case 'unit_sign':
    case 'deputy_sign':
    case 'leader_sign':
      return report.state
    case 'office_check':
      return signatureAt(report.current, 'office_check') === undefined ? 'office_check' : 'office_head'
    case 'meeting':
    case 'proof':
    case 'numbered':
    case 'printed':
    case 'sealed':
    case 'dispatched':
    case 'published':
    case 'archived':
      return null
  }
}

/** Where the report goes once a stage is signed; null where it stays for the office's head (RP-03). */
export function stateAfter(
  stage: Stage,
  template: Template,
): 'office_check' | 'deputy_sign' | 'leader_sign' | 'proof' | null {
  if (stage === issuingStage(template)) return 'proof'
  switch (stage) {
    case 'unit_sign':
      return 'office_check'
    case 'office_check':
      return null
    case 'office_head':
      return 'deputy_sign'
    case 'deputy_sign':
      return 'leader_sign'
    case 'leader_sign':
      return 'proof'
  }
}

/**
 * WF-20: where the report goes once a correction has become part of it. After it was issued, to who issued it, and it stays
 * there for all corrections that were proposed then; else it is being checked.
 */
export const stateRevised = (
  { state }: SubmittedReport,
  template: Template,
): 'office_check' | 'deputy_sign' | 'leader_sign' =>
  state === 'proof' || state === issuingStage(template) ? issuingStage(template) : 'office_check'

/** RP-03: who signs a stage. */
export function maySignStage(actor: Actor, stage: Stage, version: Pick<ReportVersion, 'unitId'>): boolean {
  switch (stage) {
    case 'unit_sign':
      return actor.post.role === 'head' && actor.post.unitId === version.unitId
    case 'office_check':
      return actor.post.role === 'clerk'
    case 'office_head':
      return actor.post.role === 'office_head'
    case 'deputy_sign':
      return isDeputy(actor)
    case 'leader_sign':
      return actor.post.role === 'leader'
  }
}

/** Whether somebody acts in the place of another: by delegation (PO-02), or as who acts in a post (PO-01). */
export const isForAnother = ({ post, via }: Pick<Actor, 'post' | 'via'>): boolean =>
  via !== undefined || post.acting !== undefined

/** Whether a person signed another stage of this version. */
export const signedAnother = (version: ReportVersion, stage: Stage, personId: string): boolean =>
  version.signatures.some(s => s.void === null && s.stage !== stage && s.personId === personId)
