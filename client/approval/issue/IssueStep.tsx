import '../words.ts'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { printedNumber } from '../../../shared/report/approval/date.ts'
import { isSubmitted, type SubmittedReport } from '../../../shared/report/state.ts'
import { useReport } from '../../report/useReport.ts'
import { Banner } from '../../ui/Banner.tsx'
import { Button } from '../../ui/Button.tsx'
import { ArchiveDialog } from './ArchiveDialog.tsx'
import { ConfirmProofDialog } from './ConfirmProofDialog.tsx'
import { CorrectDialog } from './CorrectDialog.tsx'
import { DispatchDialog } from './DispatchDialog.tsx'
import css from './Issue.module.css'
import { IssueTurn } from './IssueTurn.tsx'
import { NumberDialog } from './NumberDialog.tsx'
import { type Offer, offersTo } from './offers.ts'
import { PrintDialog } from './PrintDialog.tsx'
import { ProofDialog } from './ProofDialog.tsx'
import { PublishDialog } from './PublishDialog.tsx'
import { SealDialog } from './SealDialog.tsx'
import { TakeBackDialog } from './TakeBackDialog.tsx'
import { VoidNumberDialog } from './VoidNumberDialog.tsx'

/** From the leader's signature to the archive. */
export function IssueStep() {
  const { view } = useReport()
  return isSubmitted(view.report) ? <Step report={view.report} /> : null
}

function Step({ report }: { readonly report: SubmittedReport }) {
  const { t } = useTranslation('issue')
  const { tasks, may } = useReport()
  const [open, setOpen] = useState<Offer>()
  const [said, setSaid] = useState('')
  const { next, others } = offersTo(report, tasks, may)
  const close = () => setOpen(undefined)
  const start = (offer: Offer) => {
    setSaid('')
    setOpen(offer)
  }
  return (
    <section className={css.step} aria-label={t('step')}>
      <div role="status">{said !== '' && <Banner tone="ok" live="off" title={said} />}</div>
      <IssueTurn report={report} isMine={next !== undefined} />
      {next && (
        <Button kind="primary" size="page" wide onClick={() => start(next)}>
          {t(`open.${next.act}`)}
        </Button>
      )}
      {others.length > 0 && (
        <div className={css.acts}>
          {others.map(offer => (
            <Button
              key={offer.act}
              kind={offer.act === 'takeBack' || offer.act === 'voidNumber' ? 'danger' : 'default'}
              onClick={() => start(offer)}
            >
              {t(`open.${offer.act}`)}
            </Button>
          ))}
        </div>
      )}
      {open && (
        <IssueDialog
          offer={open}
          report={report}
          onClose={close}
          onDone={words => {
            close()
            setSaid(words)
          }}
        />
      )}
    </section>
  )
}

interface OpenDialogProps {
  readonly offer: Offer
  readonly report: SubmittedReport
  readonly onClose: () => void
  readonly onDone: (words: string) => void
}

function IssueDialog({ offer: { act, postId }, report, onClose, onDone }: OpenDialogProps) {
  const props = { postId, onClose, onDone }
  switch (act) {
    case 'proof':
      return <ProofDialog {...props} />
    case 'confirm': {
      const { proof } = report.current.issue
      return proof === undefined ? null : <ConfirmProofDialog {...props} proof={proof} />
    }
    case 'number':
      return <NumberDialog {...props} />
    case 'print':
      return <PrintDialog {...props} />
    case 'seal':
      return <SealDialog {...props} />
    case 'dispatch':
      return <DispatchDialog {...props} />
    case 'publish':
      return <PublishDialog {...props} />
    case 'archive':
      return <ArchiveDialog {...props} />
    case 'voidNumber':
      return <VoidNumberDialog {...props} number={printedNumber(report) ?? ''} />
    case 'takeBack':
      return <TakeBackDialog {...props} report={report} />
    case 'correct':
      return <CorrectDialog {...props} />
  }
}
