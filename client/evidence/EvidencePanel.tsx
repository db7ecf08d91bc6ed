import { useTranslation } from 'react-i18next'
import { type Evidence, evidenceOf, openEvidence } from '../../shared/report/evidence.ts'
import { mayWrite } from '../../shared/report/policy.ts'
import { isFrozen } from '../../shared/report/state.ts'
import type { SectionView } from '../../shared/report/view.ts'
import { useSession } from '../session/useSession.ts'
import css from './Evidence.module.css'
import { EvidenceRow } from './EvidenceRow.tsx'
import type { Place } from './places.ts'
import { UploadRow } from './UploadRow.tsx'
import { UploadZone } from './UploadZone.tsx'
import { useUploads } from './useUploads.ts'
import './words.ts'

interface EvidencePanelProps {
  readonly section: SectionView
  /** The paragraphs of the text, in order. */
  readonly places: readonly Place[]
  /** Shows a paragraph; left out where it stands elsewhere. */
  readonly onGoTo?: (blockId: string) => void
  /** Where no tab names it: how the page's titles look. */
  readonly titleClass?: string | undefined
}

/** The files that bear out a section: what there is, what is on its way, and where more is brought. */
export default function EvidencePanel({ section, places, onGoTo, titleClass }: EvidencePanelProps) {
  const { t } = useTranslation('evidence')
  const { posts } = useSession()
  const { queue, items } = useUploads(section.id)
  const evidence = evidenceOf(section)
  const open = new Set<Evidence>(openEvidence(section))
  const brings = posts.some(post => mayWrite(post, section))
  return (
    <div className={css.panel}>
      {titleClass !== undefined && <h3 className={titleClass}>{t('title')}</h3>}
      {brings && <UploadZone section={section} places={places} queue={queue} />}
      {items.length > 0 && (
        <ul className={css.list}>
          {items.map(item => (
            <UploadRow key={item.id} item={item} queue={queue} />
          ))}
        </ul>
      )}
      {evidence.length === 0 && items.length === 0 && (
        <p className={css.empty}>
          {t('empty')}
          {brings && <small>{t('emptyHint')}</small>}
        </p>
      )}
      {evidence.length > 0 && (
        <ul className={css.list} aria-label={t('title')}>
          {evidence.map(each => (
            <EvidenceRow
              key={each.id}
              section={section}
              evidence={each}
              isOpen={isFrozen(section) && open.has(each)}
              places={places}
              onGoTo={onGoTo}
            />
          ))}
        </ul>
      )}
    </div>
  )
}
