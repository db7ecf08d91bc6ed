import { useTranslation } from 'react-i18next'
import type { Evidence } from '../../shared/report/evidence.ts'
import { OrderError } from '../report/OrderError.tsx'
import { useOrder } from '../report/useOrder.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'

interface UnbindDialogProps {
  readonly evidence: Evidence
  readonly name: string
  readonly postId: string | undefined
  readonly onClose: () => void
}

/** Asks before a file is taken off, and says what stays. */
export function UnbindDialog({ evidence, name, postId, onClose }: UnbindDialogProps) {
  const { t } = useTranslation('evidence')
  const order = useOrder()
  const unbind = async () => {
    const done = await order.give(
      { type: 'evidence.unbind', evidenceId: evidence.id },
      postId === undefined ? undefined : { postId },
    )
    if (done) onClose()
  }
  return (
    <Dialog
      open
      title={t('unbindTitle', { name })}
      {...(!order.busy && { onClose })}
      footer={
        <>
          <Button size="page" busy={order.busy} onClick={onClose}>
            {t('keep')}
          </Button>
          <Button size="page" kind="danger" busy={order.busy} onClick={unbind}>
            {t('unbind')}
          </Button>
        </>
      }
    >
      <p>{t(evidence.added ? 'unbindLate' : 'unbindText')}</p>
      <OrderError failed={order.failed} />
    </Dialog>
  )
}
