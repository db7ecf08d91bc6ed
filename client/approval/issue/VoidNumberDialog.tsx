import { useTranslation } from 'react-i18next'
import type { IssueDialogProps } from './ActForm.tsx'
import { ReasonDialog } from './ReasonDialog.tsx'

/** 废号: the number stays taken for ever, and the report is numbered anew. */
export function VoidNumberDialog({ number, ...props }: IssueDialogProps & { readonly number: string }) {
  const { t } = useTranslation('issue')
  return (
    <ReasonDialog
      {...props}
      title={t('voidNumber.title', { number })}
      act={t('voidNumber.act', { number })}
      back={t('voidNumber.back')}
      hint={t('onRecord')}
      done={t('voidNumber.done', { number })}
      command={reason => ({ type: 'report.voidNumber', reason })}
    >
      <p>{t('voidNumber.means', { number })}</p>
    </ReasonDialog>
  )
}
