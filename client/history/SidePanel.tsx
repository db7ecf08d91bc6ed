import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { AssignedSection, Version } from '../../shared/report/state.ts'
import type { FrozenVersion } from '../paper/useFrozen.ts'
import { TabStrip } from '../ui/TabStrip.tsx'
import { ChangesPanel } from './ChangesPanel.tsx'
import css from './SidePanel.module.css'
import { VersionCard } from './VersionCard.tsx'

interface SidePanelProps {
  readonly section: AssignedSection
  readonly versions: readonly Version[]
  readonly version: Version
  readonly before: Version | undefined
  readonly frozen: FrozenVersion | undefined
}

type Tab = 'changes' | 'signatures' | 'versions'

/** Beside the paper: what changed, who signed this version, all versions. */
export function SidePanel({ section, versions, version, before, frozen }: SidePanelProps) {
  const { t } = useTranslation('history')
  const [chosen, setChosen] = useState<Tab>('changes')
  const compares = before !== undefined
  const tab = chosen === 'changes' && !compares ? 'signatures' : chosen
  const signed = version.signatures.filter(s => s.void === null).length
  const card = (each: Version) => (
    <VersionCard
      key={each.n}
      section={section}
      version={each}
      former={versions.findLast(other => other.n < each.n)}
      shown={each === version}
    />
  )
  return (
    <aside className={css.panel}>
      <TabStrip
        label={t('tabs.label')}
        tabs={[
          ...(compares
            ? [{ id: 'changes' as const, label: t('tabs.changes'), count: frozen?.changes.length ?? 0 }]
            : []),
          { id: 'signatures', label: t('tabs.signatures'), count: signed },
          { id: 'versions', label: t('tabs.versions'), count: versions.length },
        ]}
        value={tab}
        onChange={setChosen}
      >
        {tab === 'changes' && before !== undefined && (
          <ChangesPanel frozen={frozen} version={version} before={before} />
        )}
        {tab === 'signatures' && card(version)}
        {tab === 'versions' && [...versions].reverse().map(card)}
      </TabStrip>
    </aside>
  )
}
