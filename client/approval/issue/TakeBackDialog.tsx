import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { printedNumber } from '../../../shared/report/approval/date.ts'
import { issuingStage } from '../../../shared/report/approval/stages.ts'
import type { SubmittedReport } from '../../../shared/report/state.ts'
import { useReport } from '../../report/useReport.ts'
import { Banner } from '../../ui/Banner.tsx'
import { Choice } from '../../ui/Choice.tsx'
import type { IssueDialogProps } from './ActForm.tsx'
import { ReasonDialog } from './ReasonDialog.tsx'

/** 收回 before dispatch: says what becomes void and what is destroyed with it (RP-10). */
export function TakeBackDialog({
  report,
  ...props
}: IssueDialogProps & { readonly report: SubmittedReport }) {
  const { t } = useTranslation('issue')
  const { t: ui } = useTranslation('ui')
  const { view } = useReport()
  const issuer = issuingStage(view.template)
  const [to, setTo] = useState<'deputy_sign' | 'leader_sign' | 'compiling'>(issuer)
  const number = printedNumber(report)
  const copies = report.current.issue.printing?.copies ?? 0
  const losses = [
    ...(number === undefined ? [] : [t('takeBack.number', { number })]),
    ...(copies === 0 ? [] : [t('takeBack.copies', { count: copies })]),
  ]
  return (
    <ReasonDialog
      {...props}
      title={t('takeBack.title')}
      act={t('takeBack.act', { state: ui(`reportState.${to}`) })}
      back={t('takeBack.back')}
      hint={t('onRecord')}
      done={t('takeBack.done', { state: ui(`reportState.${to}`) })}
      command={reason => ({ type: 'report.takeBack', to, reason })}
    >
      <Choice
        legend={t('takeBack.to')}
        value={to}
        onChange={setTo}
        options={[
          { value: issuer, label: ui(`reportState.${issuer}`), note: t('takeBack.toIssuer') },
          { value: 'compiling', label: ui('reportState.compiling'), note: t('takeBack.toCompiling') },
        ]}
      />
      <Banner tone="warn" live="off" title={t('takeBack.loses')}>
        <ul>
          <li>{t(to === 'compiling' ? 'takeBack.allSignatures' : 'takeBack.issuerSignature')}</li>
          {losses.map(words => (
            <li key={words}>{words}</li>
          ))}
        </ul>
      </Banner>
    </ReasonDialog>
  )
}
