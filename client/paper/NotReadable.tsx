import { useTranslation } from 'react-i18next'
import { isAssigned } from '../../shared/report/state.ts'
import { nameOf, type SectionView } from '../../shared/report/view.ts'
import { paths } from '../app/paths.ts'
import { useTitle } from '../app/useTitle.ts'
import { WorkBar } from '../app/WorkBar.tsx'
import { useDirectory } from '../directory/DirectoryProvider.tsx'
import { useReport } from '../report/useReport.ts'
import { Button } from '../ui/Button.tsx'
import { Forbidden } from '../ui/Forbidden.tsx'
import { StateChip } from '../ui/StateChip.tsx'

interface NotReadableProps {
  readonly section: SectionView
  readonly back: string
  readonly backLabel: string
}

/** Another unit's section: whose it is, what may be seen instead, whom to ask (RD-03). */
export function NotReadable({ section, back, backLabel }: NotReadableProps) {
  const { t } = useTranslation('signing')
  const { reportId, view } = useReport()
  const names = useDirectory()
  const name = nameOf(view, section)
  useTitle(name)
  const unit = isAssigned(section) ? names.unit(section.leadUnitId).name : undefined
  const board = paths.board(reportId)
  return (
    <>
      <WorkBar back={back} backLabel={backLabel} title={name} state={<StateChip state={section.state} />} />
      <main>
        <Forbidden
          title={unit === undefined ? t('forbidden.titleNobody') : t('forbidden.title', { unit })}
          actions={
            <>
              <Button kind="primary" to={board}>
                {t('forbidden.board')}
              </Button>
              {section.state === 'accepted' && (
                <Button to={paths.versions(reportId, section.id)}>{t('forbidden.accepted')}</Button>
              )}
            </>
          }
        >
          {unit === undefined ? t('none.unassignedText') : t('forbidden.text', { unit })}
        </Forbidden>
      </main>
    </>
  )
}
