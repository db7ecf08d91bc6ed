import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import type { FrozenSection } from '../../shared/report/state.ts'
import { paths } from '../app/paths.ts'
import { useReport } from '../report/useReport.ts'
import { type Failure, isFailure } from '../server/failures.ts'
import { useSession } from '../session/useSession.ts'
import { Banner } from '../ui/Banner.tsx'
import { Button } from '../ui/Button.tsx'
import { ErrorBanner } from '../ui/ErrorBanner.tsx'
import { useTurnText } from './useTurnText.ts'

/** Who submitted a version may take it back while nobody has acted on it (WF-05). */
export function Withdrawal({ section }: { section: FrozenSection }) {
  const { t } = useTranslation('signing')
  const { reportId, may, send } = useReport()
  const { posts } = useSession()
  const navigate = useNavigate()
  const turn = useTurnText()(section)
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<Failure>()
  const command = { type: 'section.withdraw', sectionId: section.id } as const
  const post = posts.find(each => may(command, { postId: each.id }) === true)

  const withdraw = async (postId: string) => {
    setBusy(true)
    try {
      await send(command, { postId })
      await navigate(paths.editor(reportId, section.id))
    } catch (error) {
      if (!isFailure(error)) throw error
      setFailure(error)
      setBusy(false)
    }
  }

  if (failure !== undefined) return <ErrorBanner error={failure} onRetry={() => setFailure(undefined)} />
  if (post === undefined)
    return <Banner tone="info" live="off" title={t('state.now', { turn: turn ?? '' })} />
  return (
    <Banner
      tone="info"
      live="off"
      title={t('state.withdraw')}
      action={
        <Button busy={busy} onClick={() => withdraw(post.id)}>
          {t('state.withdrawAct')}
        </Button>
      }
    >
      <p>{t('state.withdrawText', { n: section.version })}</p>
    </Banner>
  )
}
