import type { SheetReturn, SheetSignature, SheetVersion } from '../../../shared/report/approval/sheetData.ts'
import type { Meeting, Referral } from '../../../shared/report/approval/version.ts'

/** One line of the signing of a version. */
export type Entry =
  | { readonly kind: 'signature'; readonly at: string; readonly signature: SheetSignature }
  | { readonly kind: 'return'; readonly at: string; readonly returned: SheetReturn }
  | { readonly kind: 'referral'; readonly at: string; readonly referral: Referral }
  | { readonly kind: 'meeting'; readonly at: string; readonly meeting: Meeting }

/** What was done to a version until it was issued, in the order in which it was done. */
export function entriesOf({ signatures, returns, referrals, meetings }: SheetVersion): readonly Entry[] {
  const all: Entry[] = [
    ...signatures.map((signature): Entry => ({ kind: 'signature', at: signature.by.at, signature })),
    ...returns.map((returned): Entry => ({ kind: 'return', at: returned.by.at, returned })),
    ...referrals.map((referral): Entry => ({ kind: 'referral', at: referral.by.at, referral })),
    ...meetings.map((meeting): Entry => ({ kind: 'meeting', at: meeting.by.at, meeting })),
  ]
  return all.sort((a, b) => Date.parse(a.at) - Date.parse(b.at))
}
