import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { SendingBanner } from '../../signing/SendingBanner.tsx'
import { Banner } from '../../ui/Banner.tsx'
import { Button } from '../../ui/Button.tsx'
import { CopyButton } from '../../ui/CopyButton.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { ErrorBanner } from '../../ui/ErrorBanner.tsx'
import { useDelay } from '../../ui/useDelay.ts'
import { useKeys } from '../../ui/useKeys.ts'
import css from './Signing.module.css'
import type { useWholeSending } from './useWholeSending.ts'

/** What every dialog of an act on the whole report gets. */
export interface ActProps {
  readonly sending: ReturnType<typeof useWholeSending>
  /** The report has moved on since the dialog was opened: what is written can only be copied. */
  readonly stale: boolean
  readonly onClose: () => void
}

interface ApprovalDialogProps extends ActProps {
  readonly title: string
  /** The button's words: what will be done. */
  readonly act: string
  readonly back: string
  /** Solid red: it voids signatures, or ends the report. */
  readonly takes?: boolean
  /** Why it cannot be given as it stands. */
  readonly blocked?: string | undefined
  /** What was written, to be copied when it can no longer be given. */
  readonly written?: string
  readonly onGive: () => void
  readonly children: ReactNode
}

/** Milliseconds in which the button that acts takes no tap: on a phone it comes up under the finger that opened it (SN-16). */
const SETTLE_MS = 600

/** The second step of an act on the whole report. Ctrl+Enter confirms; an act whose answer was lost is not given twice. */
export function ApprovalDialog(props: ApprovalDialogProps) {
  const { title, act, back, takes = false, blocked, written = '', sending, stale, onGive, onClose } = props
  const { t } = useTranslation('approval')
  const isSettled = useDelay(SETTLE_MS)
  const { busy } = sending
  const confirm = () => {
    if (!busy && !stale && blocked === undefined) onGive()
  }
  useKeys([{ keys: 'Ctrl+Enter', label: act, run: confirm, inDialog: true }])
  return (
    <Dialog
      open
      title={title}
      // What is on its way is waited for: whether it was done has to be seen.
      {...(busy ? {} : { onClose })}
      footer={
        <>
          <Button size="page" keys={['Esc']} busy={busy} onClick={onClose}>
            {back}
          </Button>
          <Button
            size="page"
            kind={takes ? 'stop' : 'primary'}
            keys={['Ctrl', '↵']}
            busy={busy}
            blocked={stale ? t('dialog.stale') : (blocked ?? (isSettled ? undefined : t('dialog.settling')))}
            onClick={confirm}
          >
            {act}
          </Button>
        </>
      }
    >
      <div className={css.body}>
        {props.children}
        <SendingBanner sending={sending.sending} onAskAgain={sending.askAgain} />
        {stale ? (
          <Banner
            tone="warn"
            live="assertive"
            title={t('dialog.stale')}
            action={
              written.trim() !== '' && (
                <CopyButton text={written.trim()} done={t('dialog.copied')}>
                  {t('dialog.copy')}
                </CopyButton>
              )
            }
          >
            <p>{t('dialog.staleText')}</p>
          </Banner>
        ) : (
          sending.sending.status === 'refused' && <ErrorBanner error={sending.sending.error} />
        )}
      </div>
    </Dialog>
  )
}
