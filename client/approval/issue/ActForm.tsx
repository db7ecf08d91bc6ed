import { type ReactNode, useId } from 'react'
import { useTranslation } from 'react-i18next'
import { OrderError } from '../../report/OrderError.tsx'
import type { Order } from '../../report/useOrder.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { useKeys } from '../../ui/useKeys.ts'
import css from './Issue.module.css'

/** What every dialog of the issue gets. */
export interface IssueDialogProps {
  /** The post in which it is done, one's own or a delegated one; the acting post where absent. */
  readonly postId?: string | undefined
  readonly onClose: () => void
  /** It is done: the page says so in these words. */
  readonly onDone: (words: string) => void
}

interface ActFormProps {
  readonly title: string
  /** The button's words: what will be done. */
  readonly act: string
  /** The way out, in words. */
  readonly back?: string
  /** It takes something away: the button is red, and the focus begins on the way out. */
  readonly takes?: boolean
  readonly order: Pick<Order, 'busy' | 'failed'>
  /** Why it cannot be sent as it stands. */
  readonly blocked?: string | undefined
  readonly onSubmit: () => void
  readonly onClose: () => void
  readonly children: ReactNode
}

/** A dialog with the fields of one act: what it means, what is wrong, the act itself. Ctrl+Enter gives it, once. */
export function ActForm({
  title,
  act,
  back,
  takes = false,
  order,
  blocked,
  onSubmit,
  onClose,
  children,
}: ActFormProps) {
  const { t } = useTranslation('issue')
  const form = useId()
  const submit = () => {
    if (!order.busy && blocked === undefined) onSubmit()
  }
  useKeys([{ keys: 'Ctrl+Enter', label: act, run: submit, inDialog: true }])
  return (
    <Dialog
      open
      title={title}
      // What is on its way is waited for: whether it was done has to be seen.
      {...(!order.busy && { onClose })}
      footer={
        <>
          <Button size="page" busy={order.busy} {...(takes && { 'data-autofocus': true })} onClick={onClose}>
            {back ?? t('back')}
          </Button>
          <Button
            size="page"
            kind={takes ? 'stop' : 'primary'}
            type="submit"
            form={form}
            busy={order.busy}
            blocked={blocked}
          >
            {act}
          </Button>
        </>
      }
    >
      <form
        id={form}
        className={css.form}
        noValidate
        onSubmit={event => {
          event.preventDefault()
          submit()
        }}
      >
        {children}
        <OrderError failed={order.failed} />
      </form>
    </Dialog>
  )
}
