import { useTranslation } from 'react-i18next'
import { useOrder } from '../../report/useOrder.ts'
import { ActForm, type IssueDialogProps } from './ActForm.tsx'

/** 公示: that it was made public is put on record. */
export function PublishDialog({ postId, onClose, onDone }: IssueDialogProps) {
  const { t } = useTranslation('issue')
  const order = useOrder()
  const submit = async () => {
    if (await order.give({ type: 'report.publish' }, postId === undefined ? {} : { postId }))
      onDone(t('publish.done'))
  }
  return (
    <ActForm
      title={t('publish.title')}
      act={t('publish.act')}
      order={order}
      onSubmit={submit}
      onClose={onClose}
    >
      <p>{t('publish.means')}</p>
    </ActForm>
  )
}
