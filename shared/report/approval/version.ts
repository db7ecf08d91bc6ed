import type { SealedLetter } from '../letter.ts'
import type { Act } from '../version.ts'

/** The report's own way from compiling to the archive: what stands frozen, who signed it, how it was issued (RP-02 to RP-11). */

/** Who signs the report, in order. `office_check` and `office_head` are both done while the report is in `office_check`. */
export const STAGES = ['unit_sign', 'office_check', 'office_head', 'deputy_sign', 'leader_sign'] as const
export type Stage = (typeof STAGES)[number]

/** States in which the report waits for a signature. */
export type SigningState = Exclude<Stage, 'office_head'>

/** Why a report's signature no longer counts. */
export interface ReportVoided {
  readonly cause: 'returned' | 'taken_back' | 'revised' | 'edited'
  readonly at: string
  /** Person who caused it. */
  readonly by: string
}

/** A signature on a whole report version. */
export interface ReportSignature {
  readonly id: string
  readonly stage: Stage
  readonly unitId: string
  readonly personId: string
  readonly postId: string
  readonly onBehalfOf?: string
  readonly at: string
  /** Hash of the report version signed. */
  readonly hash: string
  /** Address of the opinion's text. */
  readonly opinion?: string
  /** It was given on that earlier version, and counts for this one by what was confirmed since (WF-20). */
  readonly carriedFrom?: number
  readonly void: ReportVoided | null
}

/** A leader wants the executive meeting to hear the report (RP-03): no signature. */
export interface Referral {
  readonly stage: 'deputy_sign' | 'leader_sign'
  readonly by: Act
}

/** What the meeting resolved, as the clerk recorded it (RP-04). */
export interface Meeting {
  readonly decision: 'approved' | 'revise'
  /** Local date, `2026-11-19`. */
  readonly date: string
  readonly by: Act
}

/** Why the report came back (RP-05, RP-10). */
export interface ReportReturn {
  readonly n: number
  readonly from: string
  readonly to: Stage | 'compiling'
  readonly by: Act
  /** Address of the reason. */
  readonly reason?: string
  readonly sectionIds?: readonly string[]
}

/** Where a proof-reader's change stands: a paragraph of a section's body, a section's title, or a line of the letter. */
export type ProofPlace =
  | { readonly in: 'body'; readonly sectionId: string; readonly paragraphId: string }
  | { readonly in: 'title'; readonly sectionId: string }
  | { readonly in: 'letter'; readonly field: 'title' | 'addressee' | 'signatory' }
  | { readonly in: 'preamble'; readonly index: number }

/** A single wrong character or sign, put right without signing anew (RP-06). `before` and `after` are addresses. */
export interface ProofChange {
  readonly place: ProofPlace
  readonly before: string
  readonly after: string
}

/** 复核: the last reading before a number is given. */
export interface Proof {
  readonly id: string
  readonly by: Act
  readonly changes: readonly ProofChange[]
  /** The second person who looked at the changes; a proof without changes needs none. */
  readonly confirmed?: Act
}

/** A document number: for ever this report's, also when it is void (RP-07). */
export interface DocNumber {
  /** 机关代字, e.g. 望川府函. */
  readonly code: string
  readonly year: number
  readonly serial: number
  readonly by: Act
  readonly void?: { readonly by: Act; readonly reason?: string }
}

export interface Printing {
  readonly copies: number
  readonly distribution: readonly { readonly to: string; readonly copies: number }[]
  /** Person who compared the print with what was signed. */
  readonly checker: string
  readonly by: Act
}

export interface Sealing {
  /** Person who keeps the seal: another than who asks for it. */
  readonly keeper: string
  readonly at: string
  /** SHA-256 of a scan of the sealed copy. */
  readonly scan?: string
  readonly by: Act
}

export interface Dispatch {
  readonly channel: string
  readonly receipt?: string
  readonly by: Act
}

export const RETENTIONS = ['permanent', '30y', '10y'] as const
export type Retention = (typeof RETENTIONS)[number]

/** What is done with a signed version until it lies in the archive. */
export interface Issue {
  readonly proof?: Proof
  readonly printing?: Printing
  readonly sealing?: Sealing
  readonly dispatch?: Dispatch
  readonly published?: Act
  readonly archived?: { readonly retention: Retention; readonly by: Act }
}

/** An issue that was taken back before dispatch (RP-10): its copies are destroyed on record. */
export interface IssueTakenBack extends Issue {
  readonly takenBack: {
    readonly to: 'deputy_sign' | 'leader_sign' | 'compiling'
    readonly by: Act
    readonly reason?: string
    /** Printed copies destroyed. */
    readonly destroyed: number
  }
}

/** A frozen report version: letter and section versions under one hash. */
export interface ReportVersion {
  readonly n: number
  readonly hash: string
  readonly frozenAt: string
  readonly submittedBy: Act
  /** Unit whose coordinator submitted it and whose head signs first. */
  readonly unitId: string
  /** The version of which it is a correction (WF-20). */
  readonly revises?: number
  readonly letter: SealedLetter
  readonly signatures: readonly ReportSignature[]
  readonly referral?: Referral
  readonly meeting?: Meeting
  readonly issue: Issue
  readonly issuesTakenBack: readonly IssueTakenBack[]
}

/** A report linked to this one after its dispatch (RP-11). */
export interface Amendment {
  readonly kind: 'correction' | 'supplement'
  readonly reportId: string
  readonly by: Act
}
