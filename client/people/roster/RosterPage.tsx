import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Applied, Previewed } from '../../../shared/people/roster/protocol.ts'
import { paths } from '../../app/paths.ts'
import { useReader } from '../../app/useRights.ts'
import { uploadFile } from '../../importing/uploadFile.ts'
import { api } from '../../server/api.ts'
import { ApiError, type Failure, isFailure } from '../../server/failures.ts'
import { Banner } from '../../ui/Banner.tsx'
import { Button } from '../../ui/Button.tsx'
import { ErrorBanner } from '../../ui/ErrorBanner.tsx'
import { Forbidden } from '../../ui/Forbidden.tsx'
import { PageHead } from '../../ui/PageHead.tsx'
import { ChooseRoster } from './ChooseRoster.tsx'
import { PasswordList } from './PasswordList.tsx'
import css from './Roster.module.css'
import { RosterPreview } from './RosterPreview.tsx'
import './words.ts'
import '../words.ts'

/** The server takes no larger one (PE-41). */
const MOST_BYTES = 2 * 1024 * 1024

type Step =
  | { readonly kind: 'choose' }
  | { readonly kind: 'reading'; readonly name: string }
  | { readonly kind: 'read'; readonly name: string; readonly previewed: Previewed; readonly busy: boolean }
  | { readonly kind: 'added'; readonly applied: Applied; readonly noted: boolean }

/** Units, people and posts from a table: chosen, looked through, added; then the first passwords, once (PE-40 to PE-42). */
export default function RosterPage() {
  const { t } = useTranslation('roster')
  const { t: people } = useTranslation('people')
  const reader = useReader()
  const [step, setStep] = useState<Step>({ kind: 'choose' })
  const [failure, setFailure] = useState<Failure>()

  const choose = async (file: File) => {
    setFailure(undefined)
    if (file.size > MOST_BYTES) return setFailure(new ApiError(413, 'roster_too_large'))
    const { name } = file
    setStep({ kind: 'reading', name })
    try {
      const path = '/api/people/imports'
      const never = new AbortController().signal
      const previewed = await uploadFile<Previewed>(path, file, { signal: never, onProgress: () => {} })
      setStep({ kind: 'read', name, previewed, busy: false })
    } catch (error) {
      if (!isFailure(error)) throw error
      setFailure(error)
      setStep({ kind: 'choose' })
    }
  }

  const apply = async (read: Extract<Step, { kind: 'read' }>) => {
    setFailure(undefined)
    setStep({ ...read, busy: true })
    try {
      const { importId } = read.previewed
      const applied = await api.post<Applied>(`/api/people/imports/${importId}/apply`, {})
      setStep({ kind: 'added', applied, noted: applied.passwords.length === 0 })
    } catch (error) {
      if (!isFailure(error)) throw error
      setFailure(error)
      // What was shown holds no longer: the file is looked through anew.
      const isOver = error instanceof ApiError && (error.status === 409 || error.status === 404)
      setStep(isOver ? { kind: 'choose' } : { ...read, busy: false })
    }
  }

  if (!reader.roles.has('admin'))
    return (
      <>
        <PageHead title={t('title')} />
        <Forbidden title={people('forbidden.title')}>{t('forbidden')}</Forbidden>
      </>
    )
  const again = () => {
    setFailure(undefined)
    setStep({ kind: 'choose' })
  }
  return (
    <div className={css.page}>
      <PageHead title={t('title')} note={t('note')} />
      <div className={css.step}>
        {failure && <ErrorBanner error={failure} />}
        {(step.kind === 'choose' || step.kind === 'reading') && (
          <ChooseRoster reading={step.kind === 'reading' ? step.name : undefined} onChoose={choose} />
        )}
        {step.kind === 'read' && (
          <RosterPreview
            name={step.name}
            previewed={step.previewed}
            busy={step.busy}
            onApply={() => apply(step)}
            onAgain={again}
          />
        )}
        {step.kind === 'added' && (
          <Added
            applied={step.applied}
            onNoted={() => setStep({ ...step, noted: true })}
            noted={step.noted}
          />
        )}
      </div>
    </div>
  )
}

interface AddedProps {
  readonly applied: Applied
  readonly noted: boolean
  readonly onNoted: () => void
}

function Added({ applied, noted, onNoted }: AddedProps) {
  const { t } = useTranslation('roster')
  const { added, passwords } = applied
  // A repeated request brings none: the first answer was lost on its way.
  const lost = added.persons > 0 && passwords.length === 0
  return (
    <>
      <Banner tone="ok" title={t('added', added)} />
      {lost && (
        <Banner tone="warn" title={t('passwords.lost')}>
          <p>{t('passwords.lostText')}</p>
        </Banner>
      )}
      <p>
        <Button size="page" to={paths.people}>
          {t('back')}
        </Button>
      </p>
      {!noted && <PasswordList passwords={passwords} onNoted={onNoted} />}
    </>
  )
}
