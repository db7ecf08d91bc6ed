import { useTranslation } from 'react-i18next'
import { isAssigned } from '../../shared/report/state.ts'
import type { SectionView } from '../../shared/report/view.ts'
import { useDirectory } from '../directory/DirectoryProvider.tsx'
import { useReport } from '../report/useReport.ts'
import { UnitMark } from '../ui/UnitMark.tsx'
import css from './SectionRow.module.css'
import { coStanding } from './standing.ts'

/** The lead unit and the co-units of a leaf, each with how it stands. */
export function UnitMarks({ section, seesOpinions }: { section: SectionView; seesOpinions: boolean }) {
  const { t } = useTranslation('board')
  const { unit } = useDirectory()
  const { template } = useReport().view
  if (!isAssigned(section)) return <span className={css.none}>{t('turn.none')}</span>
  return (
    <span className={css.units}>
      <UnitMark unit={unit(section.leadUnitId)} standing="lead" />
      {section.coUnitIds.map(id => {
        const standing = coStanding(section, id, template, seesOpinions)
        return <UnitMark key={id} unit={unit(id)} {...(standing && { standing })} />
      })}
    </span>
  )
}
