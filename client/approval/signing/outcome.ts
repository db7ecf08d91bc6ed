import type { ReportVersion } from '../../../shared/report/approval/version.ts'
import type { Act, WholeState } from '../../../shared/report/state.ts'
import { versionsOf } from '../versions.ts'

/** What a person does with the report as a whole. */
export type WholeAct = 'submit' | 'sign' | 'refer' | 'return' | 'met' | 'abandon'

/**
 * Whether an act was carried out: what the report holds `now` and did not hold `before` it was sent, by this person. It
 * compares records, never clocks (SG-03).
 */
export function doneSince(
  before: WholeState,
  now: WholeState,
  act: WholeAct,
  personId: string,
): Act | undefined {
  const known = versionsOf(before)
  const version = versionsOf(now)[known.length - 1]
  const former = known.at(-1)
  const mine = (by: Act | undefined, earlier: Act | undefined) =>
    by?.personId === personId && by.at !== earlier?.at ? by : undefined
  switch (act) {
    case 'submit':
      return mine(versionsOf(now)[known.length]?.submittedBy, undefined)
    case 'sign':
      return version?.signatures.find(s => s.personId === personId && !hasSignature(former, s.id))
    case 'refer':
      return mine(version?.referral?.by, former?.referral?.by)
    case 'met':
      return mine(version?.meeting?.by, former?.meeting?.by) ?? revised(version, former, personId)
    case 'return':
      return mine(now.lastReturn?.by, before.lastReturn?.by)
    case 'abandon':
      return now.state === 'abandoned' ? mine(now.abandoned.by, undefined) : undefined
  }
}

const hasSignature = (version: ReportVersion | undefined, id: string): boolean =>
  version?.signatures.some(s => s.id === id) ?? false

/** A meeting that wants changes voids the signatures, and leaves no other record on the version. */
function revised(
  version: ReportVersion | undefined,
  former: ReportVersion | undefined,
  personId: string,
): Act | undefined {
  const signature = version?.signatures.find(
    s =>
      s.void?.cause === 'revised' &&
      s.void.by === personId &&
      former?.signatures.find(f => f.id === s.id)?.void === null,
  )
  return signature?.void ? { personId, postId: '', at: signature.void.at } : undefined
}
