import { canonicalJson, sha256 } from '../../document/canonical.ts'
import { type CoStanding, coStanding } from '../coUnits.ts'
import { actOf, isVisible, type SeenEvent } from '../events.ts'
import type { SealedLetter } from '../letter.ts'
import { leavesOf, numberOutline } from '../outline.ts'
import {
  type FrozenSection,
  isFrozen,
  isSubmitted,
  type ReportState,
  type ReportStateName,
} from '../state.ts'
import type { Act, Opinion, Signature } from '../version.ts'
import { letterDate, numberAsPrinted } from './date.ts'
import type {
  Amendment,
  Dispatch,
  IssueTakenBack,
  Meeting,
  Printing,
  ProofPlace,
  Referral,
  ReportReturn,
  ReportSignature,
  ReportVersion,
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

interface Reading {
  /** A text by its address, as far as the reader may have it. */
  readonly text: (address: string) => string | undefined
  readonly readsOpinions: (sectionId: string) => boolean
  readonly timeZone: string
}

/** Puts the sheet together from the report and the events that led to it. */
export function approvalSheet(
  state: ReportState,
  events: readonly SeenEvent[],
  reading: Reading,
): ApprovalSheet {
  const { report } = state
  const { addressee, copyTo, secrecy, urgency, disclosure } = report.letter
  const said = saidWith(reading.text)
  const name = namesOf(state)
  const versions = [
    ...report.past.map(version => ({ version, isCurrent: false })),
    ...(isSubmitted(report) ? [{ version: report.current, isCurrent: true }] : []),
  ]
  const date = isSubmitted(report) ? letterDate(report, state.template, reading.timeZone) : undefined
  const counted = report.numbers.at(-1)
  return {
    reportId: state.id,
    state: report.state,
    title: report.letter.title || state.title,
    letter: { addressee, copyTo, secrecy, urgency, ...(disclosure === undefined ? {} : { disclosure }) },
    ...(date === undefined ? {} : { date }),
    ...(counted === undefined || counted.void !== undefined ? {} : { number: numberAsPrinted(counted) }),
    numbers: report.numbers.map(number => ({
      printed: numberAsPrinted(number),
      by: number.by,
      ...(number.void === undefined ? {} : { void: said(number.void.by, number.void.reason) }),
    })),
    versions: versions.map(({ version, isCurrent }) => ({
      ...versionRow(version, isCurrent, said, reading, name),
      ...turnsOf(version.n, events, said, name),
    })),
    sections: leavesOf(state.sections)
      .filter(isFrozen)
      .map(section => sectionRow(section, said, reading, name)),
    ...(report.state === 'abandoned'
      ? { abandoned: said(report.abandoned.by, report.abandoned.reason) }
      : {}),
    amendments: report.amendments,
    ...(report.amends === undefined ? {} : { amends: report.amends }),
  }
}

/** What names the text as it was issued: the version that was signed, with each change of the last proof in its words. */
export const proofedHash = (hash: string, changes: readonly Omit<SheetChange, 'section'>[]): string =>
  sha256(
    canonicalJson({
      report: hash,
      changes: changes.map(({ place, before, after }) => ({ place, before, after })),
    }),
  )

type Say = (by: Act, address: string | undefined) => Said

const saidWith =
  (text: Reading['text']): Say =>
  ({ personId, postId, onBehalfOf, at }, address) => {
    const words = address === undefined ? undefined : text(address)
    const by = { personId, postId, at, ...(onBehalfOf === undefined ? {} : { onBehalfOf }) }
    return { by, ...(words === undefined ? {} : { text: words }) }
  }

/** How sections are called on the sheet; one that is gone gives its id. */
function namesOf({ sections }: ReportState): (sectionId: string) => string {
  const numbers = numberOutline(sections)
  return sectionId => {
    const section = sections.find(s => s.id === sectionId)
    const named = section?.title === '' ? sections.find(s => s.id === section.parentId) : section
    const numbered = named && numbers.get(named.id)
    if (named === undefined || numbered === undefined) return sectionId
    return `${numbered.depth === 1 ? numbered.number : numbered.place}${named.title}`
  }
}

function versionRow(
  version: ReportVersion,
  isCurrent: boolean,
  said: Say,
  { text }: Reading,
  name: (sectionId: string) => string,
) {
  const { n, hash, frozenAt, unitId, submittedBy, signatures } = version
  return {
    n,
    hash,
    frozenAt,
    unitId,
    submittedBy,
    isCurrent,
    signatures: signatures.map((s: ReportSignature): SheetSignature => {
      return { ...said(s, s.opinion), id: s.id, stage: s.stage, unitId: s.unitId, void: s.void }
    }),
    issues: issuesOf(version).map((issue): SheetIssue => {
      const { proof, takenBack, ...done } = issue
      return {
        ...done,
        ...(proof === undefined ? {} : { proof: proofRow(proof, hash, text, name) }),
        ...(takenBack === undefined ? {} : { takenBack: takenBackRow(takenBack, said) }),
      }
    }),
  }
}

const takenBackRow = ({ by, reason, to, destroyed }: IssueTakenBack['takenBack'], said: Say) => ({
  ...said(by, reason),
  to,
  destroyed,
})

const issuesOf = ({ issue, issuesTakenBack }: ReportVersion): readonly Partial<IssueTakenBack>[] =>
  Object.keys(issue).length === 0 ? issuesTakenBack : [...issuesTakenBack, issue]

function proofRow(
  proof: NonNullable<ReportVersion['issue']['proof']>,
  hash: string,
  text: Reading['text'],
  name: (sectionId: string) => string,
): SheetProof {
  const changes = proof.changes.map(({ place, before, after }): SheetChange => {
    const words = { place, before: text(before) ?? '', after: text(after) ?? '' }
    return 'sectionId' in place ? { ...words, section: name(place.sectionId) } : words
  })
  return {
    by: proof.by,
    ...(proof.confirmed === undefined ? {} : { confirmed: proof.confirmed }),
    changes,
    ...(changes.length === 0 || proof.confirmed === undefined ? {} : { hash: proofedHash(hash, changes) }),
  }
}

/** Referrals, meetings and returns of a version: the state keeps the last of them alone, the chain all. */
function turnsOf(n: number, events: readonly SeenEvent[], said: Say, name: (sectionId: string) => string) {
  const referrals: Referral[] = []
  const meetings: Meeting[] = []
  const returns: SheetReturn[] = []
  for (const event of events) {
    if (!isVisible(event)) continue
    switch (event.type) {
      case 'report.referred':
        if (event.data.n === n) referrals.push({ stage: event.data.stage, by: actOf(event) })
        break
      case 'report.met': {
        const { decision, date } = event.data
        if (event.data.n === n) meetings.push({ decision, date, by: actOf(event) })
        break
      }
      case 'report.returned': {
        const { to, reason, sectionIds = [] } = event.data
        if (event.data.n === n)
          returns.push({ ...said(actOf(event), reason), to, sections: sectionIds.map(name) })
        break
      }
    }
  }
  return { referrals, meetings, returns }
}

function sectionRow(
  section: FrozenSection,
  said: Say,
  { readsOpinions }: Reading,
  name: (sectionId: string) => string,
): SheetSection {
  const { id, version, hash, leadUnitId, coUnitIds, current } = section
  const sign = current.signatures.findLast(s => s.kind === 'sign' && s.void === null)
  return {
    sectionId: id,
    name: name(id),
    n: version,
    hash,
    leadUnitId,
    ...(sign === undefined ? {} : { signed: { ...said(sign, sign.opinion), ...carried(sign) } }),
    coUnits: readsOpinions(id)
      ? coUnitIds.map(unitId => coUnitRow(unitId, coStanding(current, unitId), section, said))
      : null,
  }
}

function coUnitRow(unitId: string, standing: CoStanding, section: FrozenSection, said: Say): SheetCoUnit {
  const { kind } = standing
  const opinion = 'opinion' in standing ? standing.opinion : undefined
  const ruling = opinion?.dispute?.ruling
  const closed = section.current.closures.find(c => c.unitId === unitId)?.closed
  return {
    unitId,
    kind,
    ...(opinion === undefined
      ? {}
      : { said: { ...said(opinion, opinion.text), opinion: opinion.opinion, ...carried(opinion) } }),
    ...(ruling === undefined ? {} : { ruling: said(ruling.by, ruling.text) }),
    ...(kind === 'closed' && closed !== undefined ? { closed: said(closed.by, closed.reason) } : {}),
  }
}

const carried = ({ carriedFrom }: { readonly carriedFrom?: number }) =>
  carriedFrom === undefined ? {} : { carriedFrom }
