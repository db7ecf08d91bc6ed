import { useTranslation } from 'react-i18next'
import { nameOf, type SectionView } from '../../shared/report/view.ts'
import { OrderError } from '../report/OrderError.tsx'
import { useOrder } from '../report/useOrder.ts'
import { useReport } from '../report/useReport.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import css from './Dialogs.module.css'

interface RemoveDialogProps {
  readonly section: SectionView
  readonly onClose: () => void
  readonly onDone: (words: string) => void
}

/** Asks before a section leaves the outline: what goes with it, and what stays. */
export function RemoveDialog({ section, onClose, onDone }: RemoveDialogProps) {
  const { t } = useTranslation('board')
  const { view } = useReport()
  const order = useOrder()
  const name = nameOf(view, section)
  const go = async () => {
    if (await order.give({ type: 'outline.remove', sectionId: section.id }))
      onDone(t('remove.done', { section: name }))
  }
  return (
    <Dialog
      open
      role="alertdialog"
      title={t('remove.title', { section: name })}
      {...(!order.busy && { onClose })}
      footer={
        <>
          <Button size="page" busy={order.busy} data-autofocus onClick={onClose}>
            {t('remove.back')}
          </Button>
          <Button size="page" kind="danger" busy={order.busy} onClick={go}>
            {t('remove.act')}
          </Button>
        </>
      }
    >
      <div className={css.stack}>
        <p>{t(section.state === 'unassigned' ? 'remove.meansUnassigned' : 'remove.meansDraft')}</p>
        <OrderError failed={order.failed} />
      </div>
    </Dialog>
  )
}
