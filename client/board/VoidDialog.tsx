import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { isAssigned } from '../../shared/report/state.ts'
import { nameOf, type SectionView } from '../../shared/report/view.ts'
import { useDirectory } from '../directory/DirectoryProvider.tsx'
import { OrderError } from '../report/OrderError.tsx'
import { useOrder } from '../report/useOrder.ts'
import { useReport } from '../report/useReport.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { TextArea } from '../ui/TextArea.tsx'
import { signOffCommand, type VoidingAct } from './acts.ts'
import css from './Dialogs.module.css'

interface VoidDialogProps {
  readonly act: VoidingAct
  readonly section: SectionView
  readonly onClose: () => void
  readonly onDone: (words: string) => void
}

/** Takes a frozen section back to its drafters, with a reason: says whose signature goes before it does. */
export function VoidDialog({ act, section, onClose, onDone }: VoidDialogProps) {
  const { t } = useTranslation('board')
  const { view } = useReport()
  const names = useDirectory()
  const order = useOrder()
  const [reason, setReason] = useState('')
  const [missing, setMissing] = useState(false)
  const name = nameOf(view, section)
  const unit = isAssigned(section) ? names.unit(section.leadUnitId).name : ''
  const go = async () => {
    const text = reason.trim()
    if (text === '') return setMissing(true)
    if (await order.give(signOffCommand(act, section.id, text)))
      onDone(t(`void.${act}.done`, { section: name }))
  }
  return (
    <Dialog
      open
      title={t(`void.${act}.title`, { section: name })}
      {...(!order.busy && { onClose })}
      footer={
        <>
          <Button size="page" busy={order.busy} onClick={onClose}>
            {t(`void.${act}.back`)}
          </Button>
          <Button size="page" kind="stop" busy={order.busy} onClick={go}>
            {t(`void.${act}.act`)}
          </Button>
        </>
      }
    >
      <div className={css.stack}>
        <p>{t(`void.${act}.means`, { unit })}</p>
        {view.report.state === 'compiling' && <p>{t('void.collectsAgain')}</p>}
        <TextArea
          data-autofocus
          required
          label={t('void.reason')}
          hint={t('void.reasonHint', { unit })}
          value={reason}
          error={missing && reason.trim() === '' ? t('void.reasonMissing') : undefined}
          onChange={setReason}
        />
        <OrderError failed={order.failed} />
      </div>
    </Dialog>
  )
}
