import { CloudOff, GitCompareArrows, RefreshCw } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { CLOSE } from '../../../shared/protocol/collab.ts'
import { isFrozen } from '../../../shared/report/state.ts'
import type { SectionView } from '../../../shared/report/view.ts'
import { useDates } from '../../text/useDates.ts'
import { Banner } from '../../ui/Banner.tsx'
import { Button } from '../../ui/Button.tsx'
import { iconProps } from '../../ui/icon.ts'
import { openPlaces } from '../collab/draft.ts'
import type { OpenText } from '../useTextSession.ts'
import { LockedBanner } from './LockedBanner.tsx'

interface TextBannersProps extends OpenText {
  readonly section: SectionView
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
  isWriter,
  onDownload,
  onShowDraft,
}: TextBannersProps) {
  const { closedBy, connected, text, drafts } = status
  return (
    <>
      {closedBy === CLOSE.schema && <OldPage />}
      {closedBy === CLOSE.notSignedIn && <SignedOut />}
      {closedBy !== null && !DESIGNED.includes(closedBy) && <Closed onRetry={() => session.reconnect()} />}
      {openPlaces(drafts) > 0 && (
        <Refused count={openPlaces(drafts)} section={section} onShow={onShowDraft} />
      )}
      {closedBy === null && !connected && text !== null && (
        <Offline isWriter={isWriter} unsaved={status.unsavedCharacters} onDownload={onDownload} />
      )}
      {connected && status.saving?.kind === 'unsaved' && (
        <Unsaved savedAt={status.saving.savedAt} unsaved={status.unsavedCharacters} onDownload={onDownload} />
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

function SignedOut() {
  const { t } = useTranslation('editor')
  return (
    <Banner
      edge
      tone="warn"
      live="off"
      icon={<CloudOff {...iconProps} />}
      title={t('banner.signedOut.title')}
    >
      {t('banner.signedOut.text')}
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
