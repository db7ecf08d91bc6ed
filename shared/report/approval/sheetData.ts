import type { CoStanding } from '../coUnits.ts'
import type { SealedLetter } from '../letter.ts'
import type { ReportStateName } from '../state.ts'
import type { Act, Opinion, Signature } from '../version.ts'
import type {
  Amendment,
  Dispatch,
  IssueTakenBack,
  Meeting,
  Printing,
  ProofPlace,
  Referral,
  ReportReturn,
  ReportVoided,
  Retention,
  Sealing,
  Stage,
} from './version.ts'

/**
 * 发文稿纸: who said, signed and did what on the report's own way, with the texts in words. Nothing of it is left out because
 * it no longer counts: that is struck through, with its cause.
 */
export interface ApprovalSheet {
  readonly reportId: string
  readonly state: ReportStateName
  readonly title: string
  readonly letter: Pick<SealedLetter, 'addressee' | 'copyTo' | 'secrecy' | 'urgency' | 'disclosure'>
  /** The letter's date once it is issued, `2026-11-19`. */
  readonly date?: string
  /** The number that counts, as printed. */
  readonly number?: string
  /** Every number that was given, void ones too. */
  readonly numbers: readonly SheetNumber[]
  /** Report versions, oldest first. */
  readonly versions: readonly SheetVersion[]
  readonly sections: readonly SheetSection[]
  readonly abandoned?: Said
  readonly amendments: readonly Amendment[]
  readonly amends?: Pick<Amendment, 'kind' | 'reportId'>
}

/** An act with what was said in it; no words where none were given, or where the reader may not have them. */
export interface Said {
  readonly by: Act
  readonly text?: string
}

export interface SheetNumber {
  readonly printed: string
  readonly by: Act
  readonly void?: Said
}

export interface SheetSignature extends Said {
  readonly id: string
  readonly stage: Stage
  readonly unitId: string
  readonly void: ReportVoided | null
}

export interface SheetReturn extends Said {
  readonly to: ReportReturn['to']
  /** Sections that were called back with it, by name. */
  readonly sections: readonly string[]
}

export interface SheetProof {
  readonly by: Act
  readonly confirmed?: Act
  readonly changes: readonly SheetChange[]
  /** What names the text with the changes in it: the signatures stay on the version's own hash. */
  readonly hash?: string
}

export interface SheetChange {
  readonly place: ProofPlace
  /** The section that it is in, by name. */
  readonly section?: string
  readonly before: string
  readonly after: string
}

export interface SheetIssue {
  readonly proof?: SheetProof
  readonly printing?: Printing
  readonly sealing?: Sealing
  readonly dispatch?: Dispatch
  readonly published?: Act
  readonly archived?: { readonly retention: Retention; readonly by: Act }
  /** It was taken back: its number is void and its copies were destroyed. */
  readonly takenBack?: Said & { readonly to: IssueTakenBack['takenBack']['to']; readonly destroyed: number }
}

export interface SheetVersion {
  readonly n: number
  readonly hash: string
  readonly frozenAt: string
  readonly unitId: string
  readonly submittedBy: Act
  readonly isCurrent: boolean
  /** In the order in which they were given. */
  readonly signatures: readonly SheetSignature[]
  readonly referrals: readonly Referral[]
  readonly meetings: readonly Meeting[]
  readonly returns: readonly SheetReturn[]
  /** Those taken back, oldest first, then the one that stands. */
  readonly issues: readonly SheetIssue[]
}

/** What a co-unit's word is printed as. `ruled`: 不同意（已裁定照此办理）; `closed`: 逾期未反馈, never 同意. */
export interface SheetCoUnit {
  readonly unitId: string
  readonly kind: CoStanding['kind']
  readonly said?: Said & Pick<Opinion, 'opinion' | 'carriedFrom'>
  readonly ruling?: Said
  readonly closed?: Said
}

export interface SheetSection {
  readonly sectionId: string
  /** 二（一）教育经费投入 */
  readonly name: string
  readonly n: number
  readonly hash: string
  readonly leadUnitId: string
  readonly signed?: Said & Pick<Signature, 'carriedFrom'>
  /** `null` where the reader may not read what was said of it (RD-03). */
  readonly coUnits: readonly SheetCoUnit[] | null
}
