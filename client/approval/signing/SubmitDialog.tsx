import { ShieldAlert } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { Post } from '../../../shared/people/directory.ts'
import { leavesOf } from '../../../shared/report/outline.ts'
import type { Act } from '../../../shared/report/state.ts'
import { keptTyped } from '../../assembly/typedLetter.ts'
import { useDirectory } from '../../directory/DirectoryProvider.tsx'
import { useReport } from '../../report/useReport.ts'
import { useSession } from '../../session/useSession.ts'
import { Banner } from '../../ui/Banner.tsx'
import { Button } from '../../ui/Button.tsx'
import { iconProps } from '../../ui/icon.ts'
import { useLetterJump } from '../letterJump.ts'
import { type ActProps, ApprovalDialog } from './ApprovalDialog.tsx'
import { missingInLetter } from './missingInLetter.ts'
import css from './Signing.module.css'

interface SubmitDialogProps extends ActProps {
  readonly post: Post
  readonly onDone: (by: Act) => void
}

/** Sending the report for signature: what it freezes, that nothing is classified, what the letter still lacks (RP-02, SC-01). */
export function SubmitDialog({ post, onDone, ...act }: SubmitDialogProps) {
  const { t } = useTranslation('approval')
  const { reportId, view } = useReport()
  const { person } = useSession()
  const names = useDirectory()
  const jump = useLetterJump()
  const unsaved = Object.keys(keptTyped(sessionStorage, person.id, reportId))[0]
  const { letter, past } = view.report
  const lacks = [
    ...(unsaved === undefined ? [] : [{ say: 'unsaved' as const, field: unsavedField(unsaved) }]),
    ...missingInLetter(letter).map(field => ({ say: field, field })),
  ]
  const give = () =>
    void act.sending.give({ act: 'submit', command: { type: 'report.submit' }, postId: post.id, onDone })
  return (
    <ApprovalDialog
      {...act}
      title={t('submit.title')}
      act={t('submit.confirm')}
      back={t('submit.back')}
      blocked={lacks.length > 0 ? t('submit.blocked') : undefined}
      onGive={give}
    >
      {lacks.length > 0 && (
        <section className={css.lacks} aria-label={t('submit.missing')}>
          <b>{t('submit.missing')}</b>
          <ul>
            {lacks.map(({ say, field }, i) => (
              <li key={say}>
                <span>{t(`submit.field.${say}`)}</span>
                <Button
                  data-autofocus={i === 0 ? true : undefined}
                  aria-label={t('submit.goOf', { field: t(`submit.field.${say}`) })}
                  onClick={() => {
                    act.onClose()
                    jump(field)
                  }}
                >
                  {t('submit.go')}
                </Button>
              </li>
            ))}
          </ul>
        </section>
      )}
      <p>
        {t('submit.means', {
          count: leavesOf(view.sections).length,
          n: past.length + 1,
          unit: names.unit(post.unitId).name,
        })}
      </p>
      <p className={css.quiet}>{t('submit.frozen')}</p>
      <Banner tone="warn" live="off" icon={<ShieldAlert {...iconProps} />} title={t('submit.secrecy')} />
    </ApprovalDialog>
  )
}

const FIELDS = ['title', 'addressee', 'preamble', 'signatory', 'disclosure'] as const
const unsavedField = (name: string) => FIELDS.find(field => field === name) ?? 'title'
