import type { Evidence } from './evidence.ts'

/** A frozen version: what was said of it and who signed it. All of it stays on record; what no longer counts is marked void. */

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
export type VoidCause = ReturnCause | 'co_unit_added' | 'superseded' | 'taken_back' | 'unit_succeeded'
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
  /** The unit under whose name it was given, where `unitId` has taken its place since (UN-01). */
  readonly givenAs?: string
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
  /** As of a signature (UN-01). */
  readonly givenAs?: string
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
  /** The correction by which it came from the version before, without redrafting (WF-20). */
  readonly editId?: string
  /** Address of the submitter's note. */
  readonly note?: string
  readonly signatures: readonly Signature[]
  readonly opinions: readonly Opinion[]
  readonly closures: readonly Closure[]
  /** Files that bear it out: those that its hash covers, and what was added beside it since (WF-24). */
  readonly evidence?: readonly Evidence[]
}
