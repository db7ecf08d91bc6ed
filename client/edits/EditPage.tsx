import { useTranslation } from 'react-i18next'
import type { FrozenSection } from '../../shared/report/state.ts'
import { nameOf, type SectionView } from '../../shared/report/view.ts'
import { paths } from '../app/paths.ts'
import { useTitle } from '../app/useTitle.ts'
import { WorkBar } from '../app/WorkBar.tsx'
import { useReport } from '../report/useReport.ts'
import { Button } from '../ui/Button.tsx'
import { StateChip } from '../ui/StateChip.tsx'
import EditPanel from './EditPanel.tsx'
import css from './Edits.module.css'
import './words.ts'

/** The correction of another unit's section, for the head who answers for the whole report: he reads the accepted text alone. */
export default function EditPage({ section }: { section: SectionView & FrozenSection }) {
  const { t } = useTranslation('edits')
  const { reportId, view } = useReport()
  const name = nameOf(view, section)
  useTitle(name)
  return (
    <>
      <WorkBar
        back={paths.desk}
        backLabel={t('panel.back')}
        title={name}
        state={<StateChip state={section.state} />}
      />
      <main className={css.page}>
        <EditPanel section={section} />
        <div>
          <Button to={paths.versions(reportId, section.id)}>
            {t('panel.accepted', { n: section.version })}
          </Button>
        </div>
      </main>
    </>
  )
}
