import { useTranslation } from 'react-i18next'
import { WRITERS } from '../../shared/report/policy.ts'
import { isAssigned, isFrozen } from '../../shared/report/state.ts'
import type { SectionView } from '../../shared/report/view.ts'
import { paths } from '../app/paths.ts'
import { useDirectory } from '../directory/DirectoryProvider.tsx'
import { useReport } from '../report/useReport.ts'
import { useNow } from '../text/useNow.ts'
import { Button } from '../ui/Button.tsx'
import { Forbidden } from '../ui/Forbidden.tsx'
import { Desk } from './Desk.tsx'
import { SectionBar } from './SectionBar.tsx'

/** A section of which this person may read nothing: whose it is, and whom to ask. */
export function UnseenPage({ section }: { section: SectionView }) {
  const { t } = useTranslation('editor')
  const { reportId } = useReport()
  const names = useDirectory()
  const now = useNow()
  const board = (
    <Button kind="primary" to={paths.board(reportId)}>
      {t('unseen.board')}
    </Button>
  )
  return (
    <>
      <SectionBar section={section} isReadOnly />
      <Desk sectionId={section.id} isPanelOpen={false} onPanelClose={() => {}}>
        {isAssigned(section) ? (
          <Forbidden title={t('unseen.title', { unit: names.unit(section.leadUnitId).name })} actions={board}>
            {t(isFrozen(section) ? 'unseen.frozen' : 'unseen.text', {
              people: names
                .holders(section.leadUnitId, WRITERS, now)
                .map(({ name }) => name)
                .join('、'),
            })}
          </Forbidden>
        ) : (
          <Forbidden title={t('unseen.unassigned')} actions={board}>
            {null}
          </Forbidden>
        )}
      </Desk>
    </>
  )
}
