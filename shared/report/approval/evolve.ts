import { actOf, type ReportEvent } from '../events.ts'
import { isSubmitted, type OpenReport, type SubmittedReport, type WholeState } from '../state.ts'
import type { Act } from '../version.ts'
import { isFrom } from './stages.ts'
import type { DocNumber, Issue, ReportSignature, ReportVersion, ReportVoided, Stage } from './version.ts'

/** Events that move the report as a whole once it is compiled. */
const APPROVAL = [
  'report.submitted',
  'report.signed',
  'report.advanced',
  'report.referred',
  'report.met',
  'report.returned',
  'report.proofed',
  'proof.confirmed',
  'report.numbered',
  'report.numberVoided',
  'report.printed',
  'report.sealed',
  'report.dispatched',
  'report.published',
  'report.archived',
  'report.takenBack',
  'report.abandoned',
  'report.amended',
  'report.revised',
] as const
export type ApprovalEvent = Extract<ReportEvent, { type: (typeof APPROVAL)[number] }>

export const isApprovalType = (type: ReportEvent['type']): type is ApprovalEvent['type'] =>
  (APPROVAL as readonly string[]).includes(type)

export const isApprovalEvent = (event: ReportEvent): event is ApprovalEvent => isApprovalType(event.type)

/** What of a report stays whatever state it is in. */
const whole = ({ letter, past, numbers, lastReturn, amendments, amends }: WholeState) => ({
  letter,
  past,
  numbers,
  amendments,
  ...(lastReturn === undefined ? {} : { lastReturn }),
  ...(amends === undefined ? {} : { amends }),
})

/** The report with its sections open again: the version that stood is kept among the past ones. */
export const opened = (report: WholeState, state: OpenReport['state']): OpenReport => ({
  ...whole(report),
  state,
  past: isSubmitted(report) ? [...report.past, report.current] : report.past,
})

/** The report after one more of its own events. Throws on one that the state does not bear: the log is broken. */
export function evolveApproval(report: WholeState, event: ApprovalEvent): WholeState {
  switch (event.type) {
    case 'report.submitted':
      return submitted(report, event)
    case 'report.abandoned': {
      const { reason } = event.data
      const abandoned = { by: actOf(event), ...(reason === undefined ? {} : { reason }) }
      return { ...opened(report, 'compiling'), state: 'abandoned', abandoned }
    }
    case 'report.amended': {
      const { kind, reportId } = event.data
      return { ...report, amendments: [...report.amendments, { kind, reportId, by: actOf(event) }] }
    }
    default:
      if (!isSubmitted(report)) throw new Error(`${event.type} of a report in ${report.state}`)
      return evolveSubmitted(report, event)
  }
}

function submitted(
  report: WholeState,
  event: Extract<ApprovalEvent, { type: 'report.submitted' }>,
): SubmittedReport {
  const { n, hash, unitId } = event.data
  const current: ReportVersion = {
    n,
    hash,
    unitId,
    frozenAt: event.at,
    submittedBy: actOf(event),
    letter: report.letter,
    signatures: [],
    issue: {},
    issuesTakenBack: [],
  }
  return { ...whole(report), state: 'unit_sign', n, hash, current }
}

type SubmittedEvent = Exclude<
  ApprovalEvent,
  { type: 'report.submitted' | 'report.abandoned' | 'report.amended' }
>

function evolveSubmitted(report: SubmittedReport, event: SubmittedEvent): WholeState {
  const { current } = report
  const by = actOf(event)
  const of = (change: Partial<ReportVersion>): SubmittedReport => ({
    ...report,
    current: { ...current, ...change },
  })
  const issue = (change: Issue): SubmittedReport => of({ issue: { ...current.issue, ...change } })
  switch (event.type) {
    case 'report.signed':
      return of({ signatures: [...current.signatures, signatureOf(event)] })
    case 'report.advanced':
      return { ...report, state: event.data.to }
    case 'report.referred':
      return { ...of({ referral: { stage: event.data.stage, by } }), state: 'meeting' }
    case 'report.met': {
      const { decision, date, to } = event.data
      const met = of({ meeting: { decision, date, by } })
      if (to !== 'compiling') return { ...met, state: to }
      return opened(voided(met, 'unit_sign', 'revised', event), 'compiling')
    }
    case 'report.returned':
      return returned(report, event)
    case 'report.proofed': {
      const { proofId: id, places, befores, afters } = event.data
      const changes = places.map((place, i) => ({
        place,
        before: befores[i] ?? '',
        after: afters[i] ?? '',
      }))
      return issue({ proof: { id, by, changes } })
    }
    case 'proof.confirmed': {
      const { proof } = current.issue
      return proof === undefined ? report : issue({ proof: { ...proof, confirmed: by } })
    }
    case 'report.numbered': {
      const { code, year, serial } = event.data
      return { ...report, state: 'numbered', numbers: [...report.numbers, { code, year, serial, by }] }
    }
    case 'report.numberVoided':
      return { ...report, state: 'proof', numbers: withLastVoid(report.numbers, by, event.data.reason) }
    case 'report.printed': {
      const { copies, distribution, checker } = event.data
      return { ...issue({ printing: { copies, distribution, checker, by } }), state: 'printed' }
    }
    case 'report.sealed': {
      const { keeper, at, scan } = event.data
      const sealing = { keeper, at, by, ...(scan === undefined ? {} : { scan }) }
      return { ...issue({ sealing }), state: 'sealed' }
    }
    case 'report.dispatched': {
      const { channel, receipt } = event.data
      const dispatch = { channel, by, ...(receipt === undefined ? {} : { receipt }) }
      return { ...issue({ dispatch }), state: 'dispatched' }
    }
    case 'report.published':
      return { ...issue({ published: by }), state: 'published' }
    case 'report.archived':
      return { ...issue({ archived: { retention: event.data.retention, by } }), state: 'archived' }
    case 'report.takenBack':
      return takenBack(report, event)
    case 'report.revised':
      return revised(report, event)
  }
}

