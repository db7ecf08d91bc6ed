import type { Amendment, DocNumber, ReportReturn, ReportVersion } from './approval/version.ts'
import { type Edit, isEntering } from './edits/edit.ts'
import type { Evidence } from './evidence.ts'
import type { SealedLetter } from './letter.ts'
import type { Urging } from './urging.ts'
import type { Act, ReturnCause, Version } from './version.ts'

/**
 * The state of one report, rebuilt from its events by evolve.ts. It is plain JSON with the names of the HTTP API, so
 * that what the server sends is what the browser evolves further.
 */

export const SECTION_STATES = [
  'unassigned',
  'drafting',
  'review',
  'countersign',
  'head_sign',
  'signed',
  'accepted',
] as const
export type SectionState = (typeof SECTION_STATES)[number]

/** States in which a version stands frozen. */
export const FROZEN_STATES = ['review', 'countersign', 'head_sign', 'signed', 'accepted'] as const
export type FrozenState = (typeof FROZEN_STATES)[number]

/** The report's own way: written in the first two, then frozen as a whole (RP-02). */
export const REPORT_STATES = [
  'collecting',
  'compiling',
  'unit_sign',
  'office_check',
  'deputy_sign',
  'meeting',
  'leader_sign',
  'proof',
  'numbered',
  'printed',
  'sealed',
  'dispatched',
  'published',
  'archived',
  'abandoned',
] as const
export type ReportStateName = (typeof REPORT_STATES)[number]

export type {
  Act,
  Closure,
  Consultation,
  Disposition,
  DispositionKind,
  Dispute,
  Opinion,
  OpinionKind,
  ReturnCause,
  Signature,
  Version,
  VoidCause,
  Voided,
} from './version.ts'

/** A unit that says that the section is not its own (WF-22). Open until the outline or a ruling answers it. */
export interface Decline {
  readonly unitId: string
  readonly by: Act
  readonly reason?: string
  /** The coordinator does not give way: the deputy leader decides. */
  readonly insisted?: { readonly by: Act; readonly reason?: string }
  readonly ruling?: { readonly kind: 'upheld' | 'released'; readonly by: Act; readonly text?: string }
}

/** The last act on a section, as long as its giver may take it back (WF-23). */
export interface LastAct {
  readonly seq: number
  readonly kind: 'approve' | 'countersign' | 'sign' | 'return'
  readonly by: Act
  /** Where the section stood before it. */
  readonly from: FrozenState
  /** The signature or opinion that it gave. */
  readonly signatureId?: string
  /** Of a return: what had been returned before it. */
  readonly returnBefore?: Return
}

/** Why the text came back to its drafters last. */
export interface Return {
  readonly from: FrozenState
  readonly cause: ReturnCause
  readonly by: Act
  /** Address of the reason's text. */
  readonly reason?: string
  readonly paragraphs?: readonly string[]
}

export interface Submission {
  readonly n: number
  readonly by: Act
  readonly note?: string
}

/** A return that is being taken back (WF-23). */
export interface Undoing {
  /** The event that did it. */
  readonly seq: number
  readonly by: Act
}

interface Placed {
  readonly id: string
  readonly parentId: string | null
  readonly title: string
}

interface Assigned extends Placed {
  readonly leadUnitId: string
  readonly coUnitIds: readonly string[]
  readonly dueAt: string
  /** Characters asked for. */
  readonly wordBudget?: number
  /** Whether drafters and liaisons of the co-units write too (WF-02). */
  readonly coEdit: boolean
  /** Versions that are no longer the current one, oldest first. */
  readonly past: readonly Version[]
  /** How often it was returned (WF-12). */
  readonly returns: number
  readonly lastReturn?: Return
  readonly declines: readonly Decline[]
  /** Corrections proposed to its accepted versions, oldest first (WF-20). */
  readonly edits: readonly Edit[]
  readonly last?: LastAct
  readonly urging: Urging
}

export interface UnassignedSection extends Placed {
  readonly state: 'unassigned'
  readonly coUnitIds: readonly []
}

export interface DraftingSection extends Assigned {
  readonly state: 'drafting'
  /** Set while the server freezes what was submitted: nobody writes then. */
  readonly submission?: Submission
  /** Set while the server looks once more whether the text is empty, to remove the section: nobody writes then. */
  readonly removal?: Act
  /** Set while the server looks whether the text is still that of the version, to take back its return: nobody writes then. */
  readonly undoing?: Undoing
  /** Files that bear out the draft; what was taken off is marked so. */
  readonly evidence?: readonly Evidence[]
}

export interface FrozenSection extends Assigned {
  readonly state: FrozenState
  /** The current version's number and hash, which a signature must carry. */
  readonly version: number
  readonly hash: string
  readonly current: Version
}

export type AssignedSection = DraftingSection | FrozenSection
export type Section = UnassignedSection | AssignedSection

export const isFrozen = (section: Section): section is FrozenSection =>
  section.state !== 'unassigned' && section.state !== 'drafting'

export const isAssigned = (section: Section): section is AssignedSection => section.state !== 'unassigned'

/**
 * Whether a text is closed for a moment, on its way to being a version (again) or to being removed: nobody writes, and nothing
 * changes that the version holds.
 */
export const isHeld = (section: Section): boolean => {
  if (isFrozen(section)) return section.edits.some(isEntering)
  return (
    section.state === 'drafting' &&
    (section.submission !== undefined || section.removal !== undefined || section.undoing !== undefined)
  )
}

/** How reports of this kind are run. */
export interface Template {
  /** The lead unit signs before the co-units countersign (WF-17). */
  readonly leadFirst: boolean
  /** 签发人: who issues the letter (RP-03). */
  readonly issuer: 'leader' | 'deputy_leader'
}

interface WholeReport {
  readonly letter: SealedLetter
  /** Report versions that are no longer the current one, oldest first. */
  readonly past: readonly ReportVersion[]
  /** Every document number that was given, void ones too (RP-07). */
  readonly numbers: readonly DocNumber[]
  readonly lastReturn?: ReportReturn
  /** Reports that correct or complete this one (RP-11). */
  readonly amendments: readonly Amendment[]
  /** The report that this one corrects or completes. */
  readonly amends?: { readonly kind: Amendment['kind']; readonly reportId: string }
}

/** The sections are being written, or put together. */
export interface OpenReport extends WholeReport {
  readonly state: 'collecting' | 'compiling'
}

/** A report version stands frozen (RP-02). */
export interface SubmittedReport extends WholeReport {
  readonly state: Exclude<ReportStateName, 'collecting' | 'compiling' | 'abandoned'>
  /** The current version's number and hash, which a signature must carry. */
  readonly n: number
  readonly hash: string
  readonly current: ReportVersion
}

/** Given up for good (RP-10). */
export interface AbandonedReport extends WholeReport {
  readonly state: 'abandoned'
  readonly abandoned: { readonly by: Act; readonly reason?: string }
}

export type WholeState = OpenReport | SubmittedReport | AbandonedReport

/** Whether the sections and the letter may still change. */
export const isOpenReport = (report: WholeState): report is OpenReport =>
  report.state === 'collecting' || report.state === 'compiling'

export const isSubmitted = (report: WholeState): report is SubmittedReport =>
  !isOpenReport(report) && report.state !== 'abandoned'

export interface ReportState {
  readonly id: string
  /** `seq` of the last event. */
  readonly version: number
  readonly title: string
  /** The year reported on, e.g. 2026. */
  readonly period: string
  readonly template: Template
  readonly report: WholeState
  /** The outline, depth first: a section stands after its parent and before its next sibling. */
  readonly sections: readonly Section[]
}
