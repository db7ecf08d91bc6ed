import type { Act } from '../../../shared/report/state.ts'
import { AbandonDialog } from './AbandonDialog.tsx'
import type { ActProps } from './ApprovalDialog.tsx'
import { MeetingDialog } from './MeetingDialog.tsx'
import type { Offer } from './offers.ts'
import { ReferDialog } from './ReferDialog.tsx'
import { ReturnDialog } from './ReturnDialog.tsx'
import { SignDialog } from './SignDialog.tsx'
import { SubmitDialog } from './SubmitDialog.tsx'

interface OfferDialogProps extends ActProps {
  readonly offer: Offer
  readonly onDone: (by: Act) => void
}

/** The second step of the act that was opened. */
export function OfferDialog({ offer, ...act }: OfferDialogProps) {
  switch (offer.act) {
    case 'submit':
      return <SubmitDialog {...act} post={offer.post} />
    case 'sign':
      return <SignDialog {...act} post={offer.post} stage={offer.stage} version={offer.version} />
    case 'refer':
      return <ReferDialog {...act} post={offer.post} stage={offer.stage} version={offer.version} />
    case 'return':
      return <ReturnDialog {...act} post={offer.post} stage={offer.stage} n={offer.version.n} />
    case 'met':
      return <MeetingDialog {...act} post={offer.post} n={offer.version?.n ?? 0} />
    case 'abandon':
      return <AbandonDialog {...act} post={offer.post} />
  }
}
