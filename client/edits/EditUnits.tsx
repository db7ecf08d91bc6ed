import { useTranslation } from 'react-i18next'
import { holders } from '../../shared/people/directory.ts'
import type { Edit } from '../../shared/report/edits/edit.ts'
import { useDirectory } from '../directory/DirectoryProvider.tsx'
import { useDates } from '../text/useDates.ts'
import { useNow } from '../text/useNow.ts'
import { UnitMark } from '../ui/UnitMark.tsx'
import css from './Edits.module.css'

/** Which units are asked, who has confirmed, who is waited for. */
export function EditUnits({ edit }: { edit: Edit }) {
  const { t } = useTranslation('edits')
  const names = useDirectory()
  const dates = useDates()
  const now = useNow()
  return (
    <ul className={css.units} aria-label={t('panel.units')}>
      {edit.unitIds.map(unitId => {
        const unit = names.unit(unitId)
        const by = edit.confirmations.find(each => each.unitId === unitId)?.by
        const heads = holders(names.directory, unitId, ['head'], now).map(
          post => names.person(post.personId).name,
        )
        return (
          <li key={unitId}>
            <UnitMark silent unit={unit} standing={by === undefined ? 'awaited' : 'signed'} />
            <span>
              {unit.name}
              {'　'}
              {by !== undefined
                ? t('panel.confirmed', { who: names.signedAs(by), at: dates.dayTime(by.at) })
                : heads.length === 0
                  ? t('panel.nobody')
                  : t('panel.waits', { who: heads.join(t('comma')) })}
            </span>
          </li>
        )
      })}
    </ul>
  )
}
