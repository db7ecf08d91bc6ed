import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { FrozenSection } from '../../shared/report/state.ts'
import { nameOf, type SectionView } from '../../shared/report/view.ts'
import { useReport } from '../report/useReport.ts'
import { Button } from '../ui/Button.tsx'
import { Failed } from '../ui/Failed.tsx'
import { Loading } from '../ui/Loading.tsx'
import { Desk } from './Desk.tsx'
import css from './FrozenPage.module.css'
import { HistoryTab } from './panel/HistoryTab.tsx'
import { Blocks } from './paper/Blocks.tsx'
import { SectionHeading } from './paper/Neighbour.tsx'
import { Paper } from './paper/Paper.tsx'
import { useSectionBlocks } from './paper/useSectionBlocks.ts'
import { SectionBar } from './SectionBar.tsx'
import { SectionAct } from './submit/SectionAct.tsx'
import { DRAWER, useMedia } from './useMedia.ts'

/** The version that stands, for those who may not read the live text (RD-03, RD-04). */
export function FrozenPage({ section }: { section: SectionView & FrozenSection }) {
  const { t } = useTranslation('editor')
  const { view } = useReport()
  const drawer = useMedia(DRAWER)
  const [isPanelOpen, setPanelOpen] = useState(false)
  const label = t('frozen.label', { name: nameOf(view, section), n: section.version })
  return (
    <>
      <SectionBar
        section={section}
        isReadOnly
        actions={
          <>
            {drawer && <Button onClick={() => setPanelOpen(true)}>{t('panel.history')}</Button>}
            <SectionAct section={section} />
          </>
        }
      />
      <Desk
        sectionId={section.id}
        panel={
          <div className={css.panel}>
            <h2>{t('panel.history')}</h2>
            <HistoryTab section={section} />
          </div>
        }
        isPanelOpen={isPanelOpen}
        onPanelClose={() => setPanelOpen(false)}
      >
        <Paper section={section} label={label}>
          <SectionHeading section={section} />
          <Text section={section} />
        </Paper>
      </Desk>
    </>
  )
}

function Text({ section }: { section: SectionView }) {
  const text = useSectionBlocks(section)
  if (text === null || text.status === 'loading') return <Loading />
  if (text.status === 'failed') return <Failed error={text.error} onRetry={text.reload} />
  return <Blocks blocks={text.data.blocks} />
}
