import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useDirectory } from '../directory/DirectoryProvider.tsx'
import { useSession } from '../session/useSession.ts'
import { useNow } from '../text/useNow.ts'
import { Forbidden } from '../ui/Forbidden.tsx'
import css from './People.module.css'
import { rosterOf } from './roster.ts'
import { UnitCard } from './UnitCard.tsx'

/** For everybody but the administrator: whom to ask, and the people of his own units, to read. */
export function OwnUnits() {
  const { t } = useTranslation('people')
  const { directory, holders } = useDirectory()
  const { posts } = useSession()
  const now = useNow()
  const roster = useMemo(() => rosterOf(directory, now), [directory, now])
  const own = roster.units.filter(({ unit }) => posts.some(post => post.unitId === unit.id))
  const admins = directory.units
    .flatMap(unit => holders(unit.id, ['admin'], now).map(person => `${unit.name}${person.name}`))
    .join(t('comma'))
  return (
    <div className={css.page}>
      <Forbidden page title={t('forbidden.title')}>
        {t('forbidden.text', { admins: admins || t('forbidden.admin') })}
      </Forbidden>
      <div className={css.own}>
        {own.map(({ unit, members }) => (
          <UnitCard key={unit.id} unit={unit} members={members} />
        ))}
      </div>
    </div>
  )
}
