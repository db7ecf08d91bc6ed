import { Undo2 } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { AssignedSection } from '../../shared/report/state.ts'
import { OrderError } from '../report/OrderError.tsx'
import { useCapacities } from '../report/useCapacities.ts'
import { useOrder } from '../report/useOrder.ts'
import { useReport } from '../report/useReport.ts'
import { Button, type ButtonProps } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { iconProps } from '../ui/icon.ts'

interface TakeBackProps extends Pick<ButtonProps, 'size' | 'wide'> {
  readonly section: AssignedSection
  readonly onDone?: () => void
}

/** Lets the giver of a section's last act take it back, as long as nobody has acted after it (WF-23). */
export function TakeBack({ section, onDone, ...look }: TakeBackProps) {
  const { t } = useTranslation('signing')
  const { may } = useReport()
  const capacities = useCapacities(section.id)
  const order = useOrder()
  const [asking, setAsking] = useState(false)
  const { last } = section
  if (last === undefined) return null
  const command = { type: 'act.takeBack', sectionId: section.id, eventSeq: last.seq } as const
  const post = capacities.find(each => may(command, { postId: each.id }) === true)
  if (post === undefined) return null
  const close = () => {
    order.forget()
    setAsking(false)
  }
  return (
    <>
      <Button {...look} icon={<Undo2 {...iconProps} />} onClick={() => setAsking(true)}>
        {t(`takeBack.act.${last.kind}`)}
      </Button>
      <Dialog
        open={asking}
        title={t(`takeBack.title.${last.kind}`)}
        {...(!order.busy && { onClose: close })}
        footer={
          <>
            <Button size="page" busy={order.busy} onClick={close}>
              {t('takeBack.keep')}
            </Button>
            <Button
              size="page"
              kind="stop"
              busy={order.busy}
              onClick={async () => {
                if (!(await order.give(command, { postId: post.id }))) return
                close()
                onDone?.()
              }}
            >
              {t(`takeBack.act.${last.kind}`)}
            </Button>
          </>
        }
      >
        <p>{t(last.kind === 'return' ? 'takeBack.meansReturn' : 'takeBack.means')}</p>
        <OrderError failed={order.failed} />
      </Dialog>
    </>
  )
}
