import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Post } from '../../../shared/people/directory.ts'
import { issuingStage } from '../../../shared/report/approval/stages.ts'
import type { Meeting } from '../../../shared/report/approval/version.ts'
import type { Act } from '../../../shared/report/state.ts'
import { useReport } from '../../report/useReport.ts'
import { wallTimeAt } from '../../text/districtTime.ts'
import { useNow } from '../../text/useNow.ts'
import { Choice } from '../../ui/Choice.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { type ActProps, ApprovalDialog } from './ApprovalDialog.tsx'
import css from './Signing.module.css'

interface MeetingDialogProps extends ActProps {
  readonly post: Post
  readonly n: number
  readonly onDone: (by: Act) => void
}

/** What the executive meeting resolved, as the clerk records it (RP-04). */
export function MeetingDialog({ post, n, onDone, ...act }: MeetingDialogProps) {
  const { t } = useTranslation('approval')
  const { view } = useReport()
  const today = wallTimeAt(useNow()).day
  const [date, setDate] = useState(today)
  const [decision, setDecision] = useState<Meeting['decision']>()
  const [tried, setTried] = useState(false)
  // Days as ISO writes them are in order as texts.
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(date) && date <= today
  const give = () => {
    if (decision === undefined || !isDay) return setTried(true)
    void act.sending.give({
      act: 'met',
      command: { type: 'report.meeting', decision, date },
      postId: post.id,
      onDone,
    })
  }
  return (
    <ApprovalDialog
      {...act}
      title={t('met.title')}
      act={t(`met.confirm.${decision ?? 'none'}`)}
      back={t('met.back')}
      takes={decision === 'revise'}
      onGive={give}
    >
      <TextField
        data-autofocus
        required
        type="date"
        max={today}
        label={t('met.date')}
        error={tried && !isDay ? t('met.dateMissing') : undefined}
        value={date}
        onChange={setDate}
      />
      <Choice
        legend={t('met.decision')}
        options={[
          {
            value: 'approved',
            label: t('met.approved'),
            note: t('met.approvedNote', { stage: t(`stage.${issuingStage(view.template)}`) }),
          },
          { value: 'revise', label: t('met.revise'), note: t('met.reviseNote', { n }) },
        ]}
        value={decision}
        onChange={setDecision}
      />
      {tried && decision === undefined && (
        <p className={css.wrong} role="alert">
          {t('met.decisionMissing')}
        </p>
      )}
    </ApprovalDialog>
  )
}
