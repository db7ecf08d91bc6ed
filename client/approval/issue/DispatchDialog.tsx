import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useOrder } from '../../report/useOrder.ts'
import { useReport } from '../../report/useReport.ts'
import { Banner } from '../../ui/Banner.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { ActForm, type IssueDialogProps } from './ActForm.tsx'

/** Ways by which a letter usually goes; any other may be written. */
const USUAL = ['exchange', 'network', 'courier', 'mail'] as const

/** 报送: by what way, and what the receiver acknowledged. From here on nothing changes any more (RP-11). */
export function DispatchDialog({ postId, onClose, onDone }: IssueDialogProps) {
  const { t } = useTranslation('issue')
  const { view } = useReport()
  const order = useOrder()
  const list = useId()
  const [channel, setChannel] = useState('')
  const [receipt, setReceipt] = useState('')
  const [tried, setTried] = useState(false)
  const { addressee } = view.report.letter

  const submit = async () => {
    setTried(true)
    const [way, answer] = [channel.trim(), receipt.trim()]
    if (way === '') return
    const command = { type: 'report.dispatch' as const, channel: way, ...(answer && { receipt: answer }) }
    if (await order.give(command, postId === undefined ? {} : { postId }))
      onDone(t('dispatch.done', { addressee }))
  }

  return (
    <ActForm
      title={t('dispatch.title', { addressee })}
      act={t('dispatch.act')}
      order={order}
      onSubmit={submit}
      onClose={onClose}
    >
      <TextField
        data-autofocus
        required
        list={list}
        maxLength={200}
        label={t('dispatch.channel')}
        hint={t('dispatch.channelHint')}
        error={tried && channel.trim() === '' ? t('dispatch.needChannel') : undefined}
        value={channel}
        onChange={setChannel}
      />
      <datalist id={list}>
        {USUAL.map(way => (
          <option key={way} value={t(`dispatch.usual.${way}`)} />
        ))}
      </datalist>
      <TextField
        maxLength={200}
        label={t('dispatch.receipt')}
        hint={t('dispatch.receiptHint')}
        value={receipt}
        onChange={setReceipt}
      />
      <Banner tone="info" live="off" title={t('dispatch.meansTitle')}>
        {t('dispatch.means')}
      </Banner>
    </ActForm>
  )
}
