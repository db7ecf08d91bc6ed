import { lazy, Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import { boundEvidence } from '../../../shared/report/evidence.ts'
import { readsEvidence } from '../../../shared/report/reading.ts'
import type { SectionView } from '../../../shared/report/view.ts'
import { useReader } from '../../app/useRights.ts'
import type { Place } from '../../evidence/places.ts'
import { useSession } from '../../session/useSession.ts'
import { Loading } from '../../ui/Loading.tsx'
import { type TabItem, TabStrip } from '../../ui/TabStrip.tsx'
import { type Draft, type DraftPlace, openPlaces } from '../collab/draft.ts'
import { DraftTab } from './DraftTab.tsx'
import { HistoryTab } from './HistoryTab.tsx'
import { askingOf, OpinionsTab } from './OpinionsTab.tsx'
import { PresenceTab } from './PresenceTab.tsx'

export type PanelTab = 'opinions' | 'evidence' | 'history' | 'presence' | 'draft'

export interface SidePanelProps {
  readonly section: SectionView
  readonly tab: PanelTab
  readonly onTab: (tab: PanelTab) => void
  readonly personIds: readonly string[]
  readonly writing: ReadonlySet<string>
  readonly inkOf: (personId: string) => string
  readonly drafts: readonly Draft[]
  /** Name of the section, for files. */
  readonly name: string
  readonly blocked: string | undefined
  readonly onApply: (draft: Draft, place: DraftPlace) => void
  readonly onDiscard: (id: string) => void
  readonly onGoTo: (blockId: string) => void
  readonly placeOf: (blockId: string) => number | null
  /** The paragraphs of the text, in order. */
  readonly places: readonly Place[]
}

const EvidencePanel = lazy(() => import('../../evidence/EvidencePanel.tsx'))

/** What stands beside the paper: opinions and returns, versions, who is there, and one's private draft. */
export function SidePanel(props: SidePanelProps) {
  const { section, tab, onTab, personIds, drafts } = props
  const { t } = useTranslation('editor')
  const { person } = useSession()
  const reader = useReader()
  const tabs: TabItem<PanelTab>[] = [
    { id: 'opinions', label: t('panel.opinions'), count: askingOf(section), bad: true },
    ...(readsEvidence(reader, section)
      ? [{ id: 'evidence' as const, label: t('panel.evidence'), count: boundEvidence(section).length }]
      : []),
    { id: 'history', label: t('panel.history') },
    {
      id: 'presence',
      label: t('panel.presence'),
      count: personIds.filter(id => id !== person.id).length,
    },
    ...(drafts.length > 0
      ? [{ id: 'draft' as const, label: t('panel.draft'), count: openPlaces(drafts), bad: true }]
      : []),
  ]
  const shown = tabs.some(({ id }) => id === tab) ? tab : 'opinions'
  return (
    <TabStrip label={t('panel.label')} tabs={tabs} value={shown} onChange={onTab}>
      {shown === 'opinions' && <OpinionsTab {...props} />}
      {shown === 'evidence' && (
        <Suspense fallback={<Loading />}>
          <EvidencePanel section={section} places={props.places} onGoTo={props.onGoTo} />
        </Suspense>
      )}
      {shown === 'history' && <HistoryTab section={section} />}
      {shown === 'presence' && <PresenceTab {...props} />}
      {shown === 'draft' && <DraftTab {...props} />}
    </TabStrip>
  )
}
