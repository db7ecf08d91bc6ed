import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { lastVersion } from '../../../shared/report/decideDraft.ts'
import { REVIEWERS } from '../../../shared/report/policy.ts'
import { type DraftingSection, isAssigned } from '../../../shared/report/state.ts'
import { nameOf, type SectionView } from '../../../shared/report/view.ts'
import { useDirectory } from '../../directory/DirectoryProvider.tsx'
import { useReport } from '../../report/useReport.ts'
import { ApiError, type Failure, isFailure } from '../../server/failures.ts'
import { useSignInAgain } from '../../session/SignInAgain.tsx'
import { useSession } from '../../session/useSession.ts'
import { useNow } from '../../text/useNow.ts'
import { Banner } from '../../ui/Banner.tsx'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { ErrorBanner } from '../../ui/ErrorBanner.tsx'
import { TextArea } from '../../ui/TextArea.tsx'
import { browserClock } from '../collab/clock.ts'
import type { TextSession } from '../collab/textSession.ts'
import type { Trouble } from '../trouble.ts'
import css from './SubmitDialog.module.css'
import { whenSaved } from './whenSaved.ts'

/** How long to wait for the last characters to be saved before submitting. */
const PATIENCE_MS = 10_000

interface SubmitDialogProps {
  readonly section: SectionView & DraftingSection
  readonly session: TextSession
  /** What keeps the text from the server: while it lasts nothing is submitted. */
  readonly trouble: Trouble | null
  readonly onClose: () => void
}

/** Submits the text for review, once all of it is on the server. */
export function SubmitDialog({ section, session, trouble, onClose }: SubmitDialogProps) {
  const { t } = useTranslation('editor')
  const { view, send } = useReport()
  const [note, setNote] = useState('')
  const [doing, setDoing] = useState<'waiting' | 'sending'>()
  const [unsaved, setUnsaved] = useState<number>()
  const [error, setError] = useState<Failure>()
  const signInAgain = useSignInAgain(true)
  const n = lastVersion(section) + 1
  const blocked = trouble === null ? undefined : t(`submit.${trouble}`)

  // Whoever closes the dialog while it waits does not submit; nor does it wait for what cannot be saved now.
  const waiting = useRef<AbortController>(null)
  const isBlocked = blocked !== undefined
  useEffect(() => {
    if (isBlocked) waiting.current?.abort()
    return () => waiting.current?.abort()
  }, [isBlocked])

  const submit = async () => {
    if (isBlocked || doing !== undefined) return
    setError(undefined)
    setUnsaved(undefined)
    const abort = new AbortController()
    waiting.current = abort
    const { signal } = abort
    try {
      if (session.hasUnsaved) setDoing('waiting')
      if (!(await whenSaved(session, { ms: PATIENCE_MS, clock: browserClock, signal }))) {
        if (!signal.aborted) setUnsaved(session.status().unsavedCharacters)
        return
      }
      setDoing('sending')
      const words = note.trim()
      await send({ type: 'section.submit', sectionId: section.id, ...(words === '' ? {} : { note: words }) })
      onClose()
    } catch (failure) {
      if (!isFailure(failure)) throw failure
      // A lost session is said, with the way to sign in, as what keeps the text from the server.
      if (!(failure instanceof ApiError && failure.status === 401)) setError(failure)
    } finally {
      setDoing(undefined)
    }
  }

  return (
    <Dialog
      open
      title={t('submit.title', { name: nameOf(view, section) })}
      // While it waits for saving it may be called off; once it is sent, its answer is waited for.
      {...(doing !== 'sending' && { onClose })}
      footer={
        <>
          <Button size="page" busy={doing === 'sending'} onClick={onClose}>
            {t('submit.later')}
          </Button>
          {trouble === 'signedOut' ? (
            <Button size="page" kind="primary" onClick={signInAgain}>
              {t('banner.signedOut.act')}
            </Button>
          ) : (
            <Button
              size="page"
              kind="primary"
              busy={doing !== undefined}
              blocked={blocked}
              keys={['Ctrl', '↵']}
              onClick={submit}
            >
              {t('submit.confirm', { n })}
            </Button>
          )}
        </>
      }
    >
      <div className={css.body}>
        <p>{t('submit.text', { n })}</p>
        <Reviewers unitId={section.leadUnitId} />
        <TextArea
          label={t('submit.note')}
          hint={t('submit.noteHint')}
          value={note}
          onChange={setNote}
          maxLength={5000}
          data-autofocus
          onKeyDown={event => {
            if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.nativeEvent.isComposing)
              return
            event.preventDefault()
            void submit()
          }}
        />
        {doing === 'waiting' && <Banner tone="info" title={t('submit.waiting')} />}
        {trouble !== null && <Banner tone="warn" live="assertive" title={t(`submit.blocked.${trouble}`)} />}
        {unsaved !== undefined && trouble === null && (
          <Banner tone="warn" live="assertive" title={t('submit.stillUnsaved', { count: unsaved })} />
        )}
        {error !== undefined && <ErrorBanner error={error} />}
        <small>{t('submit.secrecy')}</small>
      </div>
    </Dialog>
  )
}

/** Who will review it: not its only author (WF-06). */
function Reviewers({ unitId }: { unitId: string }) {
  const { t } = useTranslation('editor')
  const names = useDirectory()
  const { person } = useSession()
  const now = useNow()
  const unit = names.unit(unitId).name
  const people = names.holders(unitId, REVIEWERS, now).filter(({ id }) => id !== person.id)
  if (people.length === 0) return <Banner tone="warn" live="off" title={t('submit.nobody', { unit })} />
  return (
    <p>
      {t('submit.reviewers', { unit, people: people.map(({ name }) => name).join('、') })}
      {t('submit.fourEyes')}
    </p>
  )
}

export const canBeSubmitted = (section: SectionView): section is SectionView & DraftingSection =>
  isAssigned(section) && section.state === 'drafting'
