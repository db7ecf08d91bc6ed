import { CircleCheck, ShieldCheck } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Post } from '../../../shared/people/directory.ts'
import type { Stage } from '../../../shared/report/approval/version.ts'
import { leavesOf } from '../../../shared/report/outline.ts'
import type { Act } from '../../../shared/report/state.ts'
import { useDirectory } from '../../directory/DirectoryProvider.tsx'
import { useReport } from '../../report/useReport.ts'
import { useSession } from '../../session/useSession.ts'
import { LONGEST } from '../../signing/ActDialog.tsx'
import { HashTag } from '../../ui/HashTag.tsx'
import { iconProps } from '../../ui/icon.ts'
import { TextArea } from '../../ui/TextArea.tsx'
import { type ActProps, ApprovalDialog } from './ApprovalDialog.tsx'
import css from './Signing.module.css'
import { stageWord } from './stageWord.ts'

interface SignDialogProps extends ActProps {
  readonly stage: Stage
  readonly post: Post
  /** The version as it stood when the dialog was opened. */
  readonly version: { readonly n: number; readonly hash: string }
  readonly onDone: (by: Act) => void
}

/** Signing a stage of the whole report: what it covers, as whom, what it leads to; an opinion may go with it. */
export function SignDialog({ stage, post, version, onDone, ...act }: SignDialogProps) {
  const { t } = useTranslation('approval')
  const { view } = useReport()
  const { person, post: own } = useSession()
  const names = useDirectory()
  const [opinion, setOpinion] = useState('')
  const word = stageWord(stage, view.template)
  const { n, hash } = version
  const said = opinion.trim()
  const give = () =>
    void act.sending.give({
      act: 'sign',
      command: { type: 'report.sign', stage, hash, ...(said === '' ? {} : { opinion: said }) },
      postId: post.id,
      onDone,
    })
  return (
    <ApprovalDialog
      {...act}
      title={t(`sign.title.${word}`, { n })}
      act={t(`sign.confirm.${word}`)}
      back={t('dialog.back')}
      written={opinion}
      onGive={give}
    >
      <p className={css.quiet}>
        {t('sign.covers', { count: leavesOf(view.sections).length })} <HashTag hash={hash} digits={16} />
      </p>
      <p className={css.good}>
        <ShieldCheck {...iconProps} />
        {t('proof.matches')}
      </p>
      <p className={css.good}>
        <CircleCheck {...iconProps} />
        {t('sign.shown')}
      </p>
      <TextArea
        data-autofocus
        rows={2}
        maxLength={LONGEST}
        label={t('dialog.opinion')}
        value={opinion}
        onChange={setOpinion}
      />
      <p>
        <b>{t('dialog.as', { who: names.actingAs(person.id, own, post) })}</b>
        {t(`sign.as.${word}`, { unit: names.unit(post.unitId).name })}
      </p>
      <p>{t(word === 'issue' || stage === 'leader_sign' ? 'sign.leads.issue' : `sign.leads.${stage}`)}</p>
      <p className={css.quiet}>{t('sign.voids')}</p>
    </ApprovalDialog>
  )
}
