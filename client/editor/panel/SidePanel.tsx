import { useTranslation } from 'react-i18next'
import type { SectionView } from '../../../shared/report/view.ts'
import { useSession } from '../../session/useSession.ts'
import { type TabItem, TabStrip } from '../../ui/TabStrip.tsx'
import { type Draft, type DraftPlace, openPlaces } from '../collab/draft.ts'
import { DraftTab } from './DraftTab.tsx'
import { HistoryTab } from './HistoryTab.tsx'
import { askingOf, OpinionsTab } from './OpinionsTab.tsx'
import { PresenceTab } from './PresenceTab.tsx'

export type PanelTab = 'opinions' | 'history' | 'presence' | 'draft'

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
}

/** What stands beside the paper: opinions and returns, versions, who is there, and one's private draft. */
export function SidePanel(props: SidePanelProps) {
  const { section, tab, onTab, personIds, drafts } = props
  const { t } = useTranslation('editor')
  const { person } = useSession()
  const tabs: TabItem<PanelTab>[] = [
    { id: 'opinions', label: t('panel.opinions'), count: askingOf(section), bad: true },
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
      {shown === 'history' && <HistoryTab section={section} />}
      {shown === 'presence' && <PresenceTab {...props} />}
      {shown === 'draft' && <DraftTab {...props} />}
    </TabStrip>
  )
}
