import { type ReactNode, useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { Failure } from '../server/failures.ts'
import { useErrorText } from '../server/useErrorText.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { ErrorBanner } from '../ui/ErrorBanner.tsx'
import css from './People.module.css'
import './words.ts'

interface FormDialogProps {
  readonly title: string
  /** The button's words: what will be done. */
  readonly act: string
  /** It takes something away from somebody: the button is no blue one. */
  readonly takes?: boolean
  readonly busy: boolean
  readonly failure: Failure | undefined
  /** Why the rules refuse it as it stands: then it cannot be sent. */
  readonly refusal?: Failure | undefined
  readonly onSubmit: () => void
  readonly onClose: () => void
  readonly children: ReactNode
}

/** A dialog with a form: fields, what doing it means, why it failed, the act. */
export function FormDialog({
  title,
  act,
  takes = false,
  busy,
  failure,
  refusal,
  onSubmit,
  onClose,
  children,
}: FormDialogProps) {
  const { t } = useTranslation('people')
  const say = useErrorText()
  const form = useId()
  const wrong = refusal ?? failure
  return (
    <Dialog
      open
      title={title}
      // What is on its way is waited for: its answer may bring a password that is shown this once.
      {...(!busy && { onClose })}
      footer={
        <>
          <Button size="page" busy={busy} {...(takes && { 'data-autofocus': true })} onClick={onClose}>
            {t('back')}
          </Button>
          <Button
            size="page"
            kind={takes ? 'danger' : 'primary'}
            type="submit"
            form={form}
            busy={busy}
            blocked={refusal && say(refusal).title}
          >
            {act}
          </Button>
        </>
      }
    >
      <form
        id={form}
        className={css.form}
        noValidate
        onSubmit={event => {
          event.preventDefault()
          if (!busy && refusal === undefined) onSubmit()
        }}
      >
        {children}
        {wrong && <ErrorBanner error={wrong} />}
      </form>
    </Dialog>
  )
}
