import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Evidence } from '../../shared/report/evidence.ts'
import { OrderError } from '../report/OrderError.tsx'
import { useOrder } from '../report/useOrder.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { PlaceField } from './PlaceField.tsx'
import type { Place } from './places.ts'

interface RebindDialogProps {
  readonly evidence: Evidence
  readonly name: string
  readonly places: readonly Place[]
  readonly postId: string | undefined
  readonly onClose: () => void
}

/** Binds a file to another paragraph, or to the whole. */
export function RebindDialog({ evidence, name, places, postId, onClose }: RebindDialogProps) {
  const { t } = useTranslation('evidence')
  const order = useOrder()
  const [place, setPlace] = useState(evidence.paragraphId ?? '')
  const rebind = async () => {
    const where = places.some(({ id }) => id === place) ? { paragraphId: place } : {}
    const done = await order.give(
      { type: 'evidence.bind', evidenceId: evidence.id, ...where },
      postId === undefined ? undefined : { postId },
    )
    if (done) onClose()
  }
  return (
    <Dialog
      open
      title={t('rebindTitle', { name })}
      {...(!order.busy && { onClose })}
      footer={
        <>
          <Button size="page" busy={order.busy} onClick={onClose}>
            {t('cancel')}
          </Button>
          <Button size="page" kind="primary" busy={order.busy} onClick={rebind}>
            {t('rebindAct')}
          </Button>
        </>
      }
    >
      <PlaceField places={places} value={place} onChange={setPlace} />
      <OrderError failed={order.failed} />
    </Dialog>
  )
}
