import type { SealedLetter } from './letter.ts'

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

/** The report's own chain. `collecting` and `compiling` are walked so far; the names of the rest are fixed. */
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

/** Who did something, under which post, on whose behalf. */
export interface Act {
  readonly personId: string
  readonly postId: string
  /** The post acted for, by delegation. */
  readonly onBehalfOf?: string
  readonly at: string
}

export interface Voided {
  /** The rule's reason in one word. `superseded`: its unit has said something else since (WF-07). */
  readonly cause: VoidCause
  readonly at: string
  /** Person who caused it. */
  readonly by: string
}
export type VoidCause = ReturnCause | 'co_unit_added' | 'superseded' | 'taken_back'
/** What brought a text back to its drafters. */
export type ReturnCause = 'returned' | 'reopened' | 'recalled'

/** What a signer had before him when he signed (SG-02), as his page said it. */
interface Shown {
  /** The version with which the text was compared; 0 where the whole text stood alone. */
  readonly against?: number
  /** Address of since when it was shown: kept for proof, told to nobody. */
  readonly shownAt?: string
}

export interface Signature extends Shown {
  readonly id: string
  readonly kind: 'approve' | 'countersign' | 'sign'
  readonly unitId: string
  readonly personId: string
  readonly postId: string
  readonly onBehalfOf?: string
  readonly at: string
  /** Hash of the version signed. */
  readonly hash: string
  /** Address of the opinion's text (see events.ts, texts). */
  readonly opinion?: string
  /** Four eyes were waived with a reason (WF-06); every later signer is shown it. */
  readonly exception?: string
  /** It was given on that earlier version, and still covers what it spoke about (WF-15). */
  readonly carriedFrom?: number
  readonly void: Voided | null
}

export type OpinionKind = 'agree' | 'change' | 'disagree'

export type DispositionKind = 'adopted' | 'partly' | 'declined'

/** The lead unit's answer to a request for change (WF-09). */
export interface Disposition {
  readonly kind: DispositionKind
  readonly by: Act
  /** Address of the reason. */
  readonly reason?: string
}

/** A record of how the two heads talked about an opinion (WF-10). */
export interface Consultation {
  readonly unitId: string
  readonly by: Act
  /** Address of the text. */
  readonly text?: string
}

/** An opinion on which two units do not agree, put to the leaders (WF-10). */
export interface Dispute {
  readonly by: Act
  /** Address of the reason. */
  readonly reason?: string
  readonly ruling?: {
    readonly kind: 'proceed' | 'revise'
    readonly by: Act
    /** Address of the text. */
    readonly text?: string
  }
}

/** What a co-unit said about a version. Only the last one of a unit counts; earlier ones are kept (WF-07). */
export interface Opinion extends Shown {
  readonly id: string
  readonly unitId: string
  readonly personId: string
  readonly postId: string
  readonly onBehalfOf?: string
  readonly at: string
  readonly opinion: OpinionKind
  /** Address of the text. */
  readonly text?: string
  /** Block ids that it speaks about; absent means the whole. */
  readonly paragraphs?: readonly string[]
  readonly disposition?: Disposition
  readonly consultations: readonly Consultation[]
  readonly dispute?: Dispute
  /** It was said of that earlier version (WF-15). */
  readonly carriedFrom?: number
  /** Its giver took it back (WF-23): it counts no more. */
  readonly takenBack?: Act
}

/** A co-unit that stays silent past the due date: the lead unit's head asks, the deputy leader closes (WF-21). */
export interface Closure {
  readonly unitId: string
  readonly request: { readonly by: Act; readonly reason?: string }
  /** Printed 逾期未反馈, never 同意. */
  readonly closed?: { readonly by: Act; readonly reason?: string }
}

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

/** A frozen version as the report's state knows it; its content is a blob named by `blob`. */
export interface Version {
  readonly n: number
  readonly hash: string
  readonly title: string
  readonly frozenAt: string
  readonly submittedBy: Act
  /** Persons whose text is in it, from the server's log. */
  readonly authors: readonly string[]
  readonly characters: number
  /** Address of who changed which paragraph since the version before. */
  readonly provenance: string
  /** Address of the submitter's note. */
  readonly note?: string
  readonly signatures: readonly Signature[]
  readonly opinions: readonly Opinion[]
  readonly closures: readonly Closure[]
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
  readonly last?: LastAct
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
export const isHeld = (section: Section): boolean =>
  section.state === 'drafting' &&
  (section.submission !== undefined || section.removal !== undefined || section.undoing !== undefined)

/** How reports of this kind are run. */
export interface Template {
  /** The lead unit signs before the co-units countersign (WF-17). */
  readonly leadFirst: boolean
}

export interface ReportState {
  readonly id: string
  /** `seq` of the last event. */
  readonly version: number
  readonly title: string
  /** The year reported on, e.g. 2026. */
  readonly period: string
  readonly template: Template
  readonly report: { readonly state: ReportStateName; readonly letter: SealedLetter }
  /** The outline, depth first: a section stands after its parent and before its next sibling. */
  readonly sections: readonly Section[]
}
