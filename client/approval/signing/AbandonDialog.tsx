import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Post } from '../../../shared/people/directory.ts'
import type { Act } from '../../../shared/report/state.ts'
import { useReport } from '../../report/useReport.ts'
import { LONGEST } from '../../signing/ActDialog.tsx'
import { TextArea } from '../../ui/TextArea.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { type ActProps, ApprovalDialog } from './ApprovalDialog.tsx'

interface AbandonDialogProps extends ActProps {
  readonly post: Post
  readonly onDone: (by: Act) => void
}

/** Ending the report for good (RP-10): a reason, and its title typed, so that no habit ends one. */
export function AbandonDialog({ post, onDone, ...act }: AbandonDialogProps) {
  const { t } = useTranslation('approval')
  const { title } = useReport().view
  const [reason, setReason] = useState('')
  const [typed, setTyped] = useState('')
  const [tried, setTried] = useState(false)
  const said = reason.trim()
  const isTyped = typed.trim() === title.trim()
  const give = () => {
    if (said === '' || !isTyped) return setTried(true)
    void act.sending.give({
      act: 'abandon',
      command: { type: 'report.abandon', reason: said },
      postId: post.id,
      onDone,
    })
  }
  return (
    <ApprovalDialog
      {...act}
      title={t('abandon.title')}
      act={t('abandon.confirm')}
      back={t('abandon.back')}
      takes
      written={reason}
      onGive={give}
    >
      <p>{t('abandon.means')}</p>
      <TextArea
        data-autofocus
        required
        rows={3}
        maxLength={LONGEST}
        label={t('dialog.reason')}
        error={tried && said === '' ? t('dialog.reasonMissing') : undefined}
        value={reason}
        onChange={setReason}
      />
      <TextField
        required
        autoComplete="off"
        label={t('abandon.typed', { title })}
        error={tried && !isTyped ? t('abandon.typedMissing') : undefined}
        value={typed}
        onChange={setTyped}
      />
    </ApprovalDialog>
  )
}
