import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ReportCommand } from '../../../shared/report/commands.ts'
import { useOrder } from '../../report/useOrder.ts'
import { TextArea } from '../../ui/TextArea.tsx'
import { ActForm, type IssueDialogProps } from './ActForm.tsx'

interface ReasonDialogProps extends IssueDialogProps {
  readonly title: string
  readonly act: string
  readonly back: string
  readonly hint: string
  /** What was done, for the page to say. */
  readonly done: string
  readonly command: (reason: string) => ReportCommand
  /** What it means, and what else has to be chosen. */
  readonly children: ReactNode
}

/** An act that takes something back: its reason goes on record with it. */
export function ReasonDialog(props: ReasonDialogProps) {
  const { postId, title, act, back, hint, done, command, children, onClose, onDone } = props
  const { t } = useTranslation('issue')
  const order = useOrder()
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const submit = async () => {
    setTried(true)
    const words = reason.trim()
    if (words === '') return
    if (await order.give(command(words), postId === undefined ? {} : { postId })) onDone(done)
  }
  return (
    <ActForm title={title} act={act} back={back} takes order={order} onSubmit={submit} onClose={onClose}>
      {children}
      <TextArea
        required
        rows={3}
        maxLength={5000}
        label={t('reason')}
        hint={hint}
        error={tried && reason.trim() === '' ? t('needReason') : undefined}
        value={reason}
        onChange={setReason}
      />
    </ActForm>
  )
}
