import { CloudOff, GitCompareArrows, RefreshCw } from 'lucide-react'
import type { MouseEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { CLOSE } from '../../../shared/protocol/collab.ts'
import { isFrozen } from '../../../shared/report/state.ts'
import type { SectionView } from '../../../shared/report/view.ts'
import { useSignInAgain } from '../../session/SignInAgain.tsx'
import { useDates } from '../../text/useDates.ts'
import { Banner } from '../../ui/Banner.tsx'
import { Button } from '../../ui/Button.tsx'
import { iconProps } from '../../ui/icon.ts'
import { openPlaces } from '../collab/draft.ts'
import type { Trouble } from '../trouble.ts'
import type { OpenText } from '../useTextSession.ts'
import { LockedBanner } from './LockedBanner.tsx'

interface TextBannersProps extends OpenText {
  readonly section: SectionView
  readonly trouble: Trouble | null
  /** Whether this person writes here when the section is open. */
  readonly isWriter: boolean
  readonly onDownload: () => void
  readonly onShowDraft: () => void
}

/** What the person has to know about the text: what happened, what is safe, what to do. */
export function TextBanners({
  section,
  session,
  status,
  trouble,
  isWriter,
  onDownload,
  onShowDraft,
}: TextBannersProps) {
  const { closedBy, connected, drafts, unsavedCharacters: unsaved } = status
  const signInAgain = useSignInAgain(closedBy === null || closedBy === CLOSE.notSignedIn)
  return (
    <>
      {closedBy === CLOSE.schema && <OldPage />}
      {trouble === 'signedOut' && <SignedOut isWriter={isWriter} unsaved={unsaved} onSignIn={signInAgain} />}
      {closedBy !== null && !DESIGNED.includes(closedBy) && <Closed onRetry={() => session.reconnect()} />}
      {openPlaces(drafts) > 0 && (
        <Refused count={openPlaces(drafts)} section={section} onShow={onShowDraft} />
      )}
      {trouble === 'offline' && <Offline isWriter={isWriter} unsaved={unsaved} onDownload={onDownload} />}
      {trouble === 'unsaved' && (
        <Unsaved
          savedAt={status.saving?.kind === 'unsaved' ? status.saving.savedAt : undefined}
          unsaved={unsaved}
          onDownload={onDownload}
        />
      )}
      {connected && isWriter && !status.writable && <LockedBanner section={section} />}
    </>
  )
}

/** Codes whose states are shown in another way than as a closed line. */
const DESIGNED: readonly number[] = [CLOSE.schema, CLOSE.notSignedIn, CLOSE.notFound]

function OldPage() {
  const { t } = useTranslation('editor')
  return (
    <Banner
      edge
      tone="info"
      icon={<RefreshCw {...iconProps} />}
      title={t('banner.old.title')}
      action={<Button onClick={() => window.location.reload()}>{t('banner.old.act')}</Button>}
    >
      {t('banner.old.text')}
    </Banner>
  )
}

function SignedOut({
  isWriter,
  unsaved,
  onSignIn,
}: {
  isWriter: boolean
  unsaved: number
  onSignIn: () => void
}) {
  const { t } = useTranslation('editor')
  // The focus stays in the text, and comes back to it when the dialog closes.
  const stay = (event: MouseEvent) => event.preventDefault()
  const saved = t(isWriter ? 'banner.signedOut.saved' : 'banner.signedOut.reading')
  return (
    <Banner
      edge
      tone="warn"
      live="off"
      icon={<CloudOff {...iconProps} />}
      title={t(isWriter ? 'banner.signedOut.title' : 'banner.signedOut.readingTitle')}
      action={
        <Button onMouseDown={stay} onClick={onSignIn}>
          {t('banner.signedOut.act')}
        </Button>
      }
    >
      {unsaved > 0 ? t('banner.signedOut.unsaved', { count: unsaved }) : saved}
    </Banner>
  )
}

function Closed({ onRetry }: { onRetry: () => void }) {
  const { t } = useTranslation('editor')
  return (
    <Banner
      edge
      tone="danger"
      live="assertive"
      title={t('banner.closed.title')}
      action={<Button onClick={onRetry}>{t('banner.closed.act')}</Button>}
    >
      {t('banner.closed.text')}
    </Banner>
  )
}

function Refused({ count, section, onShow }: { count: number; section: SectionView; onShow: () => void }) {
  const { t } = useTranslation('editor')
  const dates = useDates()
  const title = isFrozen(section)
    ? t('banner.refused.submitted', { count, time: dates.dayTime(section.current.frozenAt) })
    : t('banner.refused.closed', { count })
  return (
    <Banner
      edge
      tone="danger"
      icon={<GitCompareArrows {...iconProps} />}
      title={title}
      action={<Button onClick={onShow}>{t('banner.refused.show')}</Button>}
    >
      {t('banner.refused.text', { count })}
    </Banner>
  )
}

function Offline({
  isWriter,
  unsaved,
  onDownload,
}: {
  isWriter: boolean
  unsaved: number
  onDownload: () => void
}) {
  const { t } = useTranslation('editor')
  const icon = <CloudOff {...iconProps} />
  if (!isWriter)
    return (
      <Banner edge tone="warn" live="assertive" icon={icon} title={t('banner.reading.title')}>
        {t('banner.reading.text')}
      </Banner>
    )
  return (
    <Banner
      edge
      tone="warn"
      live="off"
      icon={icon}
      title={t('banner.offline.title')}
      action={<Button onClick={onDownload}>{t('banner.download')}</Button>}
    >
      {unsaved > 0 ? t('banner.offline.unsaved', { count: unsaved }) : t('banner.offline.saved')}
    </Banner>
  )
}

function Unsaved({
  savedAt,
  unsaved,
  onDownload,
}: {
  savedAt: string | undefined
  unsaved: number
  onDownload: () => void
}) {
  const { t } = useTranslation('editor')
  const dates = useDates()
  // Nothing of this person's waits: a colleague's text could not be stored, and the next word here could not either.
  if (unsaved === 0)
    return (
      <Banner edge tone="danger" live="off" title={t('banner.unsaved.idleTitle')}>
        {t('banner.unsaved.idle')}
      </Banner>
    )
  return (
    <Banner
      edge
      tone="danger"
      live="off"
      title={t('banner.unsaved.title')}
      action={<Button onClick={onDownload}>{t('banner.download')}</Button>}
    >
      {savedAt === undefined
        ? t('banner.unsaved.all', { count: unsaved })
        : t('banner.unsaved.since', { count: unsaved, time: dates.second(savedAt) })}
    </Banner>
  )
}
