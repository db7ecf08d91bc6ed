import { useTranslation } from 'react-i18next'
import { CLOSE } from '../../../shared/protocol/collab.ts'
import type { SectionView } from '../../../shared/report/view.ts'
import { Banner } from '../../ui/Banner.tsx'
import { Forbidden } from '../../ui/Forbidden.tsx'
import { Loading } from '../../ui/Loading.tsx'
import { useDelay } from '../../ui/useDelay.ts'
import type { OpenText } from '../useTextSession.ts'
import { OwnText, type TextMode } from './OwnText.tsx'
import { Paper } from './Paper.tsx'
import { UnknownText } from './UnknownText.tsx'

interface LiveTextProps extends OpenText {
  readonly section: SectionView
  readonly mode: TextMode
  readonly inkOf: (personId: string) => string
  readonly onSubmit: () => void
  readonly onLeave: () => void
}

/** The paper with the live text on it, or what stands in its place until it is here. */
export function LiveText({ section, session, status, ...rest }: LiveTextProps) {
  const { t } = useTranslation('editor')
  if (status.closedBy === CLOSE.notFound)
    return <Forbidden title={t('unseen.gone')}>{t('unseen.goneText')}</Forbidden>
  return (
    <Paper section={section}>
      {status.text === null ? (
        <Waiting />
      ) : status.unknown !== null ? (
        <UnknownText section={section} body={status.unknown} mode={rest.mode} />
      ) : (
        <OwnText section={section} session={session} text={status.text} {...rest} />
      )}
    </Paper>
  )
}

/** Milliseconds after which a text that has not come is worth a word. */
const LONG_MS = 5000

function Waiting() {
  const { t } = useTranslation('editor')
  const isLong = useDelay(LONG_MS)
  return (
    <>
      {isLong && <Banner tone="warn" title={t('paper.waiting')} />}
      <Loading rows={6} />
    </>
  )
}
