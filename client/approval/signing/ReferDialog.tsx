import { useTranslation } from 'react-i18next'
import type { Post } from '../../../shared/people/directory.ts'
import { issuingStage } from '../../../shared/report/approval/stages.ts'
import type { Stage } from '../../../shared/report/approval/version.ts'
import type { Act } from '../../../shared/report/state.ts'
import { useDirectory } from '../../directory/DirectoryProvider.tsx'
import { useReport } from '../../report/useReport.ts'
import { useSession } from '../../session/useSession.ts'
import { type ActProps, ApprovalDialog } from './ApprovalDialog.tsx'
import css from './Signing.module.css'

interface ReferDialogProps extends ActProps {
  readonly stage: Stage
  readonly post: Post
  readonly version: { readonly n: number; readonly hash: string }
  readonly onDone: (by: Act) => void
}

/** Asking for the executive meeting: no signature, so no proof of identity and no opinion. */
export function ReferDialog({ stage, post, version, onDone, ...act }: ReferDialogProps) {
  const { t } = useTranslation('approval')
  const { view } = useReport()
  const { person, post: own } = useSession()
  const names = useDirectory()
  const { n, hash } = version
  const give = () =>
    void act.sending.give({
      act: 'refer',
      command: { type: 'report.sign', stage, hash, toMeeting: true },
      postId: post.id,
      onDone,
    })
  return (
    <ApprovalDialog
      {...act}
      title={t('refer.title', { n })}
      act={t('refer.confirm')}
      back={t('dialog.back')}
      onGive={give}
    >
      <p>{t('refer.means', { stage: t(`stage.${issuingStage(view.template)}`) })}</p>
      <p className={css.quiet}>{t('refer.note')}</p>
      <p>
        <b>{t('dialog.as', { who: names.actingAs(person.id, own, post) })}</b>
      </p>
    </ApprovalDialog>
  )
}
