import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { FrozenSection } from '../../../shared/report/state.ts'
import { nameOf, type SectionView } from '../../../shared/report/view.ts'
import { useReport } from '../../report/useReport.ts'
import { type Failure, isFailure } from '../../server/failures.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { ErrorBanner } from '../../ui/ErrorBanner.tsx'

interface WithdrawDialogProps {
  readonly section: SectionView & FrozenSection
  readonly onClose: () => void
}

/** Takes a submitted version back while nobody has acted on it (WF-05). */
export function WithdrawDialog({ section, onClose }: WithdrawDialogProps) {
  const { t } = useTranslation('editor')
  const { view, send } = useReport()
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<Failure>()
  const n = section.version

  const withdraw = async () => {
    setBusy(true)
    setError(undefined)
    try {
      await send({ type: 'section.withdraw', sectionId: section.id })
      onClose()
    } catch (failure) {
      if (!isFailure(failure)) throw failure
      setError(failure)
      setBusy(false)
    }
  }

  return (
    <Dialog
      open
      title={t('withdraw.title', { name: nameOf(view, section), n })}
      {...(!busy && { onClose })}
      footer={
        <>
          <Button size="page" busy={busy} onClick={onClose}>
            {t('withdraw.keep')}
          </Button>
          <Button size="page" kind="primary" busy={busy} onClick={withdraw}>
            {t('withdraw.confirm', { n })}
          </Button>
        </>
      }
    >
      <p>{t('withdraw.text', { n })}</p>
      {error !== undefined && <ErrorBanner error={error} />}
    </Dialog>
  )
}
