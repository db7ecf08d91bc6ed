import { useTranslation } from 'react-i18next'
import type { Unit } from '../../shared/people/directory.ts'
import { Button } from '../ui/Button.tsx'
import { UnitMark } from '../ui/UnitMark.tsx'
import type { PeopleAct } from './act.ts'
import css from './People.module.css'
import { PersonRow } from './PersonRow.tsx'
import type { Member } from './roster.ts'
import { anchorOf } from './UnitIndex.tsx'

interface UnitCardProps {
  readonly unit: Unit
  readonly members: readonly Member[]
  /** Absent where the reader keeps nothing. */
  readonly onRename?: () => void
  readonly onAct?: (act: PeopleAct) => void
}

/** A unit with its people. */
export function UnitCard({ unit, members, onRename, onAct }: UnitCardProps) {
  const { t } = useTranslation('people')
  return (
    <section id={anchorOf(unit.id)} className={css.card} aria-label={unit.name}>
      <header className={css.head}>
        <UnitMark unit={unit} silent />
        <h2>{unit.name}</h2>
        <small>{t('count', { count: members.length })}</small>
        {onRename && (
          <Button kind="link" aria-label={t('renameOf', { unit: unit.name })} onClick={onRename}>
            {t('rename')}
          </Button>
        )}
        {onAct && (
          <Button
            kind="link"
            aria-label={t('succeed.of', { unit: unit.name })}
            onClick={() => onAct({ kind: 'succeedUnit', unit })}
          >
            {t('succeed.open')}
          </Button>
        )}
      </header>
      {members.length === 0 ? (
        <p className={css.none}>{t('noMembers')}</p>
      ) : (
        <ul>
          {members.map(member => (
            <PersonRow key={member.person.id} member={member} {...(onAct && { onAct })} />
          ))}
        </ul>
      )}
    </section>
  )
}
