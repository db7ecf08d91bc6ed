import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Post } from '../../../shared/people/directory.ts'
import type { ReportReturn, Stage } from '../../../shared/report/approval/version.ts'
import type { Act } from '../../../shared/report/state.ts'
import { nameOf } from '../../../shared/report/view.ts'
import { useReport } from '../../report/useReport.ts'
import { LONGEST } from '../../signing/ActDialog.tsx'
import { Choice } from '../../ui/Choice.tsx'
import { TextArea } from '../../ui/TextArea.tsx'
import { Tick } from '../../ui/Tick.tsx'
import { type ActProps, ApprovalDialog } from './ApprovalDialog.tsx'
import css from './Signing.module.css'
import { returnTargets } from './standing.ts'

interface ReturnDialogProps extends ActProps {
  readonly stage: Stage
  readonly post: Post
  readonly n: number
  readonly onDone: (by: Act) => void
}

/** Returning the report: why, to which stage, and which sections are opened again (RP-05). */
export function ReturnDialog({ stage, post, n, onDone, ...act }: ReturnDialogProps) {
  const { t } = useTranslation('approval')
  const { view } = useReport()
  const [reason, setReason] = useState('')
  const [to, setTo] = useState<ReportReturn['to']>('compiling')
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set())
  const [missing, setMissing] = useState(false)
  const targets = returnTargets(stage)
  const leaves = view.sections.filter(s => s.isLeaf)
  const sections = to === 'compiling' ? leaves.map(s => s.id).filter(id => picked.has(id)) : []
  const tick = (id: string, on: boolean) =>
    setPicked(before => new Set(on ? [...before, id] : [...before].filter(each => each !== id)))
  const give = () => {
    const said = reason.trim()
    if (said === '') return setMissing(true)
    void act.sending.give({
      act: 'return',
      command: { type: 'report.return', reason: said, to, ...(sections.length === 0 ? {} : { sections }) },
      postId: post.id,
      onDone,
    })
  }
  return (
    <ApprovalDialog
      {...act}
      title={t('return.title', { n })}
      act={
        sections.length === 0
          ? t('return.confirm', { stage: t(`stage.${to}`) })
          : t('return.confirmSections', { count: sections.length })
      }
      back={t('return.back')}
      takes
      written={reason}
      onGive={give}
    >
      <TextArea
        data-autofocus
        required
        rows={3}
        maxLength={LONGEST}
        label={t('dialog.reason')}
        error={missing && reason.trim() === '' ? t('dialog.reasonMissing') : undefined}
        value={reason}
        onChange={setReason}
      />
      {targets.length > 1 && (
        <Choice
          legend={t('return.target')}
          options={targets.map(value => ({
            value,
            label: t(`stage.${value}`),
            note: t(value === 'compiling' ? 'return.targetNote.compiling' : 'return.targetNote.stage'),
          }))}
          value={to}
          onChange={setTo}
        />
      )}
      {to === 'compiling' && (
        <fieldset className={css.sections}>
          <legend>{t('return.sections')}</legend>
          <div>
            {leaves.map(section => (
              <Tick key={section.id} checked={picked.has(section.id)} onChange={on => tick(section.id, on)}>
                {nameOf(view, section)}
              </Tick>
            ))}
          </div>
          <p className={css.quiet}>
            {sections.length === 0
              ? t('return.sectionsNone')
              : t('return.sectionsNote', { count: sections.length })}
          </p>
        </fieldset>
      )}
      <p className={css.quiet}>
        {to === 'compiling' ? t('return.voidsAll', { n }) : t('return.voids', { stage: t(`stage.${to}`) })}
      </p>
    </ApprovalDialog>
  )
}
