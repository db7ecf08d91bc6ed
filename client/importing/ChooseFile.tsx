import { FileUp, ShieldAlert } from 'lucide-react'
import { type DragEvent, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../ui/Button.tsx'
import { classes } from '../ui/classes.ts'
import { ErrorBanner } from '../ui/ErrorBanner.tsx'
import { emptyIconProps, iconProps } from '../ui/icon.ts'
import text from '../ui/text.module.css'
import css from './ImportPage.module.css'
import type { Step } from './step.ts'

const TYPES = '.docx,.txt,.md'

interface ChooseFileProps {
  readonly step: Extract<Step, { kind: 'choose' | 'sending' }>
  readonly onChoose: (file: File) => void
  readonly onCancel: () => void
  readonly onBlank: () => void
}

/** Where last year's file is dropped or chosen, and how far it is on its way. */
export function ChooseFile({ step, onChoose, onCancel, onBlank }: ChooseFileProps) {
  const { t } = useTranslation('outline')
  const input = useRef<HTMLInputElement>(null)
  const [over, setOver] = useState(false)
  const take = (files: FileList | null) => {
    const file = files?.[0]
    if (file !== undefined) onChoose(file)
  }
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    take(event.dataTransfer.files)
  }
  return (
    <div className={css.stack}>
      {step.kind === 'choose' && step.error && <ErrorBanner error={step.error} />}
      <section
        className={classes(css.drop, over && css.over)}
        aria-label={t('import.drop')}
        onDragOver={event => {
          event.preventDefault()
          setOver(true)
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        {step.kind === 'sending' ? (
          <Sending name={step.name} share={step.share} onCancel={onCancel} />
        ) : (
          <>
            <FileUp {...emptyIconProps} />
            <h2>{t('import.drop')}</h2>
            <p>{t('import.types')}</p>
            <input
              ref={input}
              type="file"
              accept={TYPES}
              className={text.visuallyHidden}
              tabIndex={-1}
              aria-label={t('import.choose')}
              onChange={event => {
                take(event.target.files)
                // The same file may be chosen again, once it has been mended.
                event.target.value = ''
              }}
            />
            <Button size="page" kind="primary" onClick={() => input.current?.click()}>
              {t('import.choose')}
            </Button>
          </>
        )}
      </section>
      <p className={css.secrecy}>
        <ShieldAlert {...iconProps} />
        {t('import.secrecy')}
      </p>
      {step.kind === 'choose' && (
        <p>
          <Button kind="link" onClick={onBlank}>
            {t('import.fromNothing')}
          </Button>
        </p>
      )}
    </div>
  )
}

/** A file on its way, then being read. */
function Sending({ name, share, onCancel }: { name: string; share: number; onCancel: () => void }) {
  const { t } = useTranslation('outline')
  const sent = share >= 1
  return (
    <>
      <h2 role="status">{t(sent ? 'import.reading' : 'import.sending', { name })}</h2>
      <progress aria-label={t('import.progress')} max={1} {...(!sent && { value: share })} />
      <Button onClick={onCancel}>{t('import.cancel')}</Button>
    </>
  )
}
