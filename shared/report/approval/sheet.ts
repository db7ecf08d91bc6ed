import { canonicalJson, sha256 } from '../../document/canonical.ts'
import { type CoStanding, coStanding } from '../coUnits.ts'
import { actOf, isVisible, type SeenEvent } from '../events.ts'
import { leavesOf, numberOutline } from '../outline.ts'
import { type FrozenSection, isFrozen, isSubmitted, type ReportState } from '../state.ts'
import type { Act } from '../version.ts'
import { letterDate, numberAsPrinted } from './date.ts'
import type {
  ApprovalSheet,
  Said,
  SheetChange,
  SheetCoUnit,
  SheetIssue,
  SheetProof,
  SheetReturn,
  SheetSection,
  SheetSignature,
} from './sheetData.ts'
import type { IssueTakenBack, Meeting, Referral, ReportSignature, ReportVersion } from './version.ts'

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
