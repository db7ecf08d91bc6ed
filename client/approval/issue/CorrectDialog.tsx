import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import type { Amendment } from '../../../shared/report/approval/version.ts'
import { isVisible } from '../../../shared/report/events.ts'
import { paths } from '../../app/paths.ts'
import { useReports } from '../../report/ReportsProvider.tsx'
import type { FailedOrder, Order } from '../../report/useOrder.ts'
import { useReport } from '../../report/useReport.ts'
import { isFailure } from '../../server/failures.ts'
import { Choice } from '../../ui/Choice.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { ActForm, type IssueDialogProps } from './ActForm.tsx'

/** 更正, 补充: opens a report of its own that is linked with this one, and goes to it (RP-11). */
export function CorrectDialog({ postId, onClose }: Pick<IssueDialogProps, 'postId' | 'onClose'>) {
  const { t } = useTranslation('issue')
  const { view, send } = useReport()
  const reports = useReports()
  const navigate = useNavigate()
  const [kind, setKind] = useState<Amendment['kind']>('correction')
  const [typed, setTyped] = useState<string>()
  const [tried, setTried] = useState(false)
  const [busy, setBusy] = useState(false)
  const [failed, setFailed] = useState<FailedOrder>()
  const title = typed ?? t(`correct.titleOf.${kind}`, { title: view.title })

  const submit = async () => {
    setTried(true)
    const words = title.trim()
    if (words === '') return
    const command = { type: 'report.correct' as const, kind, title: words }
    setBusy(true)
    setFailed(undefined)
    try {
      const { events } = await send(command, postId === undefined ? {} : { postId })
      const made = events.find(event => isVisible(event) && event.type === 'report.amended')
      if (reports.status !== 'loading') reports.reload()
      if (made !== undefined && isVisible(made) && made.type === 'report.amended')
        void navigate(paths.board(made.data.reportId))
      else onClose()
    } catch (failure) {
      if (!isFailure(failure)) throw failure
      setFailed({ command, error: failure })
    } finally {
      setBusy(false)
    }
  }
  const order: Pick<Order, 'busy' | 'failed'> = { busy, failed }

  return (
    <ActForm
      title={t('correct.title')}
      act={t(`correct.act.${kind}`)}
      order={order}
      onSubmit={submit}
      onClose={onClose}
    >
      <Choice
        legend={t('correct.kind')}
        value={kind}
        onChange={setKind}
        options={(['correction', 'supplement'] as const).map(value => ({
          value,
          label: t(`correct.label.${value}`),
          note: t(`correct.note.${value}`),
        }))}
      />
      <TextField
        required
        maxLength={200}
        label={t('correct.name')}
        error={tried && title.trim() === '' ? t('correct.needName') : undefined}
        value={title}
        onChange={setTyped}
      />
      <p>{t('correct.means')}</p>
    </ActForm>
  )
}
