import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { RETENTIONS, type Retention } from '../../../shared/report/approval/version.ts'
import { useOrder } from '../../report/useOrder.ts'
import { Choice } from '../../ui/Choice.tsx'
import { ActForm, type IssueDialogProps } from './ActForm.tsx'

/** 归档: for how long it is kept. */
export function ArchiveDialog({ postId, onClose, onDone }: IssueDialogProps) {
  const { t } = useTranslation('issue')
  const order = useOrder()
  const [retention, setRetention] = useState<Retention>('permanent')
  const submit = async () => {
    if (await order.give({ type: 'report.archive', retention }, postId === undefined ? {} : { postId }))
      onDone(t('archive.done'))
  }
  return (
    <ActForm
      title={t('archive.title')}
      act={t('archive.act')}
      order={order}
      onSubmit={submit}
      onClose={onClose}
    >
      <Choice
        legend={t('archive.retention')}
        value={retention}
        onChange={setRetention}
        options={RETENTIONS.map(value => ({ value, label: t(`retention.${value}`) }))}
      />
      <p>{t('archive.means')}</p>
    </ActForm>
  )
}
