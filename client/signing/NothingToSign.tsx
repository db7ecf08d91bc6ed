import { FilePen } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { isAssigned } from '../../shared/report/state.ts'
import { nameOf, type SectionView } from '../../shared/report/view.ts'
import { paths } from '../app/paths.ts'
import { useTitle } from '../app/useTitle.ts'
import { WorkBar } from '../app/WorkBar.tsx'
import { useReport } from '../report/useReport.ts'
import { Button } from '../ui/Button.tsx'
import { Empty } from '../ui/Empty.tsx'
import { emptyIconProps } from '../ui/icon.ts'
import { StateChip } from '../ui/StateChip.tsx'
import { DeclineAct, Declines } from './Declines.tsx'
import css from './NothingToSign.module.css'
import { TakeBack } from './TakeBack.tsx'
import { useTurnText } from './useTurnText.ts'

/** A section without a frozen version: who drafts it, and the versions there were before. */
export function NothingToSign({ section }: { section: SectionView }) {
  const { t } = useTranslation('signing')
  const { reportId, view } = useReport()
  const turn = useTurnText()(section)
  const name = nameOf(view, section)
  useTitle(name)
  const assigned = isAssigned(section)
  return (
    <>
      <WorkBar
        back={paths.desk}
        backLabel={t('back')}
        title={name}
        state={<StateChip state={section.state} />}
      />
      <main className={css.main}>
        <Declines section={section} />
        <Empty
          icon={<FilePen {...emptyIconProps} />}
          title={t(assigned ? 'none.title' : 'none.unassigned')}
          actions={
            <>
              <Button kind="primary" to={paths.desk}>
                {t('none.desk')}
              </Button>
              {assigned && section.past.length > 0 && (
                <Button to={paths.versions(reportId, section.id)}>{t('none.versions')}</Button>
              )}
              {assigned && <TakeBack section={section} />}
            </>
          }
        >
          {assigned ? t('none.text', { turn: turn ?? '' }) : t('none.unassignedText')}
        </Empty>
        <DeclineAct section={section} />
      </main>
    </>
  )
}