/**
 * WF-20: the corrected version takes the place of the one before. While the office checks it, the clerk signs anew; once it
 * was issued, who issued it does. All other signatures stay where they were given, and count on.
 */
function revised(
  report: SubmittedReport,
  event: Extract<ApprovalEvent, { type: 'report.revised' }>,
): SubmittedReport {
  const { n, hash, to } = event.data
  const stood = voided(report, to, 'edited', event)
  const { referral, meeting } = report.current
  // What the meeting resolved was about the report, and stays resolved.
  const heard = {
    ...(referral === undefined ? {} : { referral }),
    ...(meeting === undefined ? {} : { meeting }),
  }
  const former = { ...stood.current, ...heard }
  const signatures = former.signatures
    .filter(s => s.void === null)
    .map(s => ({ carriedFrom: former.n, ...s }))
  const current = { ...former, n, hash, frozenAt: event.at, revises: former.n, signatures, issue: {} }
  return { ...stood, state: to, n, hash, current, past: [...stood.past, former] }
}

function signatureOf(event: Extract<ApprovalEvent, { type: 'report.signed' }>): ReportSignature {
  const { signatureId: id, stage, unitId, hash, opinion } = event.data
  const words = opinion === undefined ? {} : { opinion }
  return { id, stage, unitId, ...actOf(event), hash, ...words, void: null }
}

/** RP-05: signatures from a stage on no longer count; what a meeting resolved after it does not either. */
function voided(
  report: SubmittedReport,
  from: Stage,
  cause: ReportVoided['cause'],
  { at, actor }: ApprovalEvent,
): SubmittedReport {
  const { referral: _referral, meeting, ...rest } = report.current
  const keepsMeeting = meeting !== undefined && from === 'leader_sign'
  const without = <V extends Pick<ReportVersion, 'signatures'>>(version: V): V => ({
    ...version,
    signatures: version.signatures.map(s =>
      s.void === null && isFrom(s.stage, from) ? { ...s, void: { cause, at, by: actor } } : s,
    ),
  })
  const origins = originsOf(report)
  return {
    ...report,
    past: report.past.map(version => (origins.includes(version.n) ? without(version) : version)),
    current: { ...without(rest), ...(keepsMeeting ? { meeting } : {}) },
  }
}

/** Versions on which signatures of the current one were given: those that it corrects (WF-20). */
function originsOf({ past, current }: SubmittedReport): number[] {
  const numbers: number[] = []
  for (let at: ReportVersion | undefined = current; at?.revises !== undefined; ) {
    const { revises }: ReportVersion = at
    numbers.push(revises)
    at = past.find(version => version.n === revises)
  }
  return numbers
}

function returned(
  report: SubmittedReport,
  event: Extract<ApprovalEvent, { type: 'report.returned' }>,
): WholeState {
  const { n, to, reason, sectionIds } = event.data
  const lastReturn = {
    n,
    from: report.state,
    to,
    by: actOf(event),
    ...(reason === undefined ? {} : { reason }),
    ...(sectionIds === undefined ? {} : { sectionIds }),
  }
  const back = { ...voided(report, to === 'compiling' ? 'unit_sign' : to, 'returned', event), lastReturn }
  if (to === 'compiling') return opened(back, 'compiling')
  return { ...back, state: to === 'office_head' ? 'office_check' : to }
}

/** RP-10: the number is void, the copies are destroyed, and the issue begins again from the leader's signature or earlier. */
function takenBack(
  report: SubmittedReport,
  event: Extract<ApprovalEvent, { type: 'report.takenBack' }>,
): WholeState {
  const { n, to, destroyed, reason } = event.data
  const by = actOf(event)
  const words = reason === undefined ? {} : { reason }
  const { issue, issuesTakenBack } = report.current
  const kept = [...issuesTakenBack, { ...issue, takenBack: { to, by, destroyed, ...words } }]
  const stage = to === 'compiling' ? 'unit_sign' : to
  const back = voided(
    { ...report, current: { ...report.current, issue: {}, issuesTakenBack: kept } },
    stage,
    'taken_back',
    event,
  )
  const lastReturn = { n, from: report.state, to, by, ...words }
  const numbers = withLastVoid(report.numbers, by, reason)
  return to === 'compiling'
    ? { ...opened(back, 'compiling'), numbers, lastReturn }
    : { ...back, state: to, numbers, lastReturn }
}

/** The number that counts becomes void; none counts twice. */
function withLastVoid(numbers: readonly DocNumber[], by: Act, reason: string | undefined): DocNumber[] {
  return numbers.map((number, i) =>
    i === numbers.length - 1 && number.void === undefined
      ? { ...number, void: { by, ...(reason === undefined ? {} : { reason }) } }
      : number,
  )
}
