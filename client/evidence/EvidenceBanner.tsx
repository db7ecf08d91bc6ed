import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type Evidence, openEvidence } from '../../shared/report/evidence.ts'
import { valid } from '../../shared/report/stages.ts'
import type { FrozenSection } from '../../shared/report/state.ts'
import type { SectionView } from '../../shared/report/view.ts'
import { useDirectory } from '../directory/DirectoryProvider.tsx'
import { OrderError } from '../report/OrderError.tsx'
import { useCapacities } from '../report/useCapacities.ts'
import { useOrder } from '../report/useOrder.ts'
import { useReport } from '../report/useReport.ts'
import { useSession } from '../session/useSession.ts'
import { Banner } from '../ui/Banner.tsx'
import { Button } from '../ui/Button.tsx'
import { evidencePath } from './carrier.ts'
import css from './Evidence.module.css'
import { previewOf, sizeOf } from './mediaKinds.ts'
import { PreviewDialog } from './PreviewDialog.tsx'
import './words.ts'

/** What was added beside the version that stands, and the signer's 确认 for each (WF-24). */
export default function EvidenceBanner({ section }: { section: SectionView & FrozenSection }) {
  const { t } = useTranslation('evidence')
  const names = useDirectory()
  const { may } = useReport()
  const { person } = useSession()
  const capacities = useCapacities(section.id)
  const open = openEvidence(section)
  if (open.length === 0) return null
  const confirmOf = (evidence: Evidence) =>
    ({ type: 'evidence.confirm', sectionId: section.id, evidenceId: evidence.id }) as const
  const postFor = (evidence: Evidence) =>
    capacities.find(each => may(confirmOf(evidence), { postId: each.id }) === true)
  const isSigner = open.some(each => postFor(each) !== undefined)
  const signed = valid(section.current, 'sign')
  const said = { n: section.version, unit: names.unit(section.leadUnitId).name }
  const isOwn = signed.length === 0 || signed.some(each => each.personId === person.id)
  const text = isSigner ? 'bannerText' : signed.length === 0 ? 'bannerWait' : 'bannerOthers'
  return (
    <Banner
      tone={isSigner ? 'warn' : 'info'}
      title={t(signed.length > 0 && (isSigner || isOwn) ? 'banner' : 'bannerBefore', { count: open.length })}
    >
      <p>{t(text, said)}</p>
      <ul className={css.list}>
        {open.map(each => (
          <OpenRow key={each.id} evidence={each} command={confirmOf(each)} postId={postFor(each)?.id} />
        ))}
      </ul>
    </Banner>
  )
}

interface OpenRowProps {
  readonly evidence: Evidence
  readonly command: {
    readonly type: 'evidence.confirm'
    readonly sectionId: string
    readonly evidenceId: string
  }
  readonly postId: string | undefined
}

function OpenRow({ evidence, command, postId }: OpenRowProps) {
  const { t } = useTranslation('evidence')
  const { text } = useReport()
  const order = useOrder()
  const [looking, setLooking] = useState(false)
  const name = text(evidence.name) ?? evidence.sha256.slice(0, 8)
  return (
    <li className={css.acts}>
      <span className={css.name}>
        {name} <small>{sizeOf(evidence.bytes)}</small>
      </span>
      {previewOf(evidence.mediaType) === 'none' ? (
        <a
          className={css.link}
          href={evidencePath(evidence.sha256)}
          download={name}
          aria-label={t('downloadOf', { name })}
        >
          {t('download')}
        </a>
      ) : (
        <Button aria-label={t('previewOf', { name })} onClick={() => setLooking(true)}>
          {t('preview')}
        </Button>
      )}
      {postId !== undefined && (
        <Button
          kind="primary"
          busy={order.busy}
          aria-label={t('confirmOf', { name })}
          onClick={() => void order.give(command, { postId })}
        >
          {t('confirm')}
        </Button>
      )}
      <OrderError failed={order.failed} />
      {looking && <PreviewDialog evidence={evidence} name={name} onClose={() => setLooking(false)} />}
    </li>
  )
}
